package org.infrawiki.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infrawiki.model.PageName;
import org.jspecify.annotations.Nullable;

/**
 * The usual {@link Resolver}. Looks as a wikilink does: below the page, beside it, beside each ancestor; the exact name
 * first, then ignoring case. Then, since {@code runs_on: [nas]} on {@code services/files} means {@code hosts/nas}, for
 * pages anywhere that end so or describe a thing of that name: the one that shares most folders with the asking page, of
 * several the first by name. Aliases come last, by the whole path or its last part.
 */
final class PageFinder implements Resolver {
    private final Map<String, Map<String, PageName>> paths = new HashMap<>();
    private final Map<String, Map<String, List<PageName>>> names = new HashMap<>();
    private final Map<String, Map<String, PageName>> aliases = new HashMap<>();
    private final Map<String, Map<String, PageName>> formerNames = new HashMap<>();

    /** @param facts of all pages, in order of their names */
    PageFinder(Collection<Facts> facts) {
        for (Facts page : facts) {
            enter(page, "");
            enter(page, page.common().kind());
        }
    }

    private void enter(Facts facts, String kind) {
        PageName page = facts.common().page();
        Map<String, PageName> byPath = paths.computeIfAbsent(kind, key -> new HashMap<>());
        byPath.put(page.path(), page);
        byPath.putIfAbsent(page.folded(), page);
        index(kind, page.last(), page);
        facts.thing().ifPresent(thing -> index(kind, thing.name().value(), page));
        for (String alias : facts.common().aliases()) {
            Map<String, PageName> former = aliases.computeIfAbsent(kind, key -> new HashMap<>());
            String path = fold(PageName.written(alias));
            former.putIfAbsent(path, page);
            formerNames
                    .computeIfAbsent(kind, key -> new HashMap<>())
                    .putIfAbsent(path.substring(path.lastIndexOf('/') + 1), page);
        }
    }

    private void index(String kind, String name, PageName page) {
        List<PageName> pages = names.computeIfAbsent(kind, key -> new HashMap<>())
                .computeIfAbsent(fold(name), key -> new ArrayList<>());
        if (!pages.contains(page)) {
            pages.add(page);
        }
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable PageName find(PageName from, String target, String kind) {
        String wanted = PageName.written(target);
        boolean absolute = wanted.startsWith("/");
        wanted = absolute ? wanted.substring(1) : wanted;
        Map<String, PageName> byPath = paths.getOrDefault(kind, Map.of());
        String folder = absolute ? "" : from.path();
        while (!folder.isEmpty()) {
            PageName found = at(byPath, folder + "/" + wanted);
            if (found != null) {
                return found;
            }
            int slash = folder.lastIndexOf('/');
            folder = slash < 0 ? "" : folder.substring(0, slash);
        }
        PageName found = at(byPath, wanted);
        if (found == null && !absolute) {
            found = anywhere(from, wanted, kind);
        }
        return found != null ? found : former(wanted, kind);
    }

    private @Nullable PageName former(String wanted, String kind) {
        PageName found = aliases.getOrDefault(kind, Map.of()).get(fold(wanted));
        return found != null ? found : formerNames.getOrDefault(kind, Map.of()).get(fold(wanted));
    }

    private static @Nullable PageName at(Map<String, PageName> byPath, String path) {
        PageName exact = byPath.get(path);
        return exact != null ? exact : byPath.get(fold(path));
    }

    private @Nullable PageName anywhere(PageName from, String wanted, String kind) {
        String last = fold(wanted.substring(wanted.lastIndexOf('/') + 1));
        String end = "/" + fold(wanted);
        return names.getOrDefault(kind, Map.of()).getOrDefault(last, List.of()).stream()
                .filter(page -> wanted.indexOf('/') < 0 || ("/" + page.folded()).endsWith(end))
                .min((one, other) -> {
                    int nearer = Integer.compare(shared(from.path(), other.path()), shared(from.path(), one.path()));
                    return nearer != 0 ? nearer : one.compareTo(other);
                })
                .orElse(null);
    }

    /** How many folders two paths have in common. */
    private static int shared(String a, String b) {
        String[] left = a.split("/", -1);
        String[] right = b.split("/", -1);
        int count = 0;
        while (count < left.length - 1 && count < right.length - 1 && left[count].equals(right[count])) {
            count++;
        }
        return count;
    }
}
