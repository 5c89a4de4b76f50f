package org.infrawiki.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the files of a wiki into pages, comments, attachments and theme files, and names the pages.
 *
 * @param pages source path by page name
 * @param comments source path by name
 * @param attachments source path by path below the content folder
 * @param problems two sources for one page, names that can't be pages
 */
record PageFiles(
        SortedMap<PageName, String> pages,
        SortedMap<PageName, String> comments,
        SortedMap<String, String> attachments,
        List<Problem> problems) {
    /** Markdown with holes, which is no page until somebody fills it. */
    private static final String TEMPLATES = "templates/runbooks/";

    private static final Set<String> PRUNED_FOLDERS = Set.of("CVS", "{arch}", "_MTN", "_darcs", "node_modules");

    /**
     * The files of a tree, sorted.
     *
     * @param files content ids by path relative to the wiki's root
     */
    static PageFiles of(Map<String, String> files, Settings settings) {
        PageFiles sorted = new PageFiles(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        String prefix = settings.content().isEmpty() ? "" : settings.content() + "/";
        List<Glob> exclude = settings.exclude().stream().map(Glob::new).toList();
        for (String path : files.keySet()) {
            if (!path.startsWith(prefix) || path.length() == prefix.length()) {
                continue;
            }
            String below = path.substring(prefix.length());
            boolean program = prefix.isEmpty() && (below.equals("infrawiki.yaml") || below.startsWith("themes/"));
            if (!program && !isPruned(below) && exclude.stream().noneMatch(glob -> glob.matches(below))) {
                sorted.sort(path, below, settings.indexpages());
            }
        }
        return sorted;
    }

    /** The file of a page or attachment by its absolute name. */
    @Nullable
    String find(String name) {
        String page = pages.get(new PageName(name));
        return page == null ? attachments.get(name) : page;
    }

    private static boolean isPruned(String below) {
        for (String part : below.split("/", -1)) {
            if (part.startsWith(".") || PRUNED_FOLDERS.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private void sort(String path, String below, boolean indexpages) {
        if (below.endsWith("._comment") && below.indexOf('/') > 0) {
            // The name ikiwiki gives it: links to a comment that others keep stay good.
            comments.put(new PageName(below), path);
            return;
        }
        if (below.startsWith(TEMPLATES)) {
            attachments.put(below, path);
            return;
        }
        String name = pageName(below, ".mdwn", indexpages);
        name = name == null ? pageName(below, ".md", indexpages) : name;
        if (name == null) {
            attachments.put(below, path);
            return;
        }
        PageName page = new PageName(name);
        String first = pages.get(page);
        if (first == null) {
            pages.put(page, path);
        } else if (isIndexOf(path, first)) {
            // x.md beside x/index.md: both are legal, and x.md is the page.
            pages.put(page, first);
            takeAsItself(path, below);
        } else if (isIndexOf(first, path)) {
            pages.put(page, path);
            takeAsItself(first, first.substring(path.length() - below.length()));
        } else {
            problems.add(Problem.error(
                    "duplicate-page",
                    Where.file(path),
                    "page '" + page + "' has two sources, this one and " + first,
                    "remove or rename one of them; " + first + " is used"));
        }
    }

    private static boolean isIndexOf(String path, String other) {
        return path.matches(".*/index\\.md(?:wn)?") && !other.matches(".*/index\\.md(?:wn)?");
    }

    private void takeAsItself(String path, String below) {
        pages.put(new PageName(below.substring(0, below.lastIndexOf('.')).replace(' ', '_')), path);
    }

    /** The name of the page a file with this ending holds, or null where it has another ending. */
    private static @Nullable String pageName(String below, String ending, boolean indexpages) {
        if (!below.endsWith(ending) || below.length() == ending.length()) {
            return null;
        }
        String name = below.substring(0, below.length() - ending.length()).replace(' ', '_');
        if (name.endsWith("/")) {
            return null;
        }
        boolean index = indexpages && name.endsWith("/index");
        return index ? name.substring(0, name.length() - "/index".length()) : name;
    }

    /** A glob of {@code exclude}: {@code *} is any run of characters, {@code ?} one, letter case ignored. */
    private record Glob(java.util.regex.Pattern pattern) {
        Glob(String glob) {
            this(java.util.regex.Pattern.compile(glob.toLowerCase(Locale.ROOT)
                    .replaceAll("[^*?a-z0-9/]", "\\\\$0")
                    .replace("?", ".")
                    .replaceAll("\\*+", ".*")));
        }

        boolean matches(String path) {
            return pattern.matcher(path.toLowerCase(Locale.ROOT)).matches();
        }
    }
}
