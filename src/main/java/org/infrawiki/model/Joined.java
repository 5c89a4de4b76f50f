package org.infrawiki.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What follows from all pages together: where links lead, what links back, who comments on what, the tree. */
public final class Joined {
    private final Map<PageName, Map<String, Resolution>> links = new HashMap<>();
    private final Map<PageName, List<PageName>> backlinks = new HashMap<>();
    private final Map<PageName, List<PageName>> comments = new HashMap<>();
    private final Map<String, TreeMap<String, Site.Entry>> folders = new HashMap<>();

    Joined(
            Map<PageName, Page> pages,
            Names names,
            Function<PageName, Instant> created,
            Function<Page, List<Link>> written) {
        for (Page page : pages.values()) {
            link(page.name(), written.apply(page), names);
            if (page.internal()) {
                comments.computeIfAbsent(new PageName(page.name().folder()), name -> new ArrayList<>())
                        .add(page.name());
            } else {
                enter(page);
            }
        }
        discussions(pages);
        comments.values()
                .forEach(list -> list.sort(Comparator.comparing(created).thenComparing(name -> name)));
    }

    Map<PageName, Map<String, Resolution>> links() {
        return links;
    }

    Map<PageName, List<PageName>> backlinks() {
        return backlinks;
    }

    Map<PageName, List<PageName>> comments() {
        return comments;
    }

    List<Site.Entry> folder(String path) {
        TreeMap<String, Site.Entry> entries = folders.get(path);
        return entries == null ? List.of() : List.copyOf(entries.values());
    }

    /** Pages come sorted, so that backlinks are. A comment counts by its own name, as in ikiwiki. */
    private void link(PageName page, List<Link> written, Names names) {
        if (written.isEmpty()) {
            return;
        }
        Map<String, Resolution> found = resolved(page, written, names::resolve);
        for (Link link : written) {
            PageName to = found.getOrDefault(link.target(), Resolution.MISSING).name();
            if (to != null && !to.equals(page)) {
                List<PageName> from = backlinks.computeIfAbsent(to, name -> new ArrayList<>());
                if (from.isEmpty() || !from.get(from.size() - 1).equals(page)) {
                    from.add(page);
                }
            }
        }
        links.put(page, found);
    }

    /** The links of a page by target as typed, in order. */
    public static Map<String, Resolution> resolved(
            PageName page, List<Link> written, BiFunction<PageName, String, Resolution> names) {
        Map<String, Resolution> found = new LinkedHashMap<>();
        for (Link link : written) {
            found.computeIfAbsent(link.target(), text -> names.apply(page, text));
        }
        return found;
    }

    /** A page links to the discussion of it, as in ikiwiki; only where somebody wrote one. */
    private void discussions(Map<PageName, Page> pages) {
        for (PageName page : pages.keySet()) {
            PageName about = page.folder().isEmpty() ? page : new PageName(page.folder());
            if (page.last().equalsIgnoreCase("discussion") && !about.equals(page) && pages.containsKey(about)) {
                List<PageName> from = backlinks.computeIfAbsent(page, name -> new ArrayList<>());
                if (!from.contains(about)) {
                    from.add(about);
                    from.sort(Comparator.naturalOrder());
                }
            }
        }
    }

    /** Puts a page, and the folders above it that have no page, into the tree. */
    private void enter(Page page) {
        PageName at = page.name();
        folders.computeIfAbsent(at.folder(), path -> new TreeMap<>())
                .put(at.path(), new Site.Entry(at.path(), page.title(), true));
        while (!at.folder().isEmpty()) {
            at = new PageName(at.folder());
            PageName folder = at;
            Site.Entry known = folders.computeIfAbsent(at.folder(), path -> new TreeMap<>())
                    .putIfAbsent(at.path(), new Site.Entry(folder.path(), folder.shown(), false));
            if (known != null) {
                return;
            }
        }
    }
}
