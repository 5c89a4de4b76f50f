package org.infrawiki.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/** Which files are no part of a wiki, and how that is said. Hidden files are passed over without a word. */
final class Skips {
    /** Larger files would have to be held in memory whole, several at a time. */
    static final long LARGEST = 100L << 20;

    /** Linux takes names of 255 bytes and paths of 4,096; what is made of a file gets a few letters more. */
    private static final int LONGEST_NAME = 230;

    private static final int LONGEST_PATH = 2000;

    private static final String CODE = "skipped-file";
    private static final Set<String> HOUSEKEEPING = Set.of("CVS", "_MTN", "_darcs", "{arch}");

    private Skips() {}

    static boolean hidden(String name) {
        return name.startsWith(".");
    }

    /** Whether a file is hidden, or lies in a folder that is. */
    static boolean outOfSight(String path) {
        return hidden(path) || path.contains("/.");
    }

    /** Files and folders of version control and of half-done work, which ikiwiki leaves out as well. */
    static boolean housekeeping(String name) {
        return HOUSEKEEPING.contains(name) || name.endsWith(".ikiwiki-new") || name.endsWith(".dpkg-tmp");
    }

    /**
     * Whether a name can be shown on one line and written to any file system. The replacement character stands for bytes
     * that are not UTF-8; a slash within one name is found in crafted commits only.
     */
    static boolean wellFormed(String name) {
        if (name.isEmpty() || longerThan(LONGEST_NAME, name)) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter < ' ' || letter == '/' || letter == '\uFFFD' || (letter >= 0x7F && letter < 0xA0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a path is one that can be written below any output folder. */
    static boolean shortEnough(String path) {
        return !longerThan(LONGEST_PATH, path);
    }

    private static boolean longerThan(int limit, String text) {
        return text.length() > limit / 3 && text.getBytes(StandardCharsets.UTF_8).length > limit;
    }

    /** Whether each part of a path is a name that a wiki's file may have. */
    static boolean inWiki(String path) {
        if (!shortEnough(path)) {
            return false;
        }
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String name = path.substring(start, end);
            if (hidden(name) || housekeeping(name) || !wellFormed(name)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    static Problem symbolicLink(String path) {
        return note(path, "left out, since symbolic links are never followed", "put a copy of the file in its place");
    }

    static Problem submodule(String path) {
        return note(path, "left out, since the files of a submodule are in another repository", "");
    }

    static Problem kept(String path) {
        return note(path, "left out, since files of this name belong to other programs", "");
    }

    static Problem special(String path) {
        return note(path, "left out, since it is neither a file nor a folder", "");
    }

    static Problem badName(String path) {
        return warning(
                printable(path),
                "left out, since its name is too long, is not UTF-8 or holds a control character",
                "rename it");
    }

    static Problem tooLarge(String path, long size) {
        String megabytes = String.format(Locale.ROOT, "%,d MB", size >> 20);
        return warning(
                path,
                "left out, since it is " + megabytes + " long and files over " + (LARGEST >> 20) + " MB are not read",
                "keep it outside the wiki and link to it");
    }

    static Problem unreadable(String path, String reason) {
        return warning(path, "left out, since it cannot be read: " + reason, "let the user who builds read it");
    }

    private static Problem note(String path, String message, String hint) {
        return new Problem(CODE, Severity.NOTE, Where.file(path), message, hint);
    }

    private static Problem warning(String path, String message, String hint) {
        return Problem.warning(CODE, Where.file(path), message, hint);
    }

    private static String printable(String path) {
        StringBuilder shown = new StringBuilder();
        path.codePoints().limit(LONGEST_NAME).forEach(letter -> {
            if (Character.isISOControl(letter)) {
                shown.append(String.format(Locale.ROOT, "\\x%02X", letter));
            } else {
                shown.appendCodePoint(letter);
            }
        });
        return shown.toString();
    }
}
