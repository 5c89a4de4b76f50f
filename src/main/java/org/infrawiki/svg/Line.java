package org.infrawiki.svg;

/** What a line between two boxes looks like. Lines differ in their dashes, so that they do on paper, too. */
public enum Line {
    /** An arrow. */
    SOLID("", true),
    /** An arrow of dots. */
    DOTTED("2 3", true),
    /** An arrow of dashes. */
    DASHED("7 4", true),
    /** Without an arrow. */
    PLAIN("", false);

    private final String dashes;
    private final boolean arrow;

    Line(String dashes, boolean arrow) {
        this.dashes = dashes;
        this.arrow = arrow;
    }

    String dashes() {
        return dashes;
    }

    boolean isArrow() {
        return arrow;
    }
}
