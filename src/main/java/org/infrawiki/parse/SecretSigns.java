package org.infrawiki.parse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What tells cheaply that a text may hold a secret, so that the patterns of {@link Secrets} see few lines. */
final class SecretSigns {
    /** Any line with a secret has one of these in it, or of the tokens; looking for them first keeps all others cheap. */
    private static final List<String> WORDS = List.of(
            "assw",
            "ASSW",
            "assphrase",
            "ASSPHRASE",
            "ecret",
            "ECRET",
            "oken",
            "OKEN",
            "pi_key",
            "pi-key",
            "pikey",
            "PI_KEY",
            "PIKEY",
            "PI-KEY",
            "rivateKey",
            "rivatekey",
            "rivate_key",
            "RIVATE_KEY",
            "RIVATE KEY",
            "haredKey",
            "psk",
            "PSK",
            "pwd",
            "PWD");

    /** Any token has one of these in it, or before it. Words of the other kind stand in the prose of any wiki. */
    private static final List<String> TOKENS = List.of(
            "AKIA",
            "ASIA",
            "earer ",
            "EARER ",
            "AGE-SECRET-KEY-1",
            "ghp_",
            "gho_",
            "ghu_",
            "ghs_",
            "ghr_",
            "github_pat_",
            "glpat-",
            "xox",
            "sk_live_",
            "eyJ");

    /** Signs by their last two letters, so that one pass over a page finds any of them. */
    private static final String[][] TOKENS_BY_END = byEnd(TOKENS);

    private static final String[][] ALL_BY_END =
            byEnd(Stream.concat(WORDS.stream(), TOKENS.stream()).toList());

    /** What a token or the word after "bearer" has at least, in characters. */
    private static final int SHORTEST_TOKEN = 15;

    private SecretSigns() {}

    private static String[][] byEnd(List<String> all) {
        String[][] table = new String[1 << 14][];
        for (String sign : all) {
            int end = end(sign.charAt(sign.length() - 2), sign.charAt(sign.length() - 1));
            String[] known = table[end] == null ? new String[0] : table[end];
            table[end] = Arrays.copyOf(known, known.length + 1);
            table[end][known.length] = sign;
        }
        return table;
    }

    private static int end(char first, char second) {
        return (first & 127) << 7 | (second & 127);
    }

    static boolean has(String text, int from, int to) {
        return has(ALL_BY_END, text, from, to);
    }

    /** Whether a line may hold a token that tells by its form what it is, or one behind "bearer". */
    static boolean hasToken(String line) {
        return has(TOKENS_BY_END, line, 0, line.length()) && hasLongWord(line);
    }

    private static boolean has(String[][] byEnd, String text, int from, int to) {
        char before = ' ';
        for (int i = from; i < to; i++) {
            char now = text.charAt(i);
            String[] signs = byEnd[end(before, now)];
            before = now;
            if (signs == null) {
                continue;
            }
            for (String sign : signs) {
                if (i + 1 - sign.length() >= from && text.startsWith(sign, i + 1 - sign.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean hasPasswordInAddress(String text) {
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
            int end = at + 3;
            while (end < text.length() && text.charAt(end) > ' ' && "/@".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (end < text.length() && text.charAt(end) == '@') {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a word as long as the shortest token. */
    private static boolean hasLongWord(String line) {
        int blank = -1;
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) <= ' ') {
                blank = at;
            } else if (at - blank >= SHORTEST_TOKEN) {
                return true;
            }
        }
        return false;
    }
}
