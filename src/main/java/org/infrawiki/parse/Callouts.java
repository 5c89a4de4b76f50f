package org.infrawiki.parse;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotations that begin with {@code [!NOTE]} and its like are callouts, as on GitHub. */
final class Callouts {
    private static final Pattern START = Pattern.compile(
            "<blockquote>\\s*<p>\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\](?:\\s*</p>|[ \\t]*(?:<br>|<br />)?\\n)");

    private Callouts() {}

    static String put(String html) {
        if (!html.contains("[!")) {
            return html;
        }
        return START.matcher(html).replaceAll(start -> {
            String type = start.group(1).toLowerCase(Locale.ROOT);
            String word = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
            String rest = start.group().endsWith("</p>") ? "" : "<p>";
            return Matcher.quoteReplacement("<blockquote class=\"callout " + type
                    + "\">\n<p class=\"callout-title\"><b>" + word + "</b></p>\n" + rest);
        });
    }
}
