package org.infrawiki.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Call;
import org.infrawiki.model.Link;
import org.infrawiki.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * Takes wikilinks and directives out of a text, leaving marks that markdown passes through untouched. It leaves fenced
 * code, code spans and HTML comments alone; in indented code, which only markdown can tell from a list's text, it takes
 * them too, and {@link Holes} puts the source back.
 *
 * <pre>
 * link      = "[[" [ text "|" ] target [ "#" anchor ] "]]"       text without "]" and "|", target on one line
 * directive = "[[!" name { blank argument } [ blank ] "]]"       see {@link CallLexer}
 * escaped   = "\" "[["
 * </pre>
 *
 * A mark is {@code U+0091}, the token's number in decimal, {@code U+0092}.
 */
final class Lexer {
    // Control characters for private use (ECMA-48), which no text needs. They are in Latin-1, so that most pages keep
    // the JVM's compact strings with them; others would double the memory and halve the speed of everything after.
    static final char OPEN = '\u0091';
    static final char CLOSE = '\u0092';
    private static final int LONGEST_LINK = 1000;
    private static final int MOST_LONE = 100;
    private static final int MOST_OPEN = 40;
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern FENCE =
            Pattern.compile("(?:[ >]|\\t)*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*(`{3,}|~{3,})([^\\n]*)");

    private final String text;
    private final Positions positions;
    private final boolean ikiwiki;
    private final CallLexer calls;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder out;
    /** Pairs of an offset in the output and the offset in the text it stands for, rising. */
    private final List<int[]> shifts = new ArrayList<>();

    private final Backticks backticks;
    private int nextBracket = -1;
    private int loneBackticks;
    private int openBrackets;
    private boolean bounded;
    private int at;

    /** @param ikiwiki whether the backslash of escaped brackets goes in code, too */
    Lexer(String text, Where start, boolean ikiwiki) {
        this.text = text;
        this.positions = new Positions(text, start);
        this.ikiwiki = ikiwiki;
        this.calls = new CallLexer(text, positions);
        this.out = new StringBuilder(text.length());
        this.backticks = new Backticks(text);
    }

    static boolean isMark(char c) {
        return c == OPEN || c == CLOSE;
    }

    /**
     * A lexed text.
     *
     * @param text with marks
     * @param tokens by the number in their mark
     * @param bounded whether characters were written as entities to keep markdown's work linear
     */
    record Lexed(String text, List<Token> tokens, Positions positions, List<int[]> shifts, boolean bounded) {
        /** Where an offset of the text with marks stands in the source. */
        Where at(int offset) {
            int from = 0;
            int to = 0;
            for (int[] shift : shifts) {
                if (shift[0] > offset) {
                    break;
                }
                from = shift[0];
                to = shift[1];
            }
            return positions.at(to + offset - from);
        }
    }

    Lexed lex() {
        int i = 0;
        boolean lineStart = true;
        while (i < text.length()) {
            at = i;
            if (lineStart) {
                int after = fenced(i);
                if (after > i) {
                    copyCode(i, after);
                    i = after;
                    continue;
                }
            }
            char c = text.charAt(i);
            openBrackets = c == '\n' && lineStart ? 0 : openBrackets;
            lineStart = c == '\n';
            int next =
                    switch (c) {
                        case '`' -> span(i);
                        case '<' -> comment(i);
                        case '\\' -> escape(i);
                        case '[' -> bracket(i);
                        default -> i;
                    };
            if (next == i) {
                literal(c);
                i = plainRun(i + 1);
            } else {
                i = next;
            }
        }
        return new Lexed(out.toString(), List.copyOf(tokens), positions, List.copyOf(shifts), bounded);
    }

    /** Copies what can't start anything; gives where the next character stands that may. */
    private int plainRun(int i) {
        if (i > 0 && text.charAt(i - 1) == '\n') {
            return i;
        }
        int end = i;
        while (end < text.length() && !isSpecial(text.charAt(end))) {
            end++;
        }
        out.append(text, i, end);
        return end;
    }

    private static boolean isSpecial(char c) {
        return c == '`' || c == '<' || c == '\\' || c == '[' || c == ']' || c == '\n';
    }

    /**
     * Copies a character. Markdown's work grows with the square of brackets nested in each other and the cube of
     * backtick runs without partner; beyond what people write they become entities, which look the same.
     */
    private void literal(char c) {
        openBrackets += c == '[' ? 1 : c == ']' && openBrackets > 0 ? -1 : 0;
        if (c == '[' && openBrackets > MOST_OPEN) {
            bounded = true;
            out.append("&#91;");
            shifts.add(new int[] {out.length(), at + 1});
        } else {
            out.append(c);
        }
    }

    /** The end of the fenced block that starts in this line, or {@code i}. */
    private int fenced(int i) {
        int first = i;
        while (first < text.length() && " \t>-*+.)0123456789".indexOf(text.charAt(first)) >= 0 && first - i < 100) {
            first++;
        }
        if (first >= text.length() || (text.charAt(first) != '`' && text.charAt(first) != '~')) {
            return i;
        }
        Matcher fence = FENCE.matcher(text).region(i, text.length());
        if (!fence.lookingAt()) {
            return i;
        }
        String bar = fence.group(1);
        if (bar.charAt(0) == '`' && fence.group(2).indexOf('`') >= 0) {
            return i;
        }
        int line = fence.end();
        while (line < text.length()) {
            int start = line + 1;
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String content = text.substring(Math.min(start, end), end)
                    .replaceFirst("^(?:[ >]|\\t)*", "")
                    .strip();
            if (content.length() >= bar.length()
                    && content.equals(bar.substring(0, 1).repeat(content.length()))) {
                return end;
            }
            line = end;
        }
        return text.length();
    }

    private int span(int i) {
        int end = backticks.spanEnd(i);
        if (end < 0) {
            int run = backticks.runEnd(i);
            if (++loneBackticks > MOST_LONE) {
                bounded = true;
                out.append("&#96;".repeat(run - i));
                shifts.add(new int[] {out.length(), run});
            } else {
                out.append(text, i, run);
            }
            return run;
        }
        copyCode(i, end);
        return end;
    }

    private int comment(int i) {
        if (!text.startsWith("<!--", i)) {
            return i;
        }
        int end = text.indexOf("-->", i + 4);
        if (end < 0) {
            return i;
        }
        out.append(text, i, end + 3);
        return end + 3;
    }

    private int escape(int i) {
        if (!text.startsWith("[[", i + 1)) {
            return i;
        }
        mark(new Token.Escaped(ikiwiki ? "[[" : "\\[["), i + 3);
        return i + 3;
    }

    private int bracket(int i) {
        if (!text.startsWith("[[", i)) {
            return i;
        }
        if (text.startsWith("!", i + 2)) {
            Call call = calls.at(i);
            if (call != null) {
                mark(new Token.Directive(call), i + call.raw().length());
                return i + call.raw().length();
            }
            return i;
        }
        if (nextBracket < i) {
            int found = text.indexOf(']', i);
            nextBracket = found < 0 ? Integer.MAX_VALUE : found;
        }
        if (nextBracket - i > LONGEST_LINK || !text.startsWith("]]", nextBracket)) {
            return i;
        }
        Token token = link(text.substring(i + 2, nextBracket), i);
        if (token == null) {
            return i;
        }
        mark(token, nextBracket + 2);
        return nextBracket + 2;
    }

    private @Nullable Token link(String content, int offset) {
        if (content.contains("[[") || content.isEmpty()) {
            return null;
        }
        int bar = content.indexOf('|');
        String shown = bar > 0 ? content.substring(0, bar) : "";
        String target = bar > 0 && bar + 1 < content.length() ? content.substring(bar + 1) : content;
        if (bar == content.length() - 1) {
            shown = "";
        }
        int hash = target.indexOf('#');
        String anchor = hash < 0 ? "" : target.substring(hash + 1);
        String page = hash < 0 ? target : target.substring(0, hash);
        boolean dead = hash >= 0 && (anchor.isEmpty() || anchor.chars().anyMatch(Character::isWhitespace));
        if (page.isBlank() || dead || page.indexOf('\n') >= 0) {
            return null;
        }
        String raw = "[[" + content + "]]";
        if ((page.contains("://") && Schemes.allowed(target))
                || page.startsWith("mailto:")
                || MAIL.matcher(page).matches()) {
            boolean mail = !page.contains(":");
            String text1 = shown.isEmpty() ? target.replaceFirst("^mailto:", "") : shown;
            return new Token.External(mail ? "mailto:" + target : target, text1, raw);
        }
        return new Token.WikiLink(
                new Link(Link.Type.WIKI, page.strip(), anchor, positions.at(offset)), shown.strip(), raw);
    }

    private void mark(Token token, int to) {
        out.append(OPEN).append(tokens.size()).append(CLOSE);
        tokens.add(token);
        shifts.add(new int[] {out.length(), to});
    }

    private void copyCode(int from, int to) {
        if (ikiwiki && text.substring(from, to).contains("\\[[")) {
            out.append(text.substring(from, to).replace("\\[[", "[["));
            shifts.add(new int[] {out.length(), to});
        } else {
            out.append(text, from, to);
        }
    }
}
