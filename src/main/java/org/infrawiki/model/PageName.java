package org.infrawiki.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The name of a page: the path of its source below the content folder, without extension and without a leading slash,
 * for example {@code hosts/nas}. A file that is no page (an attachment) is named by its whole path, so that both can be
 * link targets and be matched by globs. The front page is {@code index}.
 *
 * @param path parts separated by single slashes; never empty
 */
public record PageName(String path) implements Comparable<PageName> {
    /** The front page. */
    public static final PageName INDEX = new PageName("index");

    public PageName {
        if (path.isEmpty() || path.startsWith("/") || path.endsWith("/")) {
            throw new IllegalArgumentException("not a page name: '" + path + "'");
        }
    }

    /** The last part: {@code nas} for {@code hosts/nas}. */
    public String last() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What stands before the last slash, or the empty string for a page at the root. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The page {@code part} below this one. */
    public PageName child(String part) {
        return new PageName(path + "/" + part);
    }

    /** How the last part is shown to a reader. */
    public String shown() {
        return shown(last());
    }

    /** The name in lower case, the key under which links that ignore case find it. */
    public String folded() {
        return path.toLowerCase(Locale.ROOT);
    }

    // Written out: what the JVM makes of a record it makes anew in each process, and the names are in every map.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageName name && path.equals(name.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /**
     * A name as a reader sees it: {@code _} is a blank, {@code __NN__} the character with the decimal number NN (as in
     * ikiwiki's file names).
     */
    public static String shown(String name) {
        if (name.indexOf('_') < 0) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int end = c == '_' ? escapeEnd(name, i) : -1;
            if (end > 0) {
                out.appendCodePoint(Integer.parseInt(name.substring(i + 2, end - 2)));
                i = end - 1;
            } else {
                out.append(c == '_' ? ' ' : c);
            }
        }
        return out.toString();
    }

    /** A link target as the page name it asks for: a blank is written {@code _}. */
    public static String written(String target) {
        return target.replace(' ', '_');
    }

    /**
     * A target with every sign that ikiwiki allows in no file name written {@code __NN__}: {@code R&D} is asked for as
     * {@code R__38__D}.
     */
    public static String escaped(String target) {
        StringBuilder out = new StringBuilder(target.length());
        target.codePoints().forEach(c -> {
            if (c == ' ') {
                out.append('_');
            } else if (Character.isLetterOrDigit(c) || "-+/.:_".indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                out.append("__").append(c).append("__");
            }
        });
        return out.toString();
    }

    /** Whether a part of a path is {@code ..}, which is the name of no page and leads upwards. */
    public static boolean climbs(String path) {
        return List.of(path.split("/", -1)).contains("..");
    }

    /** A path without slashes at either end. */
    static String trimmed(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(start, end);
    }

    /** The end of an escape {@code __NN__} that starts at {@code i}, or -1. */
    private static int escapeEnd(String name, int i) {
        if (!name.startsWith("__", i)) {
            return -1;
        }
        int j = i + 2;
        while (j < name.length() && j - i < 9 && name.charAt(j) >= '0' && name.charAt(j) <= '9') {
            j++;
        }
        boolean digits = j > i + 2 && name.startsWith("__", j);
        return digits && Character.isValidCodePoint(Integer.parseInt(name.substring(i + 2, j))) ? j + 2 : -1;
    }

    @Override
    public int compareTo(PageName other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
