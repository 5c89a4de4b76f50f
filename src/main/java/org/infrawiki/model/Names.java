package org.infrawiki.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a link target means. The order is ikiwiki's: below the page, beside it, beside each ancestor up to the
 * root, then the user folder; at each step the exact name before one that differs in case only. Aliases come last.
 */
final class Names {
    private final Map<String, Resolution> exact = new HashMap<>();
    private final Map<String, Resolution> folded = new HashMap<>();
    private final Map<String, Resolution> aliases = new HashMap<>();
    /** The folders that hold anything, in lower case: most pages have nothing below them. */
    private final Set<String> folders = new HashSet<>();

    private final String userdir;

    /** Pages in order of their names: of two that differ in case only, a link in a third spelling finds the first. */
    Names(Collection<Page> pages, Collection<String> files, String userdir) {
        this.userdir = userdir;
        for (Page page : pages) {
            if (!page.internal()) {
                Resolution found = new Resolution(
                        Resolution.Kind.PAGE, page.name(), page.meta().getOrDefault("description", ""));
                put(page.name(), found);
                for (String alias : page.aliases()) {
                    aliases.putIfAbsent(fold(trim(alias)), found);
                }
            }
        }
        for (String file : files) {
            PageName name = new PageName(file);
            put(name, new Resolution(Resolution.Kind.FILE, name, ""));
        }
    }

    private void put(PageName name, Resolution found) {
        exact.put(name.path(), found);
        folded.putIfAbsent(name.folded(), found);
        String folder = fold(name.folder());
        while (!folder.isEmpty() && folders.add(folder)) {
            folder = above(folder);
        }
    }

    private static String above(String folder) {
        int slash = folder.lastIndexOf('/');
        return slash < 0 ? "" : folder.substring(0, slash);
    }

    /** As written first: files of wikis that never knew ikiwiki may have any sign in their names. */
    Resolution resolve(PageName from, String target) {
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
        wanted = trim(wanted);
        if (wanted.isEmpty()) {
            return Resolution.MISSING;
        }
        if (!absolute) {
            String folder = from.path();
            while (!folder.isEmpty()) {
                Resolution found = folders.contains(fold(folder)) ? find(folder + "/" + wanted) : null;
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
            found = aliases.get(fold(wanted));
        }
        return found == null ? Resolution.MISSING : found;
    }

    private @Nullable Resolution find(String path) {
        Resolution found = exact.get(path);
        return found != null ? found : folded.get(fold(path));
    }

    private static String fold(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    /** Without slashes at either end. */
    private static String trim(String path) {
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
}
