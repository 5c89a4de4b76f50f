package org.infrawiki.directive.inventory;

import java.util.Optional;
import org.infrawiki.model.PageName;

/**
 * A word or two of a cell.
 *
 * @param text what is shown
 * @param page where it leads
 * @param look how it looks
 */
record Piece(String text, Optional<PageName> page, Look look) {
    /** How a piece looks. */
    enum Look {
        /** Running text. */
        PLAIN,
        /** An address, a name, a path: in the face of code. */
        MONO,
        /** A place in a file, {@code path:line:column}; it leads to where one can edit it, where that is configured. */
        PLACE,
        /** A pill that says all is well. */
        GOOD,
        /** A pill that warns. */
        WARNING,
        /** A pill that says something is wrong. */
        ERROR,
        /** A pill without a judgement. */
        MARK
    }

    static Piece of(String text) {
        return new Piece(text, Optional.empty(), Look.PLAIN);
    }

    static Piece mono(String text) {
        return new Piece(text, Optional.empty(), Look.MONO);
    }

    static Piece pill(String text, Look look) {
        return new Piece(text, Optional.empty(), look);
    }

    static Piece link(String text, PageName page) {
        return new Piece(text, Optional.of(page), Look.PLAIN);
    }

    Piece to(PageName target) {
        return new Piece(text, Optional.of(target), look);
    }
}
