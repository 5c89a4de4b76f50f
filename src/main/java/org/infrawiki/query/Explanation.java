package org.infrawiki.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which terms of a spec decide about a page: of an {@code or} that holds the first that does, of one that fails all;
 * of an {@code and} the other way round.
 */
final class Explanation {
    /** Terms to name; more would not be read. */
    private static final int MOST = 8;

    private final Binder binder;
    private final Candidate page;
    private @Nullable SpecError error;

    Explanation(Binder binder, Candidate page) {
        this.binder = binder;
        this.page = page;
    }

    /** A finding on the way: whether the term holds, whether it lets internal pages in, and the terms that decide. */
    private record Finding(boolean holds, boolean lets, List<String> because) {}

    Explain.Reason of(PageSpec spec) {
        Finding finding = find(spec);
        SpecError wrong = error;
        if (wrong != null) {
            return new Explain.Reason(false, "", wrong);
        }
        if (finding.holds() && page.internal() && !finding.lets()) {
            return new Explain.Reason(
                    false,
                    "this page is shown inside another one only; internal() and comment() match such pages",
                    null);
        }
        List<String> because = finding.because();
        String reason = String.join(", ", because.subList(0, Math.min(MOST, because.size())))
                + (because.size() > MOST ? " and " + (because.size() - MOST) + " more" : "");
        return new Explain.Reason(finding.holds(), because.isEmpty() ? "the pagespec is empty" : reason, null);
    }

    private Finding find(PageSpec spec) {
        if (spec instanceof PageSpec.Or or) {
            return first(or.terms(), true);
        }
        if (spec instanceof PageSpec.And and) {
            return first(and.terms(), false);
        }
        if (spec instanceof PageSpec.Not not) {
            Finding inner = find(not.term());
            return new Finding(!inner.holds(), false, inner.because());
        }
        Bound bound = binder.leaf(spec);
        if (bound instanceof SpecError wrong) {
            error = error == null ? wrong : error;
            return new Finding(false, false, List.of());
        }
        Matcher matcher = (Matcher) bound;
        boolean holds = matcher.matches(page);
        return new Finding(
                holds,
                holds && matcher.letsInternalIn(),
                List.of("it " + (holds ? "matches " : "does not match ") + text(spec)));
    }

    /** The first term whose finding is {@code deciding}, else all. */
    private Finding first(List<PageSpec> terms, boolean deciding) {
        List<String> because = new ArrayList<>();
        @Nullable Finding decided = null;
        boolean lets = false;
        for (PageSpec term : terms) {
            Finding finding = find(term);
            if (finding.holds() == deciding && decided == null) {
                decided = finding;
            }
            lets |= finding.lets();
            because.addAll(finding.because());
        }
        boolean holds = (decided != null) == deciding;
        return new Finding(holds, holds && lets, decided == null ? because : decided.because());
    }

    private static String text(PageSpec leaf) {
        return leaf instanceof PageSpec.Function call
                ? call.name() + "(" + call.arg() + ")"
                : "'" + ((PageSpec.Glob) leaf).glob() + "'";
    }
}
