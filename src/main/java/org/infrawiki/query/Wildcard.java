package org.infrawiki.query;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * A glob: {@code *} stands for any run of characters, slashes too, {@code ?} for one character, all else for itself;
 * letter case is ignored. Matching goes back to the last {@code *} only, so its time is bounded by the product of the
 * two lengths whatever the pattern.
 */
public final class Wildcard implements Predicate<String> {
    private final String pattern;
    private final int literal;

    public Wildcard(String glob) {
        this.pattern = glob.toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < pattern.length() && pattern.charAt(end) != '*' && pattern.charAt(end) != '?') {
            end++;
        }
        this.literal = end;
    }

    /** Whether a text has a character with a special meaning. */
    static boolean isWild(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** What everything that matches starts with, in lower case. */
    String prefix() {
        return pattern.substring(0, literal);
    }

    /** Whether it matches its {@link #prefix} only. */
    boolean isLiteral() {
        return literal == pattern.length();
    }

    /** Whether a text in any letter case matches. */
    public boolean matches(String text) {
        return test(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a text in lower case matches. */
    @Override
    public boolean test(String text) {
        if (!text.regionMatches(0, pattern, 0, literal)) {
            return false;
        }
        int at = literal;
        int in = literal;
        int star = -1;
        int resume = 0;
        while (in < text.length()) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : '\0';
            if (wanted == '*') {
                star = at++;
                resume = in;
            } else if (wanted == '?') {
                at++;
                in += Character.charCount(text.codePointAt(in));
            } else if (at < pattern.length() && wanted == text.charAt(in)) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
