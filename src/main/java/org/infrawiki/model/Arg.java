package org.infrawiki.model;

/**
 * One word or {@code key=value} of a directive.
 *
 * @param key the key, or the empty string for a bare word
 * @param value the value without its quotes, or the word
 * @param where where the value's text starts
 */
public record Arg(String key, String value, Where where) {
    public boolean isWord() {
        return key.isEmpty();
    }
}
