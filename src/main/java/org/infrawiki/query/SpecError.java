package org.infrawiki.query;

import org.infrawiki.model.Digest;

/**
 * Why a pagespec or a sort order means nothing. The directive that holds it fails with this.
 *
 * @param in which of the two texts is wrong
 * @param offset where in that text, in characters from 0
 * @param message what is wrong and why, without a full stop
 * @param hint what to do, or the empty string
 */
public record SpecError(In in, int offset, String message, String hint) implements Parsed, Bound, ParsedOrder {
    /** The text an offset counts in. */
    public enum In {
        SPEC,
        SORT
    }

    /** An error in a pagespec. */
    static SpecError spec(int offset, String message, String hint) {
        return new SpecError(In.SPEC, offset, message, hint);
    }

    /**
     * An error in the argument of a function, for its {@link SpecFunction#bind}; the function's place becomes its offset.
     */
    public static SpecError argument(String message, String hint) {
        return spec(0, message, hint);
    }

    /** The same, further on. */
    SpecError at(int start) {
        return new SpecError(in, start + offset, message, hint);
    }

    void digest(Digest into) {
        into.put(in.name()).put(offset).put(message).put(hint);
    }

    /** {@code 12: message; hint}, with the column counted from 1. */
    @Override
    public String toString() {
        return (offset + 1) + ": " + message + (hint.isEmpty() ? "" : "; " + hint);
    }
}
