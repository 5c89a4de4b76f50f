package org.infrawiki.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The wiki, joined and frozen: every page, every file, what links where. Pages being rendered see it only through a
 * {@link Lookup}.
 */
public final class Site {
    private final Settings settings;
    private final Catalog catalog;
    private final Map<Class<?>, Supplier<?>> parts;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    /**
     * @param settings the configuration
     * @param pages all pages, generated and internal ones included
     * @param files attachments by path below the content folder
     * @param history revisions by source path, and the latest changes, newest first
     * @param texts reads a page's text
     * @param parts what other rooms derived from the pages, each by its type (the inventory)
     */
    public Site(
            Settings settings,
            Collection<Page> pages,
            Map<String, Blob> files,
            History history,
            Function<Page, Text> texts,
            Map<Class<?>, Object> parts) {
        this(settings, pages, files, history, texts, parts, Map.of());
    }

    /**
     * A site whose pages link to others by their fields, too.
     *
     * @param fields by page, the links that its front matter makes
     */
    public Site(
            Settings settings,
            Collection<Page> pages,
            Map<String, Blob> files,
            History history,
            Function<Page, Text> texts,
            Map<Class<?>, Object> parts,
            Map<PageName, List<Link>> fields) {
        this(settings, new Gathered(settings, pages, files, history, texts, fields), given(parts));
    }

    /**
     * A site that looks everything up.
     *
     * @param parts what other rooms derive from the pages, by type; each is asked for it once, if ever
     */
    public Site(Settings settings, Catalog catalog, Map<Class<?>, Supplier<?>> parts) {
        this.settings = settings;
        this.catalog = catalog;
        this.parts = Map.copyOf(parts);
    }

    private static Map<Class<?>, Supplier<?>> given(Map<Class<?>, Object> parts) {
        Map<Class<?>, Supplier<?>> suppliers = new HashMap<>();
        parts.forEach((type, part) -> suppliers.put(type, () -> part));
        return suppliers;
    }

    /**
     * What the history tells.
     *
     * @param revisions by source path relative to the wiki's root
     * @param changes the latest commits, newest first
     */
    public record History(Map<String, Revision> revisions, List<Change> changes) {
        public static final History NONE = new History(Map.of(), List.of());
    }

    /**
     * A line of the site tree.
     *
     * @param path the page's name, or a folder's path where it has no page
     * @param title what to show
     * @param page whether there is a page of that name
     */
    public record Entry(String path, String title, boolean page) {
        /** Spelled out, as in {@link Where}. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Entry entry
                    && page == entry.page
                    && path.equals(entry.path)
                    && title.equals(entry.title);
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }
    }

    public Settings settings() {
        return settings;
    }

    /** All pages by name, internal ones included. */
    public Collection<Page> pages() {
        return catalog.pages();
    }

    /** How many pages there are. */
    public int size() {
        return catalog.size();
    }

    public @Nullable Page page(PageName name) {
        return catalog.page(name);
    }

    /** The page a file holds, by its path relative to the wiki's root. */
    public @Nullable Page bySource(String source) {
        return catalog.bySource(source);
    }

    /** Whether any page has a common field of this name. */
    public boolean hasField(String field) {
        return catalog.hasField(field);
    }

    /** The paths of all attachments, sorted. */
    public Collection<String> files() {
        return catalog.files();
    }

    public @Nullable Blob file(String path) {
        return catalog.file(path);
    }

    /** What a target written on {@code from} points to. */
    public Resolution resolve(PageName from, String target) {
        return catalog.resolve(from, target);
    }

    /** The links of a page as written: those of its text, then those of its fields. */
    public List<Link> written(Page page) {
        return written(page, catalog.fields(page.name()));
    }

    /** The links of a page as written, with those of its fields. */
    public static List<Link> written(Page page, List<Link> fields) {
        if (fields.isEmpty()) {
            return page.links();
        }
        List<Link> all = new ArrayList<>(page.links());
        all.addAll(fields);
        return all;
    }

    /** The links that the front matter of a page makes. */
    public List<Link> fields(PageName name) {
        return catalog.fields(name);
    }

    /** The links of a page by target as typed, in order. */
    public Map<String, Resolution> links(PageName name) {
        return catalog.links(name);
    }

    /** The pages with a link to {@code name}, sorted. */
    public List<PageName> backlinks(PageName name) {
        return catalog.backlinks(name);
    }

    /** The comments stored for a page, oldest first. */
    public List<PageName> comments(PageName name) {
        return catalog.comments(name);
    }

    /** The tree below a folder; {@code ""} is the root. */
    public List<Entry> folder(String path) {
        return catalog.folder(path);
    }

    public String title(PageName name) {
        Page page = page(name);
        return page == null ? name.shown() : page.title();
    }

    /** When a page was written: its {@code date}, else its first commit. */
    public Instant created(PageName name) {
        return created(page(name), name, catalog, settings);
    }

    static Instant created(@Nullable Page page, PageName name, Catalog catalog, Settings settings) {
        return Optional.ofNullable(page)
                .map(found -> found.meta("date"))
                .map(Instant::parse)
                .orElseGet(() -> catalog.revision(source(page, name, settings)).created());
    }

    /** When a page's file was last changed. */
    public Instant modified(PageName name) {
        return revision(name).modified();
    }

    /** What the history knows of a page's or an attachment's file. */
    public Revision revision(PageName name) {
        return revision(source(page(name), name, settings));
    }

    /** What the history knows of a file, by its path relative to the wiki's root. */
    public Revision revision(String source) {
        return catalog.revision(source);
    }

    private static String source(@Nullable Page page, PageName name, Settings settings) {
        String prefix = settings.content().isEmpty() ? "" : settings.content() + "/";
        return page == null ? prefix + name.path() : page.source();
    }

    /** The latest changes, newest first. */
    public List<Change> changes() {
        return catalog.changes();
    }

    public @Nullable Text text(PageName name) {
        Page page = page(name);
        return page == null ? null : catalog.text(page);
    }

    /** The same site with something more derived from it. */
    public <T> Site with(Class<T> type, T part) {
        Map<Class<?>, Supplier<?>> more = new HashMap<>(parts);
        more.put(type, () -> part);
        return new Site(settings, catalog, more);
    }

    /** What another room derived from the pages. */
    public <T> T part(Class<T> type) {
        Supplier<?> part = parts.get(type);
        if (part == null) {
            throw new IllegalStateException("the site was made without its " + type.getSimpleName());
        }
        return type.cast(part.get());
    }

    /**
     * A view of the site that another room works out when it is first needed, such as an index, and that is kept.
     *
     * @param make makes it of the site alone; where threads ask at once it may run twice
     */
    public <T> T derived(Class<T> type, Function<Site, T> make) {
        Object known = derived.get(type);
        if (known == null) {
            T made = make.apply(this);
            known = derived.putIfAbsent(type, made);
            return known == null ? made : type.cast(known);
        }
        return type.cast(known);
    }
}
