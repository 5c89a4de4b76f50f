package org.infrawiki.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Body;
import org.infrawiki.model.PageName;

/**
 * Gives headings the ids GitHub gives them: the text in lower case without punctuation, blanks as hyphens, {@code -1},
 * {@code -2} … after those taken. An id somebody wrote stays.
 */
final class HeadingIds {
    private static final Pattern HEADING = Pattern.compile("<(h[1-6])((?: [^>]*)?)>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile(Lexer.OPEN + "(\\d+)" + Lexer.CLOSE);
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    private HeadingIds() {}

    static String put(String html, List<Token> tokens) {
        if (!html.contains("<h")) {
            return html;
        }
        Map<String, Integer> taken = new HashMap<>();
        StringBuilder out = new StringBuilder(html.length() + 64);
        Matcher heading = HEADING.matcher(html);
        int done = 0;
        for (int from = html.indexOf("<h"); from >= 0; from = html.indexOf("<h", heading.end())) {
            // The search starts where a tag does: a pattern alone would look at every character.
            if (!heading.find(from)) {
                break;
            }
            String attributes = heading.group(2);
            Matcher own = ID.matcher(attributes);
            if (own.find()) {
                taken.putIfAbsent(own.group(1), 0);
            } else {
                String id = unique(slug(text(heading.group(3), tokens)), taken);
                attributes = id.isEmpty() ? attributes : " id=\"" + id + "\"" + attributes;
            }
            out.append(html, done, heading.start())
                    .append('<')
                    .append(heading.group(1))
                    .append(attributes)
                    .append('>')
                    .append(heading.group(3))
                    .append("</")
                    .append(heading.group(1))
                    .append('>');
            done = heading.end();
        }
        return out.append(html, done, html.length()).toString();
    }

    /** The text of each heading of a body that stands in one piece of it, in lower case. */
    static List<String> texts(Body body) {
        List<String> texts = new ArrayList<>();
        for (Body.Piece piece : body.pieces()) {
            if (piece instanceof Body.Html part) {
                String html = part.html();
                Matcher heading = HEADING.matcher(html);
                int from = html.indexOf("<h");
                while (from >= 0 && heading.find(from)) {
                    texts.add(text(heading.group(3), List.of()).strip().toLowerCase(Locale.ROOT));
                    from = html.indexOf("<h", heading.end());
                }
            }
        }
        return texts;
    }

    private static String text(String html, List<Token> tokens) {
        String shown = MARK.matcher(html).replaceAll(mark -> {
            Token token = tokens.get(Integer.parseInt(mark.group(1)));
            String text = token instanceof Token.WikiLink link
                    ? link.text().isEmpty()
                            ? PageName.shown(link.link()
                                    .target()
                                    .substring(link.link().target().lastIndexOf('/') + 1))
                            : link.text()
                    : token instanceof Token.External external ? external.text() : "";
            return Matcher.quoteReplacement(text);
        });
        return shown.replaceAll("<[^>]*>", "")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
    }

    static String slug(String text) {
        StringBuilder out = new StringBuilder();
        text.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '_' || c == '-') {
                out.appendCodePoint(c);
            } else if (Character.isWhitespace(c)) {
                out.append('-');
            }
        });
        return out.toString();
    }

    private static String unique(String slug, Map<String, Integer> taken) {
        if (slug.isEmpty()) {
            return "";
        }
        String id = slug;
        while (taken.containsKey(id)) {
            int next = taken.merge(slug, 1, Integer::sum);
            id = slug + "-" + next;
        }
        taken.put(id, 0);
        return id;
    }
}
