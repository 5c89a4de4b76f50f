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
    private static final Set<String> OPAQUE = Set.of("script", "style", "textarea");

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
        Tag before = null;
        int gap = 0;
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
            Tag tag = Tag.at(html, at);
            if (tag == null) {
                break;
            }
            boolean inside = before != null && html.substring(gap, at).isBlank();
            at = see(tag, at, inside ? before : null);
            before = tag;
            gap = at;
        }
        out.append(html, done, html.length());
        return new Finished(out.toString(), headings);
    }

    /**
     * Deals with a tag.
     *
     * @param around the tag right before it, if only blanks stand between
     * @return where to go on
     */
    private int see(Tag tag, int at, @org.jspecify.annotations.Nullable Tag around) {
        char first = html.charAt(at + 1);
        if (first == 'h' && tag.text().length() > 3 && Character.isDigit(html.charAt(at + 2))) {
            return sections == 0 ? heading(tag) : tag.end();
        }
        if (Tag.opens(html, at, "section")) {
            sections += sections > 0 || tag.has("aria-label") || tag.has("aria-labelledby") ? 1 : 0;
        } else if (html.startsWith("</section>", at)) {
            sections = Math.max(0, sections - 1);
        }
        if (Tag.opens(html, at, "table")) {
            table(tag, at, around);
        } else if (html.startsWith("</table>", at)) {
            endTable(tag);
        } else if (Tag.opens(html, at, "pre")) {
            return code(tag, at, around);
        } else if (Tag.opens(html, at, "input")) {
            box(tag, at);
        } else {
            for (String name : OPAQUE) {
                if (Tag.opens(html, at, name)) {
                    int close = html.indexOf("</" + name, tag.end());
                    return close < 0 ? html.length() : close;
                }
            }
        }
        return tag.end();
    }

    private int heading(Tag tag) {
        int level = tag.text().charAt(2) - '0';
        int close = html.indexOf("</h" + level, tag.end());
        if (close < 0) {
            return tag.end();
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
        return tag.end();
    }

    private void table(Tag tag, int at, @org.jspecify.annotations.Nullable Tag around) {
        if (tables++ > 0) {
            return;
        }
        boxed = !tag.isClass("img")
                && !tag.attribute("class").contains("calendar")
                && (around == null || !around.isClass("tbl"))
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
        Matcher caption = Pattern.compile("\\G\\s*<caption[^>]*>(.*?)</caption>", Pattern.DOTALL)
                .matcher(html);
        String name = caption.find(table.end())
                ? MARKUP.matcher(caption.group(1)).replaceAll("").strip()
                : headings.isEmpty()
                        ? "Table"
                        : "Table: " + headings.get(headings.size() - 1).text();
        int number = labels.merge(name, 1, Integer::sum);
        return name.replace("\"", "&quot;") + (number == 1 ? "" : " (" + number + ")");
    }

    private void endTable(Tag tag) {
        tables = Math.max(0, tables - 1);
        if (tables == 0 && boxed) {
            out.append(html, done, tag.end()).append("</div>");
            done = tag.end();
            boxed = false;
        }
    }

    private int code(Tag tag, int at, @org.jspecify.annotations.Nullable Tag around) {
        int close = html.indexOf("</pre>", tag.end());
        if (close < 0 || around != null && around.isClass("code")) {
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
