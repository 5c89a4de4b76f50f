package org.infrawiki.check;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Site;
import org.infrawiki.model.Where;

/** A check that says its code, severity and explanation once, where it is made. */
abstract class Rule implements Check {
    private final String code;
    private final Severity severity;
    private final String explanation;

    Rule(String code, Severity severity, String explanation) {
        this.code = code;
        this.severity = severity;
        this.explanation = explanation;
    }

    @Override
    public final String code() {
        return code;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final String explanation() {
        return explanation;
    }

    @Override
    public final void run(Site site, LocalDate today, Consumer<Problem> found) {
        look(new View(site, today), found);
    }

    /** Looks, and hands over what it finds in any order. */
    abstract void look(View view, Consumer<Problem> found);

    final Problem problem(Where where, String message, String hint) {
        return new Problem(code, severity, where, message, hint);
    }
}
