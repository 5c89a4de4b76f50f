package org.infrawiki.svg;

/** What a box looks like: its class, which the theme gives a colour, and how round its corners are. */
public enum Look {
    /** Something that stands somewhere. */
    HOST("h", 3),
    /** Something that is done. */
    SERVICE("v", 13),
    /** Something that connects. */
    NETWORK("n", 3),
    /** Something that holds others. */
    PLACE("p", 6),
    /** Several at once. */
    MANY("m", 3);

    private final String type;
    private final int corner;

    Look(String type, int corner) {
        this.type = type;
        this.corner = corner;
    }

    /** The class. */
    String type() {
        return type;
    }

    /** The radius of its corners in pixels. */
    int corner() {
        return corner;
    }
}
