package org.infrawiki.directive.inventory;

import java.util.HashSet;
import java.util.Set;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;

/** Which of a page's own parts its text has put somewhere, so that they don't stand there twice. */
final class Embedded {
    static final String FACTS = "facts";
    static final String RECORDS = "records";
    static final String ADDRESSES = "addresses";
    static final String PROBLEMS = "problems";
    static final String REPORTS = "reports";
    static final String NEIGHBOURHOOD = "neighbourhood";

    private final Set<String> parts = new HashSet<>();

    static Embedded of(Context context) {
        return context.extras().memory(Embedded.class, Embedded::new);
    }

    void note(String part, PageName page, Context context) {
        if (page.equals(context.destination())) {
            parts.add(part);
        }
    }

    boolean has(String part) {
        return parts.contains(part);
    }
}
