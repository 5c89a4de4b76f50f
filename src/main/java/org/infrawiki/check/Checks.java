package org.infrawiki.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Site;

/** The checks there are, by code. */
public final class Checks {
    private final List<Check> all;

    public Checks(Collection<Check> checks) {
        this.all = checks.stream().sorted(Comparator.comparing(Check::code)).toList();
    }

    /** All that are registered as services. */
    public static Checks installed() {
        return new Checks(ServiceLoader.load(Check.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** All of them by code. */
    public List<Check> all() {
        return all;
    }

    /** What they find in a wiki, with the severities of its configuration. */
    public List<Problem> run(Site site, LocalDate today) {
        List<Problem> found = new ArrayList<>();
        for (Check check : all) {
            if (!"off".equals(site.settings().checks().get(check.code()))) {
                check.run(site, today, found::add);
            }
        }
        return found;
    }

    /** The problems as the configuration wants them: other severities, none that are switched off; sorted. */
    public static List<Problem> configured(Collection<Problem> problems, java.util.Map<String, String> severities) {
        return problems.stream()
                .filter(problem -> !"off".equals(severities.get(problem.code())))
                .map(problem -> {
                    String wanted = severities.get(problem.code());
                    return wanted == null
                            ? problem
                            : problem.withSeverity(Severity.valueOf(wanted.toUpperCase(java.util.Locale.ROOT)));
                })
                .sorted()
                .distinct()
                .toList();
    }
}
