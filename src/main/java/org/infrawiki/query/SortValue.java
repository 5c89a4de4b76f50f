package org.infrawiki.query;

import java.time.Instant;

/**
 * What a sort key compares of one page.
 *
 * @param number compared first; 0 where only the text counts
 * @param text compared next; empty where only the number counts
 * @param natural whether numbers in the text count by value
 */
record SortValue(long number, String text, boolean natural) implements Comparable<SortValue> {
    /** Puts what is later first. */
    static SortValue newest(Instant at) {
        return new SortValue(-at.getEpochSecond(), "", false);
    }

    static SortValue text(String text) {
        return new SortValue(0, text, false);
    }

    static SortValue natural(String text) {
        return new SortValue(0, text, true);
    }

    @Override
    public int compareTo(SortValue other) {
        int byNumber = Long.compare(number, other.number);
        if (byNumber != 0) {
            return byNumber;
        }
        return natural ? NaturalOrder.compare(text, other.text) : text.compareTo(other.text);
    }
}
