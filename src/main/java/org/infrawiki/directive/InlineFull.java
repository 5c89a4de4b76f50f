package org.infrawiki.directive;

import java.util.List;
import java.util.stream.Stream;
import org.infrawiki.model.Resolution;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;

/** The whole page: title, text, date, tags, whose it is. */
final class InlineFull extends InlineForm {
    private final String format;
    private final Context context;

    InlineFull(InlineOptions options, Context context) {
        super(context);
        this.format = options.timeformat();
        this.context = context;
    }

    @Override
    String[] fields() {
        return Stream.concat(Stream.of(LINE), Stream.of("license", "copyright", "enclosure"))
                .toArray(String[]::new);
    }

    @Override
    String html(Row row, boolean first, boolean last) {
        String author = author(row);
        StringBuilder out = new StringBuilder("<div class=\"inlinepage\">\n<div class=\"inlineheader\">\n");
        out.append(author.isEmpty() ? "" : "<p class=\"lede-s\">" + author + "</p>\n")
                .append("<h2 class=\"header\">")
                .append(heading(row))
                .append("</h2>\n</div>\n<div class=\"inlinecontent\">\n")
                .append(body(row))
                .append("</div>\n");
        String enclosure = row.get("enclosure");
        if (!enclosure.isEmpty()) {
            Resolution found = context.lookup().resolve(row.name(), enclosure);
            out.append("<p class=\"inlineenclosure\"><a href=\"")
                    .append(Escape.html(found.found() ? context.href(found) : enclosure))
                    .append("\">Download</a></p>\n");
        }
        return out.append(footer(row)).append("</div>\n").toString();
    }

    private String footer(Row row) {
        StringBuilder out = new StringBuilder();
        String posted = posted(row, format);
        out.append(posted.isEmpty() ? "" : "<p class=\"pagedate\">Posted " + posted + "</p>\n");
        List<String> tags = tags(row);
        if (!tags.isEmpty()) {
            out.append("<p class=\"tags\">Tags: ")
                    .append(String.join(" ", tags))
                    .append("</p>\n");
        }
        String copyright = markup(row, "copyright");
        String license = markup(row, "license");
        out.append(copyright.isEmpty() ? "" : "<p class=\"pagecopyright\">" + copyright + "</p>\n");
        out.append(license.isEmpty() ? "" : "<p class=\"pagelicense\">License: " + license + "</p>\n");
        return out.isEmpty() ? "" : "<div class=\"inlinefooter\">\n" + out + "</div>\n";
    }
}
