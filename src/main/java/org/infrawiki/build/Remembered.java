package org.infrawiki.build;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infrawiki.model.Blob;
import org.infrawiki.model.Catalog;
import org.infrawiki.model.Change;
import org.infrawiki.model.Joined;
import org.infrawiki.model.Lazy;
import org.infrawiki.model.Link;
import org.infrawiki.model.NameIndex;
import org.infrawiki.model.Names;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Revision;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.model.Text;
import org.infrawiki.source.HistoryMemory;
import org.infrawiki.source.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the last build, some of them with another text and other links, looked up one by one in the store it left.
 * Which pages there are, and what they say of themselves in their fields, is as it was.
 */
final class Remembered implements Catalog, NameIndex {
    private final Store store;
    private final Settings settings;
    private final Tree tree;
    private final Function<Page, Text> texts;
    private final HistoryMemory history;
    private final Map<String, HistoryMemory.Span> spans;
    private final Map<PageName, Page> rewritten;
    private final Map<PageName, SortedMap<PageName, Boolean>> links = new HashMap<>();
    private final Map<PageName, Page> known = new ConcurrentHashMap<>();
    private final Names names;
    private final Lazy<Map<PageName, Page>> all = new Lazy<>(this::readAll);
    private final Lazy<Set<String>> fieldNames;

    /**
     * @param texts reads the text of a page
     * @param history the latest changes, with the paths of the commits since the last build
     * @param rewritten the pages that have another text
     */
    Remembered(
            Store store,
            Settings settings,
            Tree tree,
            Function<Page, Text> texts,
            HistoryMemory history,
            Map<String, HistoryMemory.Span> spans,
            Map<PageName, Page> rewritten) {
        this.store = store;
        this.settings = settings;
        this.tree = tree;
        this.texts = texts;
        this.history = history;
        this.spans = spans;
        this.rewritten = rewritten;
        this.names = new Names(this, settings.userdir());
        this.fieldNames = new Lazy<>(() -> new HashSet<>(new About(store).texts("names of fields")));
        rewritten.values().forEach(this::link);
    }

    /** The key of a question's or a unit's number; keys come in the order of numbers. */
    static String number(int number) {
        String digits = Integer.toString(number);
        return Character.forDigit(digits.length(), 16) + digits;
    }

    /** Notes which backlinks a rewritten page gives and takes away. */
    private void link(Page page) {
        Page old = before(page.name());
        if (old == null || old.links().equals(page.links())) {
            return;
        }
        Set<PageName> then = targets(old);
        Set<PageName> now = targets(page);
        Stream.concat(then.stream(), now.stream())
                .filter(to -> then.contains(to) != now.contains(to))
                .forEach(
                        to -> links.computeIfAbsent(to, name -> new TreeMap<>()).put(page.name(), now.contains(to)));
    }

    private Set<PageName> targets(Page page) {
        Set<PageName> targets = new HashSet<>();
        for (Resolution found : resolved(page).values()) {
            PageName to = found.name();
            if (to != null && !to.equals(page.name())) {
                targets.add(to);
            }
        }
        return targets;
    }

    private Map<String, Resolution> resolved(Page page) {
        return Joined.resolved(page.name(), Site.written(page, fields(page.name())), names::resolve);
    }

    /** The pages that others link to than before. */
    Set<PageName> linked() {
        return links.keySet();
    }

    /** The page as the last build had it. */
    @Nullable
    Page before(PageName name) {
        Page page = known.get(name);
        if (page == null) {
            byte[] bytes = store.table("pages").get(name.path());
            if (bytes != null) {
                page = Entries.page(bytes);
                known.put(name, page);
            }
        }
        return page;
    }

    private Map<PageName, Page> readAll() {
        Map<PageName, Page> pages = new TreeMap<>();
        store.table("pages").scan("", (name, bytes) -> pages.put(new PageName(name), Entries.page(bytes)));
        pages.putAll(rewritten);
        return pages;
    }

    @Override
    public Collection<Page> pages() {
        return all.get().values();
    }

    @Override
    public int size() {
        return store.table("pages").size();
    }

    @Override
    public @Nullable Page page(PageName name) {
        Page page = rewritten.get(name);
        return page != null ? page : all.isMade() ? all.get().get(name) : before(name);
    }

    @Override
    public @Nullable Page bySource(String source) {
        byte[] name = store.table("sources").get(source);
        return name == null ? null : page(new PageName(Bytes.text(name)));
    }

    @Override
    public boolean hasField(String field) {
        return fieldNames.get().contains(field);
    }

    @Override
    public Collection<String> files() {
        Set<String> files = new TreeSet<>();
        store.table("files").scan("", (path, id) -> files.add(path));
        return files;
    }

    @Override
    public @Nullable Blob file(String path) {
        byte[] id = store.table("files").get(path);
        String source = settings.content().isEmpty() ? path : settings.content() + "/" + path;
        return id == null ? null : new Blob(path, Bytes.text(id), () -> tree.read(source));
    }

    @Override
    public Resolution resolve(PageName from, String target) {
        return names.resolve(from, target);
    }

    @Override
    public List<Link> fields(PageName name) {
        byte[] bytes = store.table("fields").get(name.path());
        return bytes == null ? List.of() : Entries.links(bytes);
    }

    @Override
    public Map<String, Resolution> links(PageName name) {
        Page page = page(name);
        return page == null ? Map.of() : resolved(page);
    }

    @Override
    public List<PageName> backlinks(PageName name) {
        byte[] bytes = store.table("backlinks").get(name.path());
        List<PageName> before = bytes == null ? List.of() : Entries.names(bytes);
        SortedMap<PageName, Boolean> changed = links.get(name);
        if (changed == null) {
            return before;
        }
        Set<PageName> now = new TreeSet<>(before);
        changed.forEach((from, is) -> {
            if (is) {
                now.add(from);
            } else if (!isDiscussion(from, name)) {
                now.remove(from);
            }
        });
        return List.copyOf(now);
    }

    /** A page links to the discussion of it whatever it says. */
    private static boolean isDiscussion(PageName about, PageName of) {
        return of.last().equalsIgnoreCase("discussion") && of.folder().equals(about.path());
    }

    @Override
    public List<PageName> comments(PageName name) {
        byte[] bytes = store.table("comments").get(name.path());
        return bytes == null ? List.of() : Entries.names(bytes);
    }

    @Override
    public List<Site.Entry> folder(String path) {
        byte[] bytes = store.table("folders").get(path);
        return bytes == null ? List.of() : Entries.entries(bytes);
    }

    @Override
    public Revision revision(String source) {
        HistoryMemory.Span span = spans.get(source);
        if (span == null) {
            byte[] bytes = store.table("spans").get(source);
            span = bytes == null ? null : Entries.span(bytes);
        }
        if (span == null) {
            return Revision.UNKNOWN;
        }
        Revision own = span.revision();
        byte[] renamed = store.table("renamed").get(source);
        return renamed == null
                ? own
                : new Revision(
                        Instant.ofEpochSecond(Bytes.read(renamed, TableInput::longNumber)),
                        own.modified(),
                        own.author(),
                        own.subject(),
                        own.commit());
    }

    @Override
    public List<Change> changes() {
        return history.changes();
    }

    @Override
    public Text text(Page page) {
        return texts.apply(page);
    }

    @Override
    public @Nullable Resolution exact(String path) {
        if (store.table("files").has(path)) {
            return NameIndex.of(path);
        }
        Page page = path.isEmpty() || path.startsWith("/") || path.endsWith("/") ? null : page(new PageName(path));
        return page == null || page.internal() ? null : NameIndex.of(page);
    }

    @Override
    public @Nullable Resolution folded(String path) {
        byte[] first = store.table("folded").get(path);
        if (first == null) {
            return null;
        }
        String name = Bytes.text(first);
        Page page = page(new PageName(name));
        return page == null || page.internal() ? NameIndex.of(name) : NameIndex.of(page);
    }

    @Override
    public @Nullable Resolution alias(String path) {
        byte[] name = store.table("aliases").get(path);
        Page page = name == null ? null : page(new PageName(Bytes.text(name)));
        return page == null ? null : NameIndex.of(page);
    }

    @Override
    public boolean holds(String folder) {
        String first = store.table("folded").ceiling(folder + "/");
        return first != null && first.startsWith(folder + "/");
    }
}
