package org.infrawiki.directive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headings of a page.
 *
 * @param html the page, with the anchors {@code index2h3} (the second heading of level three) that ikiwiki gives to
 *     headings and people have linked to
 * @param headings in document order
 */
record Contents(String html, List<Heading> headings) {
    private static final Pattern START = Pattern.compile("<h([1-6])((?: [^>]*)?)>");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("<a [^>]*class=\"anchor\"[^>]*>[^<]*</a>");

    /** A heading: its level, the fragment that leads there, and its text as HTML without tags. */
    record Heading(int level, String id, String text) {}

    /**
     * Which headings a list holds.
     *
     * @param start the highest level, 0 for that of the first heading
     * @param levels how many levels
     */
    record Range(int start, int levels) {}

    static Contents of(String html) {
        StringBuilder out = new StringBuilder(html.length() + 256);
        List<Heading> headings = new ArrayList<>();
        int[] counts = new int[7];
        int at = 0;
        Matcher start = START.matcher(html);
        while (start.find(at)) {
            int level = Integer.parseInt(start.group(1));
            int end = html.indexOf("</h" + level + ">", start.end());
            if (end < 0) {
                break;
            }
            String old = "index" + ++counts[level] + "h" + level;
            Matcher own = ID.matcher(start.group(2));
            String text = html.substring(start.end(), end);
            headings.add(new Heading(
                    level,
                    own.find() ? own.group(1) : old,
                    ANCHOR.matcher(text)
                            .replaceAll("")
                            .replaceAll("<[^>]*>", "")
                            .strip()));
            out.append(html, at, start.end()).append("<a id=\"").append(old).append("\"></a>");
            at = start.end();
        }
        return new Contents(out.append(html, at, html.length()).toString(), headings);
    }

    /** A nested list of links; nothing where no heading is in range. */
    String list(Range range) {
        if (headings.isEmpty()) {
            return "";
        }
        int top = range.start() == 0 ? headings.get(0).level() : range.start();
        StringBuilder out = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        for (Heading heading : headings) {
            if (heading.level() < top && range.start() != 0 || heading.level() >= top + range.levels()) {
                continue;
            }
            int level = Math.max(top, heading.level());
            while (!open.isEmpty() && open.peek() > level) {
                close(out, open);
            }
            if (!open.isEmpty() && open.peek() == level) {
                out.append("</li>\n");
            } else {
                out.append(open.isEmpty() ? "<ol>\n" : "\n<ol>\n");
                open.push(level);
            }
            out.append("<li class=\"L")
                    .append(level)
                    .append("\"><a href=\"#")
                    .append(heading.id())
                    .append("\">");
            out.append(heading.text()).append("</a>");
        }
        while (!open.isEmpty()) {
            close(out, open);
        }
        return out.isEmpty() ? "" : "<div class=\"toc\">\n" + out + "</div>\n";
    }

    /** Ends the innermost list; a list that began deeper than what follows goes on as if it were as deep. */
    private static void close(StringBuilder out, Deque<Integer> open) {
        out.append("</li>\n</ol>\n");
        open.pop();
    }
}
