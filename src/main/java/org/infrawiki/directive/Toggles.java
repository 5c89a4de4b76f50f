package org.infrawiki.directive;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;

/**
 * The foldable parts of a page and the links that open them. A part is a {@code details} element, which needs no script;
 * its summary is the text of the first link that leads to it, known only when all of the page is rendered.
 */
final class Toggles {
    private static final String TEXT = "([^<]*+(?:<(?!/a>)[^<]*+)*+)";
    private static final Pattern LINK = Pattern.compile("<a class=\"toggle\" href=\"#([^\"]+)\">" + TEXT + "</a>");
    private static final Pattern SUMMARY = Pattern.compile("<summary data-toggle=\"([^\"]+)\">more</summary>");
    private static final Pattern BUTTON = Pattern.compile("(<p>\\s*+)?" + LINK.pattern()
            + "\\s*+(</p>)?+\\s*+(?=<details class=\"toggleable(?:-open)?\"(?: open)?><summary data-toggle=\"\\2\">)");

    private Toggles() {}

    /** Makes sure that links and parts of this page are joined in the end. */
    static void on(Context context) {
        context.extras().memory(Toggles.class, () -> {
            context.extras().finish(Toggles::joined);
            return new Toggles();
        });
    }

    /** The element id of a part: it keeps the name of the page that says it wherever that is shown. */
    static String id(Call call, Context context) {
        return (context.page() + "." + call.get("id", "default")).replaceAll("[^\\p{L}\\p{N}_.:/-]", "-");
    }

    static String link(String id, String html) {
        return "<a class=\"toggle\" href=\"#" + Escape.html(id) + "\">" + html + "</a>";
    }

    static String part(String id, boolean open, String html) {
        String escaped = Escape.html(id);
        // A link inside that closes its own part is what the summary does.
        String inner = LINK.matcher(html)
                .replaceAll(link -> link.group(1).equals(escaped) ? "" : Matcher.quoteReplacement(link.group()));
        return "<details class=\"" + (open ? "toggleable-open\" open" : "toggleable\"") + "><summary data-toggle=\""
                + escaped + "\">more</summary>\n<div id=\"" + escaped + "\">\n"
                + inner.replaceAll("<p>\\s*+</p>\\n?", "") + "</div>\n</details>\n";
    }

    private static String joined(String html) {
        Map<String, String> texts = new HashMap<>();
        LINK.matcher(html).results().forEach(link -> texts.putIfAbsent(link.group(1), link.group(2)));
        String bare = BUTTON.matcher(html).replaceAll(button -> {
            boolean whole = button.group(1) != null && button.group(4) != null;
            String left = whole ? "" : button.group(1) != null ? "<p>" : button.group(4) != null ? "</p>\n" : "";
            return Matcher.quoteReplacement(left);
        });
        return SUMMARY.matcher(bare)
                .replaceAll(summary -> Matcher.quoteReplacement(
                        "<summary>" + texts.getOrDefault(summary.group(1), "more") + "</summary>"));
    }
}
