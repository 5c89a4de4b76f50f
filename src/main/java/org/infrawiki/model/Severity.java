package org.infrawiki.model;

import java.util.Locale;

/** How bad a {@link Problem} is. Ordered from worst to mildest. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** As printed: {@code error}, {@code warning}, {@code note}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
