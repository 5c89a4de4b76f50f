package org.infrawiki.check;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Site;

/** Looks for one kind of mistake in a whole wiki. One class a code, registered as a service. */
public interface Check {
    /** The code of its problems, a contract: {@code broken-link}. */
    String code();

    /** How bad it is unless the configuration says otherwise. */
    Severity severity();

    /** What it looks for and why that matters, one or two sentences, for {@code check --list} and the manual. */
    String explanation();

    /** Whether the same wiki may have other problems of this code on another day. */
    default boolean asksDay() {
        return false;
    }

    /**
     * Looks.
     *
     * @param site the wiki
     * @param today the day dates are compared with
     * @param found gets each problem
     */
    void run(Site site, LocalDate today, Consumer<Problem> found);
}
