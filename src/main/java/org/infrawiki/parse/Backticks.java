package org.infrawiki.parse;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds the ends of code spans: a run of backticks is closed by the next run of the same length in its paragraph
 * (CommonMark 0.31, section 6.1). The last run of each length is looked up once a paragraph, so that runs without a
 * partner cost nothing.
 */
final class Backticks {
    private final String text;
    private final Map<Integer, Integer> lastRuns = new HashMap<>();
    private int paragraphEnd = -1;

    Backticks(String text) {
        this.text = text;
    }

    int runEnd(int i) {
        int end = i;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    /** The end of the code span that opens at {@code i}, or -1. */
    int spanEnd(int i) {
        if (i >= paragraphEnd) {
            scanParagraph(i);
        }
        int start = runEnd(i);
        int length = start - i;
        int last = lastRuns.getOrDefault(length, -1);
        int at = start;
        while (at <= last) {
            at = text.indexOf('`', at);
            int end = runEnd(at);
            if (end - at == length) {
                return end;
            }
            at = end;
        }
        return -1;
    }

    private void scanParagraph(int from) {
        lastRuns.clear();
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '`') {
                int end = runEnd(i);
                lastRuns.put(end - i, i);
                i = end;
            } else if (c == '\n' && blankLine(i + 1)) {
                break;
            } else {
                i++;
            }
        }
        paragraphEnd = i;
    }

    private boolean blankLine(int i) {
        int at = i;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at >= text.length() || text.charAt(at) == '\n';
    }
}
