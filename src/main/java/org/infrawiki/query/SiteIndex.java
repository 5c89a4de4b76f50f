package org.infrawiki.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.infrawiki.model.Link;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Site;
import org.jspecify.annotations.Nullable;

/** What pagespecs look up instead of going through all pages. Made once a site, on the first spec. */
final class SiteIndex {
    private final Map<String, Candidate> byPath = new HashMap<>();
    private final List<Candidate> all = new ArrayList<>();
    private final List<String> folded;
    private final List<PageName> byFolded;
    private final SortedMap<String, Set<PageName>> kinds = new TreeMap<>();
    private final Map<PageName, Instant> created = new ConcurrentHashMap<>();
    private final Site site;

    private SiteIndex(Site site) {
        this.site = site;
        site.files().forEach(path -> enter(new PageName(path), null));
        for (Page page : site.pages()) {
            enter(page.name(), page);
            add(kinds, page.kind().toLowerCase(Locale.ROOT), page.name());
        }
        all.addAll(byPath.values());
        all.sort(Comparator.naturalOrder());
        List<Candidate> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Candidate::folded));
        folded = sorted.stream().map(Candidate::folded).toList();
        byFolded = sorted.stream().map(Candidate::name).toList();
    }

    static SiteIndex of(Site site) {
        return site.derived(SiteIndex.class, SiteIndex::new);
    }

    /** A page that has the same name as an attachment hides it. */
    private void enter(PageName name, @Nullable Page page) {
        byPath.put(name.path(), new Candidate(name, name.folded(), page));
    }

    private Links links() {
        return site.derived(Links.class, Links::new);
    }

    private Links tags() {
        return site.derived(Tags.class, Tags::new);
    }

    /** Who links where; made when the first spec asks, for most ask for names only. */
    private static class Links {
        private final SortedMap<String, Set<PageName>> texts;
        private final Map<PageName, Set<PageName>> pages = new HashMap<>();

        Links(Site site) {
            this(site, link -> true);
        }

        Links(Site site, Predicate<Link> wanted) {
            Map<String, Set<PageName>> unordered = new HashMap<>();
            for (Page page : site.pages()) {
                Map<String, Resolution> found = site.links(page.name());
                for (Link link : page.links()) {
                    if (wanted.test(link)) {
                        add(unordered, key(link.target()), page.name());
                        PageName to = found.getOrDefault(link.target(), Resolution.MISSING)
                                .name();
                        if (to != null) {
                            add(pages, to, page.name());
                        }
                    }
                }
            }
            texts = new TreeMap<>(unordered);
        }
    }

    /** Who is tagged with what. A table of its own: of the links of a large wiki few are tags, and many specs ask for these. */
    private static final class Tags extends Links {
        Tags(Site site) {
            super(site, link -> link.type() == Link.Type.TAG);
        }
    }

    private static <K> void add(Map<K, Set<PageName>> index, K key, PageName name) {
        index.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(name);
    }

    /** A link's target as globs see it: slashes before it do not count, blanks are written. */
    static String key(String target) {
        int start = 0;
        while (start < target.length() && target.charAt(start) == '/') {
            start++;
        }
        return PageName.written(target.substring(start)).toLowerCase(Locale.ROOT);
    }

    /** Every page and attachment by name, internal pages included. */
    List<Candidate> all() {
        return all;
    }

    /** The page or attachment of exactly this name. */
    @Nullable
    Candidate find(String path) {
        return byPath.get(path);
    }

    /** The names that start with {@code prefix}, which is in lower case. */
    Collection<PageName> startingWith(String prefix) {
        return byFolded.subList(lowerBound(prefix), lowerBound(prefix + Character.MAX_VALUE));
    }

    /** The names that are {@code path} but for letter case. */
    Collection<PageName> named(String path) {
        return byFolded.subList(lowerBound(path), lowerBound(path + '\0'));
    }

    private int lowerBound(String key) {
        int low = 0;
        int high = folded.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (folded.get(middle).compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The pages whose kind matches. */
    Set<PageName> ofKind(Wildcard kind) {
        return union(kinds, kind);
    }

    /** The pages that link to {@code target}, itself included where it does. */
    Set<PageName> linkingTo(PageName target) {
        return links().pages.getOrDefault(target, Set.of());
    }

    /** The pages with a link whose text, in the form of {@link #key}, matches. */
    Set<PageName> linkingTo(Wildcard text) {
        return union(links().texts, text);
    }

    /** The pages tagged with the page {@code tag}. */
    Set<PageName> taggedWith(PageName tag) {
        return tags().pages.getOrDefault(tag, Set.of());
    }

    /** The pages with a tag whose target, in the form of {@link #key}, matches. */
    Set<PageName> taggedWith(Wildcard target) {
        return union(tags().texts, target);
    }

    /** What the index holds under keys that match; only keys that start as the glob does are looked at. */
    private static Set<PageName> union(SortedMap<String, Set<PageName>> index, Wildcard wanted) {
        String prefix = wanted.prefix();
        if (wanted.isLiteral()) {
            return index.getOrDefault(prefix, Set.of());
        }
        Set<PageName> names = new LinkedHashSet<>();
        index.subMap(prefix, prefix + Character.MAX_VALUE).forEach((key, some) -> {
            if (wanted.test(key)) {
                names.addAll(some);
            }
        });
        return names;
    }

    /** When a page was written, read once. */
    Instant created(PageName name) {
        return created.computeIfAbsent(name, site::created);
    }
}
