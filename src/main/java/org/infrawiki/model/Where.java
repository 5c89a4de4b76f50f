package org.infrawiki.model;

import java.util.Comparator;

/**
 * A place in a source file, as an editor jumps to it.
 *
 * @param path the file, relative to the wiki's root
 * @param line from 1; 0 means the file as a whole
 * @param column in characters, from 1; 0 means the line as a whole
 */
public record Where(String path, int line, int column) implements Comparable<Where> {
    private static final Comparator<Where> ORDER =
            Comparator.comparing(Where::path).thenComparingInt(Where::line).thenComparingInt(Where::column);

    /** The file as a whole. */
    public static Where file(String path) {
        return new Where(path, 0, 0);
    }

    @Override
    public int compareTo(Where other) {
        return ORDER.compare(this, other);
    }

    /** {@code path:line:col}, the form compilers print, so that editors jump there. */
    @Override
    public String toString() {
        return path + ":" + Math.max(1, line) + ":" + Math.max(1, column);
    }
}
