package org.infrawiki.export;

import org.infrawiki.model.Lookup;
import org.infrawiki.render.Pages;

/** One format of {@code infrawiki export}, or a file of every site. Registered as a service. */
public interface Export {
    /** As typed on the command line, such as {@code zones}. */
    String name();

    /** What it is, one sentence, for help. */
    String summary();

    /** Whether every site has it, at the output's root; others are written to {@code exports/} when configured. */
    default boolean always() {
        return false;
    }

    /** Whether all of it is about the inside, so that nothing is left of it for a public site. */
    default boolean isInternal() {
        return false;
    }

    /**
     * Its files; the same answers give the same bytes.
     *
     * @param lookup the wiki
     * @param wanted which part of it
     */
    Exported write(Lookup lookup, Wanted wanted);

    /**
     * The same for formats that hold whole pages.
     *
     * @param pages gives their text
     */
    default Exported write(Lookup lookup, Wanted wanted, Pages pages) {
        return write(lookup, wanted);
    }
}
