package org.infrawiki.svg;

import java.util.List;

/**
 * A box.
 *
 * @param id unique in its picture; never shown
 * @param label the words in it
 * @param note a second, smaller line, or the empty string
 * @param tip what is shown when one points at it, and read out
 * @param href where it leads, or the empty string
 * @param look what it looks like
 * @param faint whether its frame is dashed, for what is not there yet
 * @param inner the boxes inside
 */
public record Node(
        String id, String label, String note, String tip, String href, Look look, boolean faint, List<Node> inner) {
    private static final int PADDING = 10;
    private static final int LEAST = 56;
    private static final int LONGEST = 30;

    public Node {
        inner = List.copyOf(inner);
        label = Letters.cut(label, LONGEST);
        note = Letters.cut(note, LONGEST);
    }

    /** The width its words need, in pixels. */
    int width() {
        double text = Math.max(Letters.width(label, Letters.LABEL), Letters.width(note, Letters.NOTE));
        return Math.max(LEAST, (int) Math.ceil(text) + 2 * PADDING);
    }

    /** The height its words need, in pixels. */
    int height() {
        return note.isEmpty() ? 28 : 42;
    }
}
