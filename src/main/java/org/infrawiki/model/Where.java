package org.infrawiki.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

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

    /**
     * Written out, as in the other records that every push compares: the one that the compiler leaves to the JVM is put
     * together there at its first use, which takes some milliseconds each and is in no class archive.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Where that && line == that.line && column == that.column && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return (31 * path.hashCode() + line) * 31 + column;
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
