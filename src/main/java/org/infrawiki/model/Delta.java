package org.infrawiki.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * What differs between the wiki of the last build and today's, coarsely: enough to tell most questions that can have no
 * other answer now, so that the cost of a build follows what changed.
 */
public final class Delta {
    /** Something of the wiki that answers are made of. */
    public enum Aspect {
        /** Which pages and files there are, and all else that decides where a link leads. */
        NAMES,
        /** What a page says of itself in its front matter and {@code [[!meta]]}. */
        FIELDS,
        /** The links and tags of a page's text. */
        LINKS,
        /** A page's text. */
        TEXT,
        /** When a page was written. */
        CREATED,
        /** When and by whom a page was last changed. */
        MODIFIED,
        /** The list of the latest changes. */
        HISTORY
    }

    private final EnumSet<Aspect> aspects;
    private final Set<String> pages;
    private final Set<String> linked;

    /**
     * @param aspects what differs on any page
     * @param pages the pages of which anything differs, by path
     * @param linked the pages that other pages link to than before, by path; unless names, fields or all differ
     */
    public Delta(Set<Aspect> aspects, Set<String> pages, Set<String> linked) {
        this.aspects = aspects.isEmpty() ? EnumSet.noneOf(Aspect.class) : EnumSet.copyOf(aspects);
        this.pages = Set.copyOf(pages);
        this.linked = Set.copyOf(linked);
    }

    /** Whether one of these differs on any page. */
    public boolean any(Aspect first, Aspect... others) {
        if (aspects.contains(first)) {
            return true;
        }
        for (Aspect other : others) {
            if (aspects.contains(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of a set differs on any page. */
    public boolean any(Set<Aspect> some) {
        return some.stream().anyMatch(aspects::contains);
    }

    /** Whether anything differs of this page, or which pages there are. */
    public boolean page(String path) {
        return any(Aspect.NAMES) || pages.contains(path);
    }

    /** Whether other pages may link to this one than before. Front matter links too. */
    public boolean linked(String path) {
        return any(Aspect.NAMES, Aspect.FIELDS) || linked.contains(path);
    }
}
