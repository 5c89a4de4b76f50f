package org.infrawiki.source;

/**
 * The first-parent line of commits that leads to a tree, as far as some of its files are concerned.
 *
 * @param end how far it reaches
 * @param memory the commits that count; none where the line is cut off
 * @param edited whether a folder differs from its last commit in a file that counts
 */
public record Line(End end, LineMemory memory, boolean edited) {
    /** The line of files that no git repository knows. */
    static final Line NONE = new Line(End.NO_HISTORY, LineMemory.NONE, false);

    /** Where a line ends in the past. */
    public enum End {
        /** At the first commit there was. */
        FIRST_COMMIT,
        /** Where a shallow clone was cut off. */
        CUT_OFF,
        /** There are no commits. */
        NO_HISTORY
    }
}
