package org.infrawiki.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infrawiki.inventory.Facts;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Pair;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Site;
import org.infrawiki.model.Where;

/**
 * The {@code accept} fields of all pages. A warning or note is accepted by the page it points at; errors can't be. What
 * hides nothing is told itself, so that reasons don't outlive what they excuse.
 */
final class Accepts {
    private final Map<String, Check> checks = new HashMap<>();
    private final Map<String, String> severities;
    private final Map<String, Map<String, Pair<String, String>>> byPath = new LinkedHashMap<>();

    Accepts(Site site, Collection<Check> checks) {
        this.severities = site.settings().checks();
        checks.forEach(check -> this.checks.put(check.code(), check));
        for (Facts facts : site.part(Inventory.class).facts()) {
            for (Pair<String, String> accept : facts.common().accept()) {
                byPath.computeIfAbsent(facts.common().where().path(), path -> new LinkedHashMap<>())
                        .put(accept.key().value(), accept);
            }
        }
    }

    /** Splits problems with their final severities into open and accepted ones. */
    Findings judge(Collection<Problem> problems) {
        if (byPath.isEmpty()) {
            return new Findings(problems);
        }
        List<Problem> open = new ArrayList<>();
        List<Findings.Accepted> accepted = new ArrayList<>();
        Set<Pair<String, String>> used = new HashSet<>();
        for (Problem problem : problems) {
            Pair<String, String> accept =
                    byPath.getOrDefault(problem.where().path(), Map.of()).get(problem.code());
            if (accept == null || problem.severity() == Severity.ERROR) {
                open.add(problem);
            } else {
                accepted.add(new Findings.Accepted(problem, accept.value().value()));
                used.add(accept);
            }
        }
        List<Problem> unused = new ArrayList<>();
        for (Map<String, Pair<String, String>> page : byPath.values()) {
            page.values().stream().filter(accept -> !used.contains(accept)).forEach(accept -> unused.add(told(accept)));
        }
        open.addAll(Checks.configured(unused, severities));
        return new Findings(open, accepted);
    }

    private Problem told(Pair<String, String> accept) {
        String code = accept.key().value();
        Where where = accept.key().where();
        Check check = checks.get(code);
        if (check == null) {
            String near = Nearest.hint(code, checks.keySet());
            return Problem.warning(
                    UnusedAccept.CODE,
                    where,
                    "'" + Decoding.shown(code) + "' is no code of a check",
                    near.isEmpty() ? "'infrawiki check --list' shows them all" : near);
        }
        if (Checks.severity(code, check.severity(), severities) == Severity.ERROR) {
            return Problem.warning(
                    UnusedAccept.CODE,
                    where,
                    "'" + code + "' is an error, and errors can't be accepted",
                    "mend what it tells, or set its severity in the configuration");
        }
        return new Problem(
                UnusedAccept.CODE,
                Severity.NOTE,
                where,
                "nothing on this page is told as '" + code + "', so there is nothing to accept",
                "remove this line");
    }
}
