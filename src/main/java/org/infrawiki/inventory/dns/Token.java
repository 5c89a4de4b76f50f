package org.infrawiki.inventory.dns;

import java.util.ArrayList;
import java.util.List;
import org.infrawiki.inventory.net.Outcome;

/**
 * A word of a record line, or the text between two quotes.
 *
 * @param text with its escapes, without quotes
 * @param quoted whether it stood in quotes
 */
record Token(String text, boolean quoted) {

    static Outcome<List<Token>> split(String line) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ' ' || c == '\t') {
                at++;
                continue;
            }
            int end = c == '"' ? closing(line, at + 1) : wordEnd(line, at);
            if (end < 0) {
                return Outcome.fault("a quote in it is never closed");
            }
            String text = c == '"' ? line.substring(at + 1, end) : line.substring(at, end);
            boolean bare = c != '"';
            if (bare && text.chars().anyMatch(d -> d == ';' || d == '(' || d == ')')) {
                return Outcome.fault("';', '(' and ')' mean something to name servers; put the text into quotes");
            }
            if (bare && text.endsWith("\\")) {
                return Outcome.fault("it ends in a backslash that escapes nothing");
            }
            tokens.add(new Token(text, !bare));
            at = bare ? end : end + 1;
        }
        return Outcome.of(tokens);
    }

    /** The quote that ends a string, or -1; a quote after a backslash doesn't. */
    private static int closing(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    private static int wordEnd(String line, int from) {
        int i = from;
        while (i < line.length() && " \t\"".indexOf(line.charAt(i)) < 0) {
            i += line.charAt(i) == '\\' && i + 1 < line.length() && line.charAt(i + 1) != '\t' ? 2 : 1;
        }
        return Math.min(i, line.length());
    }

    /** As it is written in a zone file. */
    String written() {
        return quoted ? '"' + text + '"' : text;
    }
}
