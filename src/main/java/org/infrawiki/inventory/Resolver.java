package org.infrawiki.inventory;

import org.infrawiki.model.PageName;
import org.jspecify.annotations.Nullable;

/** Finds the page that a field means. */
@FunctionalInterface
public interface Resolver {
    /**
     * Finds a page as a wikilink would, among pages of one kind.
     *
     * @param from the page that names it
     * @param target what was typed
     * @param kind the kind of page looked for, or the empty string for any
     * @return the page, or null where there is none
     */
    @Nullable
    PageName find(PageName from, String target, String kind);
}
