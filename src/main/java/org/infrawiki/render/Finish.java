package org.infrawiki.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last hand on a page's body, in one pass over its tags: headings get permanent links, tables a box of their own to
 * scroll in, code a place for a copy button, task boxes a name for those who don't see them. Notes the headings for the
 * page's contents, but not those of a named section, which is a card and no part of the text.
 */
final class Finish {
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
    private static final Pattern CAPTION = Pattern.compile("\\s*<caption[^>]*>(.*?)</caption>", Pattern.DOTALL);

    private final String html;
    private final StringBuilder out;
    private final List<Heading> headings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private int done;
    private int tables;
    private int sections;
    private boolean boxed;

    private Finish(String html) {
        this.html = html;
        this.out = new StringBuilder(html.length() + html.length() / 8 + 64);
    }

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param id what a link to it names, or the empty string
     * @param text its text as HTML without tags
     */
    record Heading(int level, String id, String text) {}

    /** A finished body with its headings in order. */
    record Finished(String html, List<Heading> headings) {}

    static Finished of(String html) {
        return new Finish(html).run();
    }

    private Finished run() {
        int before = -1;
        int end = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
            if (html.startsWith("<!--", at)) {
                int close = html.indexOf("-->", at);
                at = close < 0 ? html.length() : close + 3;
                continue;
            }
            char first = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
            if (first != '/' && !Character.isLetter(first)) {
                at++;
                continue;
            }
            int close = Tag.end(html, at);
            if (close < 0) {
                break;
            }
            int next = see(at, close, before, end);
            before = at;
            end = close;
            at = next;
        }
        out.append(html, done, html.length());
        return new Finished(out.toString(), headings);
    }

    /**
     * Deals with the tag from {@code at} to {@code end}.
     *
     * @param before where the tag before it starts, or -1
     * @param gap where that one ends
     * @return where to go on
     */
    private int see(int at, int end, int before, int gap) {
        switch (html.charAt(at + 1)) {
            case 'h' -> {
                if (sections == 0 && Character.isDigit(html.charAt(at + 2))) {
                    heading(new Tag(html.substring(at, end), end));
                }
            }
            case 't' -> {
                if (Tag.opens(html, at, "table")) {
                    table(new Tag(html.substring(at, end), end), at, isInside("tbl", at, before, gap));
                } else if (Tag.opens(html, at, "textarea")) {
                    return behind("</textarea", end);
                }
            }
            case 'p' -> {
                if (Tag.opens(html, at, "pre") && !isInside("code", at, before, gap)) {
                    return code(new Tag(html.substring(at, end), end), at);
                }
            }
            case 'i' -> {
                if (Tag.opens(html, at, "input")) {
                    box(new Tag(html.substring(at, end), end), at);
                }
            }
            case 's' -> {
                if (Tag.opens(html, at, "section")) {
                    Tag tag = new Tag(html.substring(at, end), end);
                    sections += sections > 0 || tag.has("aria-label") || tag.has("aria-labelledby") ? 1 : 0;
                } else if (Tag.opens(html, at, "script") || Tag.opens(html, at, "style")) {
                    return behind(html.charAt(at + 2) == 'c' ? "</script" : "</style", end);
                }
            }
            case '/' -> {
                if (html.startsWith("</table>", at)) {
                    endTable(end);
                } else if (html.startsWith("</section>", at)) {
                    sections = Math.max(0, sections - 1);
                }
            }
            default -> {}
        }
        return end;
    }

    private int behind(String close, int from) {
        int at = html.indexOf(close, from);
        return at < 0 ? html.length() : at;
    }

    /** Whether a tag stands right in an element of this class. */
    private boolean isInside(String type, int at, int before, int gap) {
        return before >= 0
                && html.substring(gap, at).isBlank()
                && new Tag(html.substring(before, gap), gap).isClass(type);
    }

    private void heading(Tag tag) {
        int level = tag.text().charAt(2) - '0';
        int close = html.indexOf("</h" + level, tag.end());
        if (close < 0) {
            return;
        }
        String inner = html.substring(tag.end(), close);
        String text = MARKUP.matcher(inner).replaceAll("").strip();
        String id = tag.attribute("id");
        boolean first = id.isEmpty() || ids.add(id);
        headings.add(new Heading(level, first ? id : "", text));
        if (level >= 2 && level <= 4 && !id.isEmpty() && first && !inner.contains("class=\"anchor\"")) {
            out.append(html, done, close)
                    .append(" <a class=\"anchor\" href=\"#")
                    .append(Urls.escape(id))
                    .append("\" aria-label=\"Link to ")
                    .append(text.replace("\"", "&quot;"))
                    .append("\">#</a>");
            done = close;
        }
    }

    private void table(Tag tag, int at, boolean inBox) {
        if (tables++ > 0) {
            return;
        }
        boxed = !tag.isClass("img")
                && !tag.attribute("class").contains("calendar")
                && !inBox
                && html.indexOf("</table>", tag.end()) > 0;
        if (boxed) {
            out.append(html, done, at)
                    .append("<div class=\"tbl\" tabindex=\"0\" role=\"region\" aria-label=\"")
                    .append(label(tag))
                    .append("\">");
            done = at;
        }
    }

    /** What the box of a table is called: its caption, else the heading it stands under; no two alike. */
    private String label(Tag table) {
        Matcher caption = CAPTION.matcher(html);
        String name = caption.region(table.end(), html.length()).lookingAt()
                ? MARKUP.matcher(caption.group(1)).replaceAll("").strip()
                : headings.isEmpty()
                        ? "Table"
                        : "Table: " + headings.get(headings.size() - 1).text();
        int number = labels.merge(name, 1, Integer::sum);
        return name.replace("\"", "&quot;") + (number == 1 ? "" : " (" + number + ")");
    }

    private void endTable(int end) {
        tables = Math.max(0, tables - 1);
        if (tables == 0 && boxed) {
            out.append(html, done, end).append("</div>");
            done = end;
            boxed = false;
        }
    }

    private int code(Tag tag, int at) {
        int close = html.indexOf("</pre>", tag.end());
        if (close < 0) {
            return tag.end();
        }
        int end = close + "</pre>".length();
        out.append(html, done, at)
                .append("<div class=\"code\">")
                .append(tag.has("tabindex") ? tag.text() : tag.with("tabindex=\"0\""))
                .append(html, tag.end(), end)
                .append("<button class=\"copy\" type=\"button\" hidden>Copy</button></div>");
        done = end;
        return end;
    }

    private void box(Tag tag, int at) {
        if (tag.attribute("type").equals("checkbox") && tag.has("disabled") && !tag.has("aria-label")) {
            out.append(html, done, at)
                    .append(tag.with(tag.has("checked") ? "aria-label=\"Done\"" : "aria-label=\"To do\""));
            done = tag.end();
        }
    }
}
