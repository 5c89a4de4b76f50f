package org.infrawiki.model;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What differs between the wiki of the last build and today's, coarsely: enough to tell most questions that can have no
 * other answer now, so that the cost of a build follows what changed.
 */
public final class Delta {
    /** Something of the wiki that answers are made of. */
    public enum Aspect {
        /** Which pages and files there are, and all else that decides where a link leads. */
        NAMES,
        /** What is in a file that is no page. */
        FILES,
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
        HISTORY,
        /** The day that is compared with when something ends or is due. */
        DAY
    }

    private final EnumSet<Aspect> aspects;
    private final Set<String> pages;
    private final Set<String> linked;
    private final Set<String> judged;
    private final Predicate<String> fields;
    private final Reach seen;

    /**
     * @param aspects what differs on any page
     * @param pages the pages of which anything differs, by path
     * @param linked the pages that other pages link to than before, by path; unless names, fields or all differ
     * @param judged the pages in which the checks find something else than before, by path; other files by theirs
     * @param fields whether any page has a common field of a name
     */
    public Delta(
            Set<Aspect> aspects, Set<String> pages, Set<String> linked, Set<String> judged, Predicate<String> fields) {
        this.aspects = aspects.isEmpty() ? EnumSet.noneOf(Aspect.class) : EnumSet.copyOf(aspects);
        this.pages = Set.copyOf(pages);
        this.linked = Set.copyOf(linked);
        this.judged = Set.copyOf(judged);
        this.fields = fields;
        Set<String> both = new HashSet<>(pages);
        both.addAll(judged);
        this.seen = new Reach(false, both);
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

    /** Questions about one page, by its path: those about pages of which anything differs, or which pages there are. */
    public Reach pages() {
        return any(Aspect.NAMES) ? Reach.ALL : new Reach(false, pages);
    }

    /** Questions about the links to one page, by its path. Front matter links too. */
    public Reach linked() {
        return any(Aspect.NAMES, Aspect.FIELDS) ? Reach.ALL : new Reach(false, linked);
    }

    /** Questions about what the checks found in one page's file, by the page's path. */
    public Reach judged() {
        return any(Aspect.NAMES) ? Reach.ALL : new Reach(false, judged);
    }

    /** Whether the checks find anything else than before. */
    public boolean judgesAny() {
        return !judged.isEmpty();
    }

    /** Questions about one page and what the checks found in its file, by its path. */
    public Reach seen() {
        return any(Aspect.NAMES) ? Reach.ALL : seen;
    }

    /** Whether any page has, or had, a common field of this name. */
    public boolean uses(String field) {
        return any(Aspect.FIELDS) || fields.test(field);
    }
}
