package org.infrawiki.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.infrawiki.model.Blob;
import org.infrawiki.model.NameIndex;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.source.FolderMemory;
import org.infrawiki.source.HistoryMemory;
import org.jspecify.annotations.Nullable;

/**
 * The state on disk. It is read and written whole here, by builds that look at all pages; {@link Remembered} reads, and
 * an {@link Amendment} changes, single entries. Tables by name:
 *
 * <pre>
 * about      single values
 * pages      by page: what it says of itself         sources    by file: its page
 * made       by generated page: its text             files      by attachment: its content id
 * folded     by name in lower case: the first name   aliases    by alias in lower case: the page
 * fields     by page: the links of its front matter  backlinks  by page: who links to it
 * comments   by page: its comments                   folders    by folder: what lies in it
 * spans      by file: its first and last commit      renamed    by file: when it began under a former name
 * units      by unit: what it asked and wrote        questions  by question: its number and the answer's digest
 * askers     by question's number: its units' ones   numbered   by unit's number: the unit
 * stamps     by first file: sizes and times of some files
 * </pre>
 */
final class StateFile {
    private StateFile() {}

    static State read(Path file) {
        Store store = Store.open(file, false);
        if (store == null) {
            return State.NONE;
        }
        try (store) {
            return read(store);
        } catch (RuntimeException unreadable) {
            // What can't be read is built anew: a state is never worth an error.
            return State.NONE;
        }
    }

    static State read(Store store) {
        About about = new About(store);
        Map<PageName, Page> pages = new LinkedHashMap<>();
        store.table("pages").scan("", (name, bytes) -> pages.put(new PageName(name), Entries.page(bytes)));
        Map<String, HistoryMemory.Span> spans = new TreeMap<>();
        store.table("spans").scan("", (path, bytes) -> spans.put(path, Entries.span(bytes)));
        int count = about.number("questions");
        List<Question> questions = new ArrayList<>(Collections.nCopies(count, new Question("", List.of())));
        long[] digests = new long[count];
        store.table("questions").scan("", (key, bytes) -> {
            Entries.Asked asked = Entries.asked(bytes);
            questions.set(asked.number(), Entries.question(key));
            digests[asked.number()] = asked.digest();
        });
        Map<String, State.Unit> units = new LinkedHashMap<>();
        store.table("units").scan("", (key, bytes) -> units.put(key, Entries.unit(key, bytes)));
        return new State(
                about.text("environment"),
                about.text("commit"),
                about.text("today"),
                about.read("folder", in -> FolderMemory.read(in.plain()), FolderMemory.NONE),
                about.history().withPaths(spans),
                about.line(),
                about.zones(),
                pages,
                units,
                questions,
                digests,
                about.findings(),
                about.problems("conflicts"),
                about.problems("problems"));
    }

    /** What a store holds besides the state, for those who read single entries. */
    record More(Site site, Map<String, String> made, Map<String, String> basis) {}

    static void write(State state, More more, Path file) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        try (Store store = Store.create(temporary)) {
            fill(store, state, more);
            store.commit();
            store.noteSize();
        } catch (org.h2.mvstore.MVStoreException failed) {
            throw new IOException("the state can't be written: " + failed.getMessage(), failed);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void fill(Store store, State state, More more) {
        Site site = more.site();
        Collection<PageName> names = state.pages().keySet();
        fill(store, "pages", names, PageName::path, name -> Entries.of(page(state, name)));
        Map<String, byte[]> sources = new TreeMap<>();
        state.pages().values().stream()
                .filter(page -> !page.generated())
                .forEach(page -> sources.put(page.source(), Bytes.of(page.name().path())));
        fill(store, "sources", sources);
        Map<String, byte[]> made = new TreeMap<>();
        more.made().forEach((name, text) -> made.put(name, Bytes.of(text)));
        fill(store, "made", made);
        Map<String, byte[]> files = new TreeMap<>();
        for (String path : site.files()) {
            Blob file = site.file(path);
            files.put(path, Bytes.of(file == null ? "" : file.id()));
        }
        fill(store, "files", files);
        names(store, state, site);
        fill(store, "fields", names, PageName::path, name -> notEmpty(site.fields(name), Entries::ofLinks));
        Collection<PageName> linked = new TreeSet<>(names);
        site.files().forEach(path -> linked.add(new PageName(path)));
        fill(store, "backlinks", linked, PageName::path, name -> notEmpty(site.backlinks(name), Entries::ofNames));
        fill(store, "comments", names, PageName::path, name -> notEmpty(site.comments(name), Entries::ofNames));
        Collection<String> folders = new TreeSet<>();
        names.forEach(name -> above(name, folders));
        fill(store, "folders", folders, path -> path, path -> notEmpty(site.folder(path), Entries::ofEntries));
        Map<String, byte[]> spans = new TreeMap<>();
        state.history().paths().forEach((path, span) -> spans.put(path, Entries.of(span)));
        fill(store, "spans", spans);
        Map<String, byte[]> renamed = new TreeMap<>();
        for (Page page : state.pages().values()) {
            HistoryMemory.Span span = state.history().paths().get(page.source());
            long created = site.revision(page.name()).created().getEpochSecond();
            if (span != null && span.revision().created().getEpochSecond() != created) {
                renamed.put(page.source(), Bytes.of(out -> out.longNumber(created)));
            }
        }
        fill(store, "renamed", renamed);
        asked(store, state);
        Stamps.write(store, state.units().values());
        new About(store).write(state, more.basis(), site);
    }

    private static Page page(State state, PageName name) {
        Page page = state.pages().get(name);
        if (page == null) {
            throw new IllegalStateException("no page " + name);
        }
        return page;
    }

    /** Folders above a page, the root as the empty string. */
    private static void above(PageName name, Collection<String> folders) {
        PageName at = name;
        while (folders.add(at.folder()) && !at.folder().isEmpty()) {
            at = new PageName(at.folder());
        }
    }

    private static void names(Store store, State state, Site site) {
        Map<String, byte[]> folded = new TreeMap<>();
        Map<String, byte[]> aliases = new TreeMap<>();
        for (Page page : state.pages().values()) {
            if (!page.internal()) {
                byte[] name = Bytes.of(page.name().path());
                folded.putIfAbsent(page.name().folded(), name);
                page.aliases().forEach(alias -> aliases.putIfAbsent(NameIndex.foldedAlias(alias), name));
            }
        }
        site.files().forEach(file -> folded.putIfAbsent(new PageName(file).folded(), Bytes.of(file)));
        fill(store, "folded", folded);
        fill(store, "aliases", aliases);
    }

    private static void asked(Store store, State state) {
        List<State.Unit> units = new ArrayList<>(new TreeMap<>(state.units()).values());
        Store.Table stored = store.table("units");
        Store.Table numbered = store.table("numbered");
        for (int number = 0; number < units.size(); number++) {
            stored.append(units.get(number).key(), Entries.of(units.get(number), number));
            numbered.append(
                    Remembered.number(number), Bytes.of(units.get(number).key()));
        }
        Keyed[] questions = new Keyed[state.questions().size()];
        Arrays.setAll(questions, i -> new Keyed(Entries.key(state.questions().get(i)), i));
        Arrays.parallelSort(questions, Comparator.comparing(Keyed::key));
        Store.Table asked = store.table("questions");
        for (Keyed one : questions) {
            asked.append(one.key(), Entries.of(new Entries.Asked(one.number(), state.digests()[one.number()])));
        }
        askers(store.table("askers"), units, questions.length);
    }

    private record Keyed(String key, int number) {}

    /** Who asked each question, by the units' numbers, which are their places here; in one array, as they are millions. */
    private static void askers(Store.Table table, List<State.Unit> units, int questions) {
        int[] ends = new int[questions + 1];
        for (State.Unit unit : units) {
            for (int question : unit.asked()) {
                ends[question + 1]++;
            }
        }
        for (int i = 0; i < questions; i++) {
            ends[i + 1] += ends[i];
        }
        // Each question's part begins where the one before ends, and its own end moves up as units are entered.
        int[] askers = new int[ends[questions]];
        int[] next = Arrays.copyOf(ends, questions);
        for (int number = 0; number < units.size(); number++) {
            for (int question : units.get(number).asked()) {
                askers[next[question]++] = number;
            }
        }
        for (int i = 0; i < questions; i++) {
            if (ends[i] < ends[i + 1]) {
                table.append(Remembered.number(i), Entries.ofNumbers(askers, ends[i], ends[i + 1]));
            }
        }
    }

    private static <T> byte @Nullable [] notEmpty(List<T> list, Function<List<T>, byte[]> bytes) {
        return list.isEmpty() ? null : bytes.apply(list);
    }

    private static void fill(Store store, String name, Map<String, byte[]> sorted) {
        Store.Table table = store.table(name);
        sorted.forEach(table::append);
    }

    private static <K> void fill(
            Store store,
            String name,
            Collection<K> sorted,
            Function<K, String> key,
            Function<K, byte @Nullable []> value) {
        Store.Table table = store.table(name);
        for (K one : sorted) {
            byte[] bytes = value.apply(one);
            if (bytes != null) {
                table.append(key.apply(one), bytes);
            }
        }
    }
}
