package org.infrawiki.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/**
 * Finished HTML that has to pass through markdown: marks stand for it, {@code U+E002 number U+E003}, which markdown
 * leaves alone. In code the source takes its mark's place; a block amid a paragraph ends and reopens it, or moves behind
 * it where it would break other elements.
 */
final class Marks {
    private static final Pattern MARK = Pattern.compile("\uE002(\\d{1,9})\uE003");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>");
    private static final Pattern EMPTY = Pattern.compile("<p>\\s*+</p>\\n?");
    private static final Pattern VOID = Pattern.compile("br|img|input|hr|wbr");

    private final List<Marked> marked = new ArrayList<>();

    private record Marked(Result result, String source) {}

    /** A mark for a result. */
    String put(Result result, String source) {
        marked.add(new Marked(result, source));
        return "\uE002" + (marked.size() - 1) + "\uE003";
    }

    /** HTML with all marks replaced. */
    String replaced(String html) {
        if (marked.isEmpty()) {
            return html;
        }
        Splice splice = new Splice();
        Matcher mark = MARK.matcher(html);
        int at = 0;
        while (mark.find()) {
            int number = Integer.parseInt(mark.group(1));
            if (number >= marked.size()) {
                continue;
            }
            splice.html(html.substring(at, mark.start()));
            at = mark.end();
            splice.put(marked.get(number));
        }
        splice.html(html.substring(at));
        return EMPTY.matcher(splice.end()).replaceAll("");
    }

    /** Writes HTML and knows what is open. */
    private static final class Splice {
        private final StringBuilder out = new StringBuilder();
        private final StringBuilder waiting = new StringBuilder();
        private boolean paragraph;
        private boolean heading;
        private int inline;
        private int code;

        void html(String html) {
            int at = 0;
            Matcher tag = TAG.matcher(html);
            while (tag.find()) {
                boolean closing = !tag.group(1).isEmpty();
                note(tag.group(2), closing);
                if (!waiting.isEmpty() && closing && !paragraph && !heading) {
                    out.append(html, at, tag.end()).append('\n').append(waiting);
                    at = tag.end();
                    waiting.setLength(0);
                }
            }
            out.append(html, at, html.length());
        }

        private void note(String name, boolean closing) {
            if (name.equals("p")) {
                paragraph = !closing;
                inline = 0;
            } else if (name.matches("h[1-6]")) {
                heading = !closing;
            } else if (!VOID.matcher(name).matches()) {
                inline += closing ? -1 : 1;
            }
            if (name.equals("code")) {
                code += closing ? -1 : 1;
            }
        }

        void put(Marked marked) {
            if (code > 0) {
                out.append(Escape.html(marked.source()));
            } else if (!(marked.result() instanceof Result.Block block) || !paragraph && !heading) {
                out.append(marked.result().html());
            } else if (heading || inline != 0) {
                waiting.append(block.html());
            } else {
                out.append("</p>\n").append(block.html()).append("\n<p>");
            }
        }

        String end() {
            return out.append(waiting).toString();
        }
    }
}
