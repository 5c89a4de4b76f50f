package org.infrawiki.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.infrawiki.model.Body;

/**
 * Cuts finished HTML at the lexer's marks. A mark in a tag (an attribute's value) gets its source back, except for
 * addresses; so does one in markdown code.
 */
final class Holes {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s",
            "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "dfn", "bdi", "bdo", "time");

    private final String html;
    private final List<Token> tokens;
    private final Set<Integer> inCode;
    private final Function<String, String> linkText;
    private final List<Body.Piece> pieces = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();

    private boolean inTag;
    private int followed;
    private boolean inParagraph;
    private boolean inHeading;
    private int inlineDepth;

    /**
     * @param inCode numbers of tokens that turned out to stand in code
     * @param linkText renders the text of a link
     */
    Holes(String html, List<Token> tokens, Set<Integer> inCode, Function<String, String> linkText) {
        this.html = html;
        this.tokens = tokens;
        this.inCode = inCode;
        this.linkText = linkText;
    }

    Body cut() {
        int i = 0;
        while (i < html.length()) {
            int open = html.indexOf(Lexer.OPEN, i);
            int end = open < 0 ? html.length() : open;
            run.append(html, i, end);
            if (open < 0) {
                break;
            }
            inTag = html.lastIndexOf('<', end) > html.lastIndexOf('>', end);
            int close = html.indexOf(Lexer.CLOSE, open);
            i = hole(Integer.parseInt(html.substring(open + 1, close)), close + 1);
        }
        flush();
        return new Body(pieces);
    }

    /** Follows the tags up to an offset, to know what stands around a directive there. */
    private void follow(int to) {
        for (int i = html.indexOf('<', followed); i >= 0 && i < to; i = html.indexOf('<', i + 1)) {
            tag(i);
        }
        followed = Math.max(followed, to);
    }

    /** Puts a hole; gives where the HTML goes on. */
    private int hole(int number, int next) {
        Token token = tokens.get(number);
        if (token instanceof Token.Address address) {
            piece(new Body.LinkHole(address.link(), ""));
            return next;
        }
        if (inTag || inCode.contains(number)) {
            run.append(escape(token.raw()));
            return next;
        }
        if (token instanceof Token.WikiLink link) {
            piece(new Body.LinkHole(link.link(), link.text().isEmpty() ? "" : linkText.apply(link.text())));
        } else if (token instanceof Token.External external) {
            run.append("<a href=\"")
                    .append(escape(external.address()))
                    .append("\">")
                    .append(linkText.apply(external.text()))
                    .append("</a>");
        } else if (token instanceof Token.Escaped) {
            run.append("[[");
        } else if (token instanceof Token.Directive directive) {
            return call(directive, next);
        }
        return next;
    }

    private int call(Token.Directive directive, int next) {
        follow(next);
        int open = run.lastIndexOf("<p>");
        boolean first = inParagraph && open >= 0 && run.substring(open + 3).isBlank();
        if (first && html.startsWith("</p>", next)) {
            run.setLength(open);
            piece(new Body.CallHole(directive.call(), Body.Place.ALONE));
            return next + 4;
        }
        Body.Place place = inHeading || inlineDepth > 0
                ? Body.Place.PHRASING
                : inParagraph ? Body.Place.PARAGRAPH : Body.Place.FLOW;
        piece(new Body.CallHole(directive.call(), place));
        return next;
    }

    /** Notes what the tag at {@code i} opens or closes. */
    private void tag(int i) {
        boolean closing = html.startsWith("/", i + 1);
        int start = closing ? i + 2 : i + 1;
        int end = start;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        String name = html.substring(start, end);
        if (name.equals("p")) {
            inParagraph = !closing;
            inlineDepth = 0;
        } else if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            inHeading = !closing;
            inlineDepth = 0;
        } else if (INLINE.contains(name)) {
            inlineDepth = Math.max(0, inlineDepth + (closing ? -1 : 1));
        } else if (!name.isEmpty() && !name.equals("br") && !name.equals("img") && !name.equals("input")) {
            inlineDepth = 0;
        }
    }

    private void piece(Body.Piece piece) {
        flush();
        pieces.add(piece);
    }

    private void flush() {
        if (!run.isEmpty()) {
            pieces.add(new Body.Html(run.toString()));
            run.setLength(0);
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
