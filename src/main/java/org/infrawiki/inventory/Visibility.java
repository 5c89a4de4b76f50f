package org.infrawiki.inventory;

/** Who may see a zone. */
public enum Visibility {
    PUBLIC,
    INTERNAL
}
