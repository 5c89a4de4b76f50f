package org.infrawiki.build;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.infrawiki.model.Body;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Generator;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Text;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;
import org.infrawiki.parse.PageParser;
import org.infrawiki.parse.Parsed;
import org.infrawiki.render.Directives;
import org.infrawiki.source.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a tree. A page whose bytes are known from the last build, with those of the templates it calls, is
 * not parsed again; its text is, when somebody shows it.
 */
final class PageReader {
    /** How many bytes of pages are kept as they were parsed, for lists that show them again. */
    private static final long KEPT = 64L << 20;

    private final Tree tree;
    private final Settings settings;
    private final UnaryOperator<@Nullable String> files;
    private final Function<PageName, @Nullable String> texts;
    private final Directives directives;
    private final PageParser parser;
    private final Map<PageName, Page> known;
    private final Map<PageName, Body> bodies = new ConcurrentHashMap<>();
    private final Map<PageName, String> sources = new ConcurrentHashMap<>();
    private final Map<PageName, Generator.Made> made = new ConcurrentHashMap<>();
    private final Set<PageName> parsed = ConcurrentHashMap.newKeySet();
    private final AtomicLong read = new AtomicLong();

    /**
     * @param files the file of a page or attachment by its absolute name, or null
     * @param texts the text of a generated page that is not made again, or null
     * @param known pages of the last build, made with the same configuration
     */
    PageReader(
            Tree tree,
            Settings settings,
            UnaryOperator<@Nullable String> files,
            Function<PageName, @Nullable String> texts,
            Directives directives,
            PageParser parser,
            Map<PageName, Page> known) {
        this.tree = tree;
        this.settings = settings;
        this.files = files;
        this.texts = texts;
        this.directives = directives;
        this.parser = parser;
        this.known = known;
    }

    /** How many pages were parsed. */
    int parsed() {
        return parsed.size();
    }

    /** All written pages and comments. */
    List<Page> written(PageFiles files) {
        Map<PageName, String> all = new LinkedHashMap<>(files.pages());
        files.comments().forEach(all::putIfAbsent);
        return all.entrySet().parallelStream()
                .map(entry -> written(
                        entry.getKey(),
                        entry.getValue(),
                        files.pages().containsKey(entry.getKey()) ? Page.Origin.SOURCE : Page.Origin.INTERNAL))
                .toList();
    }

    private Page written(PageName name, String path, Page.Origin origin) {
        String id = tree.id(path);
        Page page = known.get(name);
        if (page != null && page.source().equals(path) && page.id().equals(id) && usesStand(page)) {
            return page;
        }
        return read(name, path, id, origin);
    }

    /** A written page as it is now. */
    Page again(Page page) {
        return read(page.name(), page.source(), tree.id(page.source()), page.origin());
    }

    /** The texts of the generated pages, by page. */
    Map<String, String> made() {
        Map<String, String> all = new TreeMap<>();
        made.forEach((name, page) -> all.put(name.path(), page.text()));
        return all;
    }

    private boolean usesStand(Page page) {
        return page.uses().entrySet().stream()
                .allMatch(use -> template(use.getKey()).id().equals(use.getValue()));
    }

    private Page read(PageName name, String path, String id, Page.Origin origin) {
        parsed.add(name);
        Facts facts = new Facts(name, settings, directives, parser, this::template);
        try {
            byte[] source = tree.read(path);
            read.addAndGet(source.length);
            Parsed page = parser.read(name, path, source);
            bodies.put(name, page.body());
            return facts.page(page, path, id, origin, Map.of());
        } catch (UncheckedIOException unreadable) {
            // A disk or a repository that fails is no mistake in this page: publishing without it would lose it.
            throw unreadable;
        } catch (RuntimeException bug) {
            facts.problem(Problem.error(
                    "internal-error",
                    Where.file(path),
                    "this page can't be read because of a mistake in infrawiki (" + bug + ") and is left empty",
                    "please report it with the page"));
            bodies.put(name, Body.EMPTY);
            Parsed empty =
                    new Parsed(Value.Entries.NONE, "", Where.file(path), Body.EMPTY, List.of(), List.of(), List.of());
            return facts.page(empty, path, id, origin, Map.of());
        }
    }

    /** The facts of generated pages. */
    List<Page> generated(List<Generator.Made> pages) {
        pages.forEach(page -> made.put(page.name(), page));
        return pages.parallelStream().map(this::generated).toList();
    }

    private Page generated(Generator.Made page) {
        String id = idOf(page);
        Page before = known.get(page.name());
        if (before != null && before.generated() && before.id().equals(id) && usesStand(before)) {
            return before;
        }
        Facts facts = new Facts(page.name(), settings, directives, parser, this::template);
        Parsed read = parser.read(page.name(), Value.Entries.NONE, page.text(), start(page.name()));
        bodies.put(page.name(), read.body());
        return facts.page(read, start(page.name()).path(), id, Page.Origin.GENERATED, page.meta());
    }

    private static Where start(PageName generated) {
        return new Where("<" + generated + ">", 1, 1);
    }

    private static String idOf(Generator.Made page) {
        Digest digest = new Digest().put(page.text());
        page.meta().entrySet().stream()
                .sorted((one, other) -> one.getKey().compareTo(other.getKey()))
                .forEach(entry -> digest.put(entry.getKey()).put(entry.getValue()));
        return Long.toHexString(digest.value());
    }

    /** A page's text; parsed when first asked for. */
    Text text(Page page) {
        return new Text(
                page.id(), () -> body(page), () -> sources.computeIfAbsent(page.name(), unused -> source(page)));
    }

    /** Lets go of the text of a page that was shown on its own, where the texts of all fill the memory. */
    void shown(PageName page) {
        if (read.get() > KEPT) {
            bodies.remove(page);
        }
    }

    private Body body(Page page) {
        Body body = bodies.get(page.name());
        if (body == null) {
            body = parse(page).body();
            bodies.put(page.name(), body);
        }
        return body;
    }

    private String source(Page page) {
        return page.generated() ? generatedText(page) : parser.text(page.source(), tree.read(page.source()));
    }

    private String generatedText(Page page) {
        Generator.Made generated = made.get(page.name());
        String text = generated == null ? texts.apply(page.name()) : generated.text();
        if (text == null) {
            throw new IllegalStateException("nobody made " + page.name());
        }
        return text;
    }

    private Parsed parse(Page page) {
        parsed.add(page.name());
        if (page.generated()) {
            return parser.read(page.name(), Value.Entries.NONE, generatedText(page), start(page.name()));
        }
        return parser.read(page.name(), page.source(), tree.read(page.source()));
    }

    /** The source of a page or file by its absolute name, as a template. */
    private Facts.Source template(String target) {
        String name = target.replaceFirst("^/+", "");
        String path = name.isEmpty() ? null : files.apply(name);
        if (path == null) {
            return new Facts.Source("", null);
        }
        return new Facts.Source(tree.id(path), parser.text(path, tree.read(path)));
    }
}
