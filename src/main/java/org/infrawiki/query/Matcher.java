package org.infrawiki.query;

import java.util.Collection;
import java.util.Set;
import org.infrawiki.model.PageName;
import org.jspecify.annotations.Nullable;

/** A function or glob that knows its argument and its site, ready to be asked about page after page. */
@FunctionalInterface
public non-sealed interface Matcher extends Bound {
    boolean matches(Candidate candidate);

    /**
     * Names outside of which nothing matches; it may hold names that do not match and ones of no page. Null where only
     * asking about every page tells. The fewer, the faster the spec.
     */
    default @Nullable Collection<PageName> within() {
        return null;
    }

    /** Whether a match lets in pages that are shown inside other pages only, as {@code comment()} does. */
    default boolean letsInternalIn() {
        return false;
    }

    /** Matches exactly these. */
    static Matcher of(Collection<PageName> names) {
        return new Exactly(Set.copyOf(names));
    }

    /** Matches every page, or none. */
    static Matcher always(boolean yes) {
        return yes ? candidate -> true : of(Set.of());
    }
}
