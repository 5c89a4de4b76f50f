package org.infrawiki.parse;

import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.jspecify.annotations.Nullable;

/**
 * Reads one directive.
 *
 * <pre>
 * directive = "[[!" name { blanks argument } [ blanks ] "]]"
 * name      = ( letter | digit | "_" | "-" ) { … }
 * argument  = key "=" value | value
 * value     = '"""' any '"""' | "'''" any "'''" | "&lt;&lt;" word newline any newline word
 *           | '"' any but '"' '"' | bare
 * bare      = a run without blanks, quotation marks and "]]"
 * </pre>
 *
 * There is no escape for a quotation mark inside {@code "…"}: that is what the longer quotes are for.
 */
final class CallLexer {
    private final String text;
    private final Positions positions;
    private final int lastClose;
    /** Characters read for calls that came to nothing; a text that wastes too many holds no more calls. */
    private long wasted;

    private int at;

    CallLexer(String text, Positions positions) {
        this.text = text;
        this.positions = positions;
        this.lastClose = text.lastIndexOf("]]");
    }

    /** The directive whose brackets open at {@code start}, or null where there is none. */
    @Nullable
    Call at(int start) {
        if (start > lastClose || wasted > 20L * text.length() + 10_000) {
            return null;
        }
        at = start + 3;
        Call call = read(start);
        if (call == null) {
            wasted += at - start;
        }
        return call;
    }

    private @Nullable Call read(int start) {
        int nameStart = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        String name = text.substring(nameStart, at);
        if (name.isEmpty()) {
            return null;
        }
        List<Arg> args = new ArrayList<>();
        while (true) {
            int blanks = at;
            skipBlanks();
            if (text.startsWith("]]", at)) {
                at += 2;
                return new Call(name, args, text.substring(start, at), positions.at(start));
            }
            if (at >= text.length() || blanks == at) {
                return null;
            }
            Arg arg = argument();
            if (arg == null) {
                return null;
            }
            args.add(arg);
        }
    }

    private @Nullable Arg argument() {
        int start = at;
        String key = "";
        int end = at;
        while (end < text.length() && (isNamePart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        if (end > at
                && text.startsWith("=", end)
                && end + 1 < text.length()
                && !isBlank(text.charAt(end + 1))
                && !text.startsWith("]]", end + 1)) {
            key = text.substring(at, end);
            at = end + 1;
        }
        Arg quoted = quoted(key);
        if (quoted != null) {
            return quoted;
        }
        if (text.startsWith("\"", at)) {
            return null;
        }
        int valueStart = at;
        while (at < text.length() && !isBlank(text.charAt(at)) && !text.startsWith("]]", at)) {
            at++;
        }
        if (at == start) {
            return null;
        }
        return new Arg(key, text.substring(valueStart, at), positions.at(valueStart));
    }

    private @Nullable Arg quoted(String key) {
        for (String quote : List.of("\"\"\"", "'''")) {
            if (text.startsWith(quote, at)) {
                int end = text.indexOf(quote, at + 3);
                while (end >= 0 && !endsArgument(end + 3)) {
                    end = text.indexOf(quote, end + 1);
                }
                if (end >= 0) {
                    int from = at + 3;
                    at = end + 3;
                    return trimmed(key, from, end);
                }
            }
        }
        if (text.startsWith("<<", at)) {
            return heredoc(key);
        }
        if (text.startsWith("\"", at)) {
            int end = text.indexOf('"', at + 1);
            if (end >= 0) {
                int from = at + 1;
                at = end + 1;
                return new Arg(key, text.substring(from, end), positions.at(from));
            }
        }
        return null;
    }

    private boolean endsArgument(int end) {
        return end >= text.length() || isBlank(text.charAt(end)) || text.startsWith("]]", end);
    }

    private @Nullable Arg heredoc(String key) {
        int lineEnd = text.indexOf('\n', at);
        if (lineEnd < 0) {
            return null;
        }
        String word = text.substring(at + 2, lineEnd).strip();
        if (word.isEmpty() || !word.chars().allMatch(c -> isNamePart((char) c))) {
            return null;
        }
        int end = text.indexOf("\n" + word, lineEnd);
        if (end < 0) {
            return null;
        }
        at = end + 1 + word.length();
        int from = Math.min(lineEnd + 1, end);
        return new Arg(key, text.substring(from, end), positions.at(from));
    }

    /** A long quotation without the line breaks at its ends. */
    private Arg trimmed(String key, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == '\n') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '\n') {
            end--;
        }
        return new Arg(key, text.substring(start, end), positions.at(start));
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static boolean isNamePart(char c) {
        return c == '-' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
