package org.infrawiki.directive.inventory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Urls;

/**
 * A place in a file, as messages print it; it leads to where one can edit that line, where {@code editurl} says how. An
 * address that wants a commit leads nowhere, for the line is that of the file as it is now.
 */
record Place(Context context) {
    private static final Pattern PLACE = Pattern.compile("(?<file>.*?)(?::(?<line>\\d+)(?::\\d+)?)?", Pattern.DOTALL);

    /** The place {@code path:line:column} as HTML. */
    String html(String text) {
        String shown = "<span class=\"mono\">" + Escape.html(text) + "</span>";
        String address = address(text);
        return address.isEmpty() ? shown : "<a href=\"" + Escape.html(address) + "\">" + shown + "</a>";
    }

    /** Where one can edit the place; the empty string where that is not known. */
    String address(String text) {
        String edit = context.lookup().settings().editurl();
        Matcher place = PLACE.matcher(text);
        // Generated pages have no file; theirs begins with '<'.
        if (edit.isEmpty() || edit.contains("[[sha1]]") || text.startsWith("<") || !place.matches()) {
            return "";
        }
        String line = place.group("line");
        return edit.replace("[[file]]", Urls.escape(place.group("file")))
                .replace("[[line]]", line == null ? "1" : line);
    }
}
