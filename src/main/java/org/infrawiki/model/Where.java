package org.infrawiki.model;

import org.jspecify.annotations.Nullable;

/**
 * A place in a source file, as an editor jumps to it.
 *
 * @param path the file, relative to the wiki's root
 * @param line from 1; 0 means the file as a whole
 * @param column in characters, from 1; 0 means the line as a whole
 */
public record Where(String path, int line, int column) implements Comparable<Where> {
    /** The file as a whole. */
    public static Where file(String path) {
        return new Where(path, 0, 0);
    }

    @Override
    public int compareTo(Where other) {
        int byPath = path.compareTo(other.path);
        int byLine = byPath == 0 ? Integer.compare(line, other.line) : byPath;
        return byLine == 0 ? Integer.compare(column, other.column) : byLine;
    }

    /**
     * Spelled out: a record's own equality is put together by the JVM when it is first asked for, which takes it longer
     * than a small push takes to make a page. So it is in the few records that every push compares.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Where where && line == where.line && column == where.column && path.equals(where.path);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * path.hashCode() + line) + column;
    }

    /** {@code path:line:col}, the form compilers print, so that editors jump there. */
    @Override
    public String toString() {
        return path + ":" + Math.max(1, line) + ":" + Math.max(1, column);
    }
}
