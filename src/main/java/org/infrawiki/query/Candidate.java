package org.infrawiki.query;

import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.jspecify.annotations.Nullable;

/**
 * Something a pagespec may match.
 *
 * @param name the name of a page or of an attachment
 * @param folded that name in lower case
 * @param page the page, or null for an attachment
 */
public record Candidate(
        PageName name, String folded, @Nullable Page page) implements Comparable<Candidate> {
    /** Whether it is shown inside another page only, such as a comment. */
    public boolean internal() {
        return page != null && page.internal();
    }

    @Override
    public int compareTo(Candidate other) {
        return name.compareTo(other.name);
    }
}
