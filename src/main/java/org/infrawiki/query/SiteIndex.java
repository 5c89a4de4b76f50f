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

    /** Who links where; made when the first spec asks, for most ask for names only. */
    private static final class Links {
        private final SortedMap<String, Set<PageName>> texts = new TreeMap<>();
        private final SortedMap<String, Set<PageName>> tagTexts = new TreeMap<>();
        private final Map<PageName, Set<PageName>> linking = new HashMap<>();
        private final Map<PageName, Set<PageName>> tagging = new HashMap<>();

        Links(Site site) {
            for (Page page : site.pages()) {
                Map<String, Resolution> found = site.links(page.name());
                for (Link link : page.links()) {
                    enter(page.name(), link, found.getOrDefault(link.target(), Resolution.MISSING));
                }
            }
        }

        private void enter(PageName from, Link link, Resolution found) {
            String text = key(link.target());
            PageName to = found.name();
            add(texts, text, from);
            if (to != null) {
                add(linking, to, from);
            }
            if (link.type() == Link.Type.TAG) {
                add(tagTexts, text, from);
                if (to != null) {
                    add(tagging, to, from);
                }
            }
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
        return links().linking.getOrDefault(target, Set.of());
    }

    /** The pages with a link whose text, in the form of {@link #key}, matches. */
    Set<PageName> linkingTo(Wildcard text) {
        return union(links().texts, text);
    }

    /** The pages tagged with the page {@code tag}. */
    Set<PageName> taggedWith(PageName tag) {
        return links().tagging.getOrDefault(tag, Set.of());
    }

    /** The pages with a tag whose target, in the form of {@link #key}, matches. */
    Set<PageName> taggedWith(Wildcard target) {
        return union(links().tagTexts, target);
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
