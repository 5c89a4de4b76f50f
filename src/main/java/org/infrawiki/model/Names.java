package org.infrawiki.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a link target means. The order is ikiwiki's: below the page, beside it, beside each ancestor up to the
 * root, then the user folder; at each step the exact name before one that differs in case only. Aliases come last.
 */
public final class Names {
    private final NameIndex index;
    private final String userdir;

    /** @param userdir the folder of the users' pages, or the empty string */
    public Names(NameIndex index, String userdir) {
        this.index = index;
        this.userdir = userdir;
    }

    private static String above(String folder) {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }

    /** As written first: files of wikis that never knew ikiwiki may have any sign in their names. */
    public Resolution resolve(PageName from, String target) {
        String wanted = target.strip();
        Resolution found = find(from, PageName.written(wanted));
        return found.found() || isPlain(wanted) ? found : find(from, PageName.escaped(wanted));
    }

    private static boolean isPlain(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!letter && "-+/.:_ ".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private Resolution find(PageName from, String target) {
        String wanted = target;
        boolean absolute = wanted.startsWith("/");
        wanted = PageName.trimmed(wanted);
        if (wanted.isEmpty()) {
            return Resolution.MISSING;
        }
        if (!absolute) {
            String folder = from.path();
            while (!folder.isEmpty()) {
                Resolution found = index.holds(fold(folder)) ? find(folder + "/" + wanted) : null;
                if (found != null) {
                    return found;
                }
                folder = above(folder);
            }
        }
        Resolution found = find(wanted);
        if (found == null && !userdir.isEmpty()) {
            found = find(userdir + "/" + wanted);
        }
        if (found == null) {
            found = index.alias(fold(wanted));
        }
        return found == null ? Resolution.MISSING : found;
    }

    private @Nullable Resolution find(String path) {
        Resolution found = index.exact(path);
        return found != null ? found : index.folded(fold(path));
    }

    private static String fold(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
