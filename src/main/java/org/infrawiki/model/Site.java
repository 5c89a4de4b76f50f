package org.infrawiki.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The wiki, joined and frozen: every page, every file, what links where. Pages being rendered see it only through a
 * {@link Lookup}.
 */
public final class Site {
    private final Settings settings;
    private final TreeMap<PageName, Page> pages;
    private final Map<String, Blob> files;
    private final Names names;
    private final Object joining = new Object();
    private volatile @Nullable Joined joined;
    private final Map<String, Revision> revisions;
    private final List<Change> changes;
    private final Function<Page, Text> texts;
    private final Map<Class<?>, Object> parts;
    private final Map<PageName, List<Link>> fields;
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
        this.fields = Map.copyOf(fields);
        this.settings = settings;
        this.files = new TreeMap<>(files);
        this.revisions = history.revisions();
        this.changes = history.changes();
        this.texts = texts;
        this.parts = Map.copyOf(parts);
        this.pages = new TreeMap<>();
        pages.forEach(page -> this.pages.put(page.name(), page));
        this.names = new Names(this.pages.values(), this.files.keySet(), settings.userdir());
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
    public record Entry(String path, String title, boolean page) {}

    /** Made when first needed: what only asks for names never pays for it. */
    private Joined joined() {
        Joined made = joined;
        if (made == null) {
            synchronized (joining) {
                made = joined;
                if (made == null) {
                    made = new Joined(pages, names, this::created, this::written);
                    joined = made;
                }
            }
        }
        return made;
    }

    public Settings settings() {
        return settings;
    }

    /** All pages by name, internal ones included. */
    public Collection<Page> pages() {
        return pages.values();
    }

    public @Nullable Page page(PageName name) {
        return pages.get(name);
    }

    /** The paths of all attachments, sorted. */
    public Collection<String> files() {
        return files.keySet();
    }

    public @Nullable Blob file(String path) {
        return files.get(path);
    }

    /** What a target written on {@code from} points to. */
    public Resolution resolve(PageName from, String target) {
        return names.resolve(from, target);
    }

    /** The links of a page as written: those of its text, then those of its fields. */
    public List<Link> written(Page page) {
        List<Link> mine = fields.getOrDefault(page.name(), List.of());
        if (mine.isEmpty()) {
            return page.links();
        }
        List<Link> all = new ArrayList<>(page.links());
        all.addAll(mine);
        return all;
    }

    /** The links of a page by target as typed, in order. */
    public Map<String, Resolution> links(PageName name) {
        return joined().links().getOrDefault(name, Map.of());
    }

    /** The pages with a link to {@code name}, sorted. */
    public List<PageName> backlinks(PageName name) {
        return joined().backlinks().getOrDefault(name, List.of());
    }

    /** The comments stored for a page, oldest first. */
    public List<PageName> comments(PageName name) {
        return joined().comments().getOrDefault(name, List.of());
    }

    /** The tree below a folder; {@code ""} is the root. */
    public List<Entry> folder(String path) {
        return joined().folder(path);
    }

    public String title(PageName name) {
        Page page = pages.get(name);
        return page == null ? name.shown() : page.title();
    }

    /** When a page was written: its {@code date}, else its first commit. */
    public Instant created(PageName name) {
        Page page = pages.get(name);
        return Optional.ofNullable(page)
                .map(found -> found.meta("date"))
                .map(Instant::parse)
                .orElseGet(() -> revision(name).created());
    }

    /** When a page's file was last changed. */
    public Instant modified(PageName name) {
        return revision(name).modified();
    }

    /** What the history knows of a page's or an attachment's file. */
    public Revision revision(PageName name) {
        Page page = pages.get(name);
        String prefix = settings.content().isEmpty() ? "" : settings.content() + "/";
        return revision(page == null ? prefix + name.path() : page.source());
    }

    /** What the history knows of a file, by its path relative to the wiki's root. */
    public Revision revision(String source) {
        return revisions.getOrDefault(source, Revision.UNKNOWN);
    }

    /** The latest changes, newest first. */
    public List<Change> changes() {
        return changes;
    }

    public @Nullable Text text(PageName name) {
        Page page = pages.get(name);
        return page == null ? null : texts.apply(page);
    }

    /** The same site with something more derived from it. */
    public <T> Site with(Class<T> type, T part) {
        return new Site(this, type, part);
    }

    private <T> Site(Site other, Class<T> type, T part) {
        this.settings = other.settings;
        this.fields = other.fields;
        this.files = other.files;
        this.revisions = other.revisions;
        this.changes = other.changes;
        this.texts = other.texts;
        this.names = other.names;
        this.pages = other.pages;
        this.joined = other.joined();
        this.parts = new HashMap<>(other.parts);
        this.parts.put(type, part);
    }

    /** What another room derived from the pages. */
    public <T> T part(Class<T> type) {
        Object part = parts.get(type);
        if (part == null) {
            throw new IllegalStateException("the site was made without its " + type.getSimpleName());
        }
        return type.cast(part);
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
