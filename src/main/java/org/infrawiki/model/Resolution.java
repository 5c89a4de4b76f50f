package org.infrawiki.model;

import org.jspecify.annotations.Nullable;

/**
 * What a link's target turned out to be.
 *
 * @param kind page, attachment or nothing
 * @param name the page or file found, null when missing
 * @param tooltip the page's description, shown when the reader points at a link to it; may be empty
 */
public record Resolution(Kind kind, @Nullable PageName name, String tooltip) {
    public static final Resolution MISSING = new Resolution(Kind.MISSING, null, "");

    /** What was found. */
    public enum Kind {
        PAGE,
        FILE,
        MISSING
    }

    public boolean found() {
        return kind != Kind.MISSING;
    }
}
