package org.infrawiki.render;

import java.util.regex.Pattern;

/** The text of a page as an article among others on one page, as where all runbooks stand together. */
public final class Article {
    private static final Pattern HEADING = Pattern.compile("<(/?)h([1-5])\\b");
    private static final Pattern ID = Pattern.compile(" (id|for|aria-labelledby|aria-describedby)=\"|(href)=\"#");

    private Article() {}

    /**
     * The article: below its title, its headings a level lower, and its own names made different from those of others.
     *
     * @param id the name of the article, which comes before each name in it
     * @param html the text of a page
     */
    public static String of(String id, String title, String html) {
        String lower = HEADING.matcher(html)
                .replaceAll(found -> "<" + found.group(1) + "h" + (Integer.parseInt(found.group(2)) + 1));
        String apart = ID.matcher(lower)
                .replaceAll(found ->
                        found.group(2) == null ? " " + found.group(1) + "=\"" + id + "-" : "href=\"#" + id + "-");
        String shown = Escape.html(title);
        return "<article class=\"runbook\">\n<h2 id=\"" + id + "\">" + shown + "</h2>\n<section aria-label=\"" + shown
                + "\">\n" + apart + "</section>\n</article>\n";
    }
}
