package org.infrawiki.model;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The catalog of pages that are all in memory. What follows from all of them together is made when first needed. */
final class Gathered implements Catalog {
    private final Settings settings;
    private final TreeMap<PageName, Page> pages = new TreeMap<>();
    /** The same, for the question that is asked most. */
    private final Map<PageName, Page> byName = new HashMap<>();

    private final TreeMap<String, Blob> files;
    private final Site.History history;
    private final Function<Page, Text> texts;
    private final Map<PageName, List<Link>> fields;
    private final Names names;
    private final Lazy<Joined> joined = new Lazy<>(this::join);
    private final Lazy<Map<String, Page>> sources = new Lazy<>(this::bySource);
    private final Lazy<Set<String>> fieldNames = new Lazy<>(this::fieldNames);

    Gathered(
            Settings settings,
            Collection<Page> pages,
            Map<String, Blob> files,
            Site.History history,
            Function<Page, Text> texts,
            Map<PageName, List<Link>> fields) {
        this.settings = settings;
        pages.forEach(page -> this.pages.put(page.name(), page));
        byName.putAll(this.pages);
        this.files = new TreeMap<>(files);
        this.history = history;
        this.texts = texts;
        this.fields = Map.copyOf(fields);
        this.names = new Names(NamesInMemory.of(this.pages.values(), this.files.keySet()), settings.userdir());
    }

    private Joined join() {
        return new Joined(pages, names, this::created, page -> Site.written(page, fields(page.name())));
    }

    private Instant created(PageName name) {
        return Site.created(page(name), name, this, settings);
    }

    private Map<String, Page> bySource() {
        Map<String, Page> found = new HashMap<>();
        pages.values().forEach(page -> found.put(page.source(), page));
        return found;
    }

    private Set<String> fieldNames() {
        Set<String> found = new HashSet<>();
        pages.values().forEach(page -> found.addAll(page.meta().keySet()));
        return found;
    }

    @Override
    public Collection<Page> pages() {
        return pages.values();
    }

    @Override
    public int size() {
        return pages.size();
    }

    @Override
    public @Nullable Page page(PageName name) {
        return byName.get(name);
    }

    @Override
    public @Nullable Page bySource(String source) {
        return sources.get().get(source);
    }

    @Override
    public boolean hasField(String field) {
        return fieldNames.get().contains(field);
    }

    @Override
    public Collection<String> files() {
        return files.keySet();
    }

    @Override
    public @Nullable Blob file(String path) {
        return files.get(path);
    }

    @Override
    public Resolution resolve(PageName from, String target) {
        return names.resolve(from, target);
    }

    @Override
    public List<Link> fields(PageName name) {
        return fields.getOrDefault(name, List.of());
    }

    @Override
    public Map<String, Resolution> links(PageName name) {
        return joined.get().links().getOrDefault(name, Map.of());
    }

    @Override
    public List<PageName> backlinks(PageName name) {
        return joined.get().backlinks().getOrDefault(name, List.of());
    }

    @Override
    public List<PageName> comments(PageName name) {
        return joined.get().comments().getOrDefault(name, List.of());
    }

    @Override
    public List<Site.Entry> folder(String path) {
        return joined.get().folder(path);
    }

    @Override
    public Revision revision(String source) {
        return history.revisions().getOrDefault(source, Revision.UNKNOWN);
    }

    @Override
    public List<Change> changes() {
        return history.changes();
    }

    @Override
    public Text text(Page page) {
        return texts.apply(page);
    }
}
