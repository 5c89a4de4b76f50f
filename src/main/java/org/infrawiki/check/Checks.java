package org.infrawiki.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Page;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Services;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Site;
import org.infrawiki.model.Value;

/** The checks there are, by code. */
public final class Checks {
    private static final String OFF = "off";

    private final List<Check> all;

    public Checks(Collection<Check> checks) {
        this.all = checks.stream().sorted(Comparator.comparing(Check::code)).toList();
    }

    /** All that are registered as services. */
    public static Checks installed() {
        return new Checks(Services.all(Check.class));
    }

    /** All of them by code. */
    public List<Check> all() {
        return all;
    }

    /** What they find in a wiki, except those that its configuration switches off. */
    public List<Problem> run(Site site, LocalDate today) {
        List<Problem> found = new ArrayList<>();
        for (Check check : all) {
            if (!OFF.equals(site.settings().checks().get(check.code()))) {
                check.run(site, today, found::add);
            }
        }
        return found;
    }

    /**
     * Looks at a wiki: all that is wrong with it, with the severities of its configuration, and apart from that what its
     * pages accept.
     *
     * @param known what was found while it was read
     */
    public Findings look(Site site, LocalDate today, Collection<Problem> known) {
        List<Problem> found = new ArrayList<>(known);
        found.addAll(unknown(site.settings().root()));
        found.addAll(run(site, today));
        Map<String, String> severities = site.settings().checks();
        return new Accepts(site, all).judge(configured(found, severities));
    }

    /** Codes to which the configuration gives a severity, and which no check has. */
    private List<Problem> unknown(Value.Entries configuration) {
        Value.Entry entry = configuration.entries().get("checks");
        if (entry == null || !(entry.value() instanceof Value.Entries severities)) {
            return List.of();
        }
        List<String> codes = all.stream().map(Check::code).toList();
        return severities.entries().values().stream()
                .filter(line -> !line.key().equals("fail_on") && !codes.contains(line.key()))
                .map(line -> {
                    String near = Nearest.hint(line.key(), codes);
                    return Problem.error(
                            BadConfiguration.CODE,
                            line.where(),
                            "'" + Decoding.shown(line.key()) + "' is no code of a check",
                            near.isEmpty() ? "'infrawiki check --list' shows them all" : near);
                })
                .toList();
    }

    /**
     * Looks again where only the texts and links of some pages are other ones than before. None of the pages accepts
     * problems.
     *
     * @param before what was found then
     * @param pages those that differ, and those that others link to than before
     * @param gone what was found then while the pages were read
     * @param fresh what is found now
     */
    public static Findings again(
            Site site, Findings before, Collection<Page> pages, Collection<Problem> gone, Collection<Problem> fresh) {
        Map<String, String> severities = site.settings().checks();
        List<PageCheck> checks = Services.all(Check.class).stream()
                .filter(PageCheck.class::isInstance)
                .map(PageCheck.class::cast)
                .toList();
        Set<String> codes = checks.stream().map(Check::code).collect(Collectors.toSet());
        Set<String> paths = pages.stream().map(Page::source).collect(Collectors.toSet());
        Set<Problem> dropped = new HashSet<>(configured(gone, severities));
        List<Problem> found = new ArrayList<>(fresh);
        for (PageCheck check : checks) {
            if (!OFF.equals(severities.get(check.code()))) {
                pages.forEach(page -> check.look(site, page, found::add));
            }
        }
        List<Problem> open = new ArrayList<>(configured(found, severities));
        before.all().stream()
                .filter(problem -> !dropped.contains(problem))
                .filter(problem -> !codes.contains(problem.code())
                        || !paths.contains(problem.where().path()))
                .forEach(open::add);
        return new Findings(open, before.accepted());
    }

    /** Whether problems of a code may be others on another day. */
    public static boolean asksDay(String code) {
        return Services.all(Check.class).stream()
                .anyMatch(check -> check.asksDay() && check.code().equals(code));
    }

    /**
     * Looks again where the day is another one than before, with those checks that ask for it. None of the wiki's pages
     * accepts problems of theirs.
     *
     * @param before what was found then
     */
    public static Findings onAnotherDay(Site site, LocalDate today, Findings before) {
        Checks daily =
                new Checks(installed().all().stream().filter(Check::asksDay).toList());
        Set<String> codes = daily.all().stream().map(Check::code).collect(Collectors.toSet());
        List<Problem> open = new ArrayList<>(
                configured(daily.run(site, today), site.settings().checks()));
        before.all().stream().filter(problem -> !codes.contains(problem.code())).forEach(open::add);
        return new Findings(open, before.accepted());
    }

    /** The problems as the configuration wants them: other severities, none that are switched off; sorted. */
    public static List<Problem> configured(Collection<Problem> problems, Map<String, String> severities) {
        return problems.stream()
                .filter(problem -> !OFF.equals(severities.get(problem.code())))
                .map(problem -> problem.withSeverity(severity(problem.code(), problem.severity(), severities)))
                .sorted()
                .distinct()
                .toList();
    }

    /** The severity that the configuration gives a code, else its own. */
    static Severity severity(String code, Severity own, Map<String, String> severities) {
        String wanted = severities.get(code);
        return wanted == null || wanted.equals(OFF) ? own : Severity.valueOf(wanted.toUpperCase(Locale.ROOT));
    }
}
