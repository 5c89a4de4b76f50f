package org.infrawiki.directive;

import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;

/** How a stored comment looks below its page. */
final class Comments {
    private Comments() {}

    static final String[] FIELDS = {Listing.TITLE, Listing.CREATED, "author", "authorurl"};

    /** One comment: its subject, its text, who wrote it and when. */
    static String html(Row row, String format, Context context) {
        String id = Refs.commentId(row.name());
        String author = InlineForm.author(row);
        String posted = InlineForm.posted(row, format);
        return "<article class=\"comment\" id=\"" + id + "\">\n<h3 class=\"comment-subject\"><a href=\""
                + Escape.html(Refs.href(row, context)) + "\">" + Escape.html(row.title())
                + "</a></h3>\n<div class=\"inlinecontent\">\n" + context.body(row.name())
                + "</div>\n<p class=\"comment-header\">Comment by "
                + (author.isEmpty() ? "<span class=\"author\">somebody</span>" : author)
                + (posted.isEmpty() ? "" : " — " + posted) + "</p>\n</article>\n";
    }
}
