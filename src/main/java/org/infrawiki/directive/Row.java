package org.infrawiki.directive;

import java.time.Instant;
import java.util.Map;
import org.infrawiki.model.PageName;

/**
 * A line of a list of pages: a page with just the facts the list shows.
 *
 * @param name its name
 * @param file whether it is an attachment
 * @param internal whether it is shown inside another page only, as a comment is
 * @param facts the fields asked for that it has
 */
record Row(PageName name, boolean file, boolean internal, Map<String, String> facts) {
    Row {
        facts = Map.copyOf(facts);
    }

    /** A field, or the empty string. */
    String get(String field) {
        return facts.getOrDefault(field, "");
    }

    /** The title to show. */
    String title() {
        String title = get(Listing.TITLE);
        if (!title.isEmpty()) {
            return title;
        }
        return internal ? new PageName(Refs.commentName(name)).shown() : name.shown();
    }

    /** A field that is a moment; the epoch where it is not set. */
    Instant moment(String field) {
        String text = get(field);
        return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    }
}
