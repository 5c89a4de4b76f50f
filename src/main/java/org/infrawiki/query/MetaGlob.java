package org.infrawiki.query;

import org.infrawiki.model.Page;

/** Matches a common field that a page declares. */
final class MetaGlob {
    private MetaGlob() {}

    /** Pages that do not declare the field do not match. */
    static Matcher of(String field, String glob) {
        Wildcard wildcard = new Wildcard(glob);
        return candidate -> {
            Page page = candidate.page();
            String value = page == null ? null : page.meta(field);
            return value != null && wildcard.matches(value);
        };
    }
}
