package org.infrawiki.render;

import java.util.List;
import org.infrawiki.model.Call;
import org.infrawiki.model.Link;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;
import org.jspecify.annotations.Nullable;

/** Where directives put what they say of their page, before any page is rendered. */
public interface Scan {
    /** The page that holds the call. */
    PageName page();

    /** Sets a common field; the last one wins, the front matter before all. Dates as ISO-8601 instants. */
    void meta(String field, String value);

    /** Adds a line to a field that holds several, such as the stops of a trail. */
    void addMeta(String field, String line);

    /** Tags the page. */
    void tag(String tag, Where where);

    /** Adds a link. */
    void link(Link link);

    void problem(Problem problem);

    /**
     * The source of the page a link target resolves to (a template), without front matter, or null. The page's facts are
     * made again when that source changes.
     */
    @Nullable
    String template(String target);

    /** The directives in a text, those in their values too. */
    List<Call> calls(String text, Where where);

    /** Scans the calls in text that a directive makes, such as a filled template. */
    void text(String text, Where where);
}
