package org.infrawiki.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.infrawiki.check.Checks;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.dns.Serials;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Lazy;
import org.infrawiki.model.Link;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.parse.PageParser;
import org.infrawiki.parse.SettingsReader;
import org.infrawiki.render.Directives;
import org.infrawiki.render.Theme;
import org.infrawiki.source.HistoryMemory;
import org.infrawiki.source.Line;
import org.infrawiki.source.Tree;
import org.jspecify.annotations.Nullable;

/** Reads what an {@link Amendment} needs of a wiki, as {@link Wiki#read} reads all of it. */
final class AmendmentReading {
    private final Tree tree;
    private final Request request;
    private final Store store;
    private final About about;
    private final Settings settings;

    AmendmentReading(Tree tree, Request request, Store store, About about) {
        this.tree = tree;
        this.request = request;
        this.store = store;
        this.about = about;
        this.settings = Wiki.settings(tree, request, about.text("content folder"), new ArrayList<>());
    }

    Optional<Amendment> amend(List<String> changed) {
        List<String> themed = about.text("theme files")
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
        Theme theme = Wiki.theme(tree, settings, themed);
        String environment = Wiki.environment(settings, theme, request, tree);
        HistoryMemory before = about.history();
        HistoryMemory after = tree.follow(before).orElse(null);
        LocalDate today = Wiki.today(request, settings);
        boolean sameDay = today.toString().equals(about.text("today"));
        boolean dueAgain = !sameDay && about.number("dated") == 1;
        if (!environment.equals(about.text("environment"))
                || after == null
                || (dueAgain && about.number("accepting") == 1)) {
            return Optional.empty();
        }
        Map<String, HistoryMemory.Span> spans =
                spans(after.commit().equals(before.commit()) ? Map.of() : after.paths());
        Directives directives = Directives.installed();
        PageParser parser = new PageParser(settings.html());
        Lazy<Files> files = new Lazy<>(() -> new Files(store, settings));
        PageReader reader = new PageReader(
                tree, settings, name -> files.get().file(name), this::made, directives, parser, Map.of());
        Map<PageName, Page> rewritten = spans == null ? null : rewritten(changed, reader);
        if (spans == null || rewritten == null) {
            return Optional.empty();
        }
        Remembered pages = new Remembered(store, settings, tree, reader::text, after, spans, rewritten);
        Line line = about.zones().isEmpty()
                ? new Line(Line.End.NO_HISTORY, about.line(), false)
                : Zones.line(tree, about.line(), settings);
        Findings old = about.findings();
        Map<Class<?>, Supplier<?>> parts = new HashMap<>();
        Lazy<Inventory> inventory =
                new Lazy<>(() -> Wiki.inventory(about.number("plain") == 1 && !dueAgain ? List.of() : written(pages)));
        parts.put(Inventory.class, inventory);
        parts.put(Dns.class, new Lazy<>(() -> new Dns(inventory.get())));
        parts.put(LocalDate.class, () -> today);
        parts.put(Serials.class, new Lazy<>(() -> Zones.serials(line, today)));
        parts.put(Findings.class, () -> old);
        Site site = new Site(settings, pages, parts);
        Findings findings = findings(site, old, pages, rewritten);
        if (findings == null) {
            return Optional.empty();
        }
        if (dueAgain) {
            findings = Checks.onAnotherDay(site, today, findings);
        }
        site = site.with(Findings.class, findings);
        Wiki wiki = new Wiki(
                tree,
                settings,
                site,
                findings.all(),
                parser,
                directives,
                theme,
                reader.parsed(),
                reader,
                after,
                line.memory(),
                environment,
                Amendment.basis(about.text("content folder"), themed, today));
        return Optional.of(new Amendment(
                wiki, delta(site, old, findings, rewritten, pages, spans), rewritten, spans, pages.linked()));
    }

    private static List<Page> written(Remembered pages) {
        return pages.pages().stream().filter(page -> !page.generated()).toList();
    }

    private @Nullable String made(PageName name) {
        byte[] text = store.table("made").get(name.path());
        return text == null ? null : Bytes.text(text);
    }

    /** With the commits since the last build; null where one of them turns out to be a file's first. */
    private @Nullable Map<String, HistoryMemory.Span> spans(Map<String, HistoryMemory.Span> fresh) {
        Map<String, HistoryMemory.Span> spans = new TreeMap<>();
        for (Map.Entry<String, HistoryMemory.Span> entry : fresh.entrySet()) {
            byte[] bytes = store.table("spans").get(entry.getKey());
            HistoryMemory.Span old = bytes == null ? null : Entries.span(bytes);
            HistoryMemory.Span now = old == null ? entry.getValue() : old.with(entry.getValue());
            if (old != null && !old.first().equals(now.first())) {
                return null;
            }
            spans.put(entry.getKey(), now);
        }
        return spans;
    }

    private @Nullable Map<PageName, Page> rewritten(List<String> changed, PageReader reader) {
        Map<PageName, Page> rewritten = new TreeMap<>();
        for (String path : changed) {
            byte[] name = store.table("sources").get(path);
            if (name == null) {
                if (isOfTheWiki(path)) {
                    return null;
                }
                continue;
            }
            byte[] bytes = store.table("pages").get(Bytes.text(name));
            Page old = bytes == null ? null : Entries.page(bytes);
            Page now = old == null ? null : reader.again(old);
            if (old == null || now == null || !differsInText(old, now)) {
                return null;
            }
            rewritten.put(now.name(), now);
        }
        return rewritten;
    }

    /** Whether a file that is no page may be seen in the site. */
    private boolean isOfTheWiki(String path) {
        return settings.content().isEmpty()
                || path.startsWith(settings.content() + "/")
                || path.startsWith("themes/")
                || path.equals(SettingsReader.FILE);
    }

    /** Whether two pages say the same of themselves: all that lists, menus and the inventory are made of. */
    private boolean differsInText(Page old, Page now) {
        boolean plain = old.kind().equals("page") || old.kind().equals("post");
        return !templates().contains(old.name().path())
                && old.uses().isEmpty()
                && now.uses().isEmpty()
                && old.matter().equals(now.matter())
                && old.meta().equals(now.meta())
                && old.tags().equals(now.tags())
                && old.aliases().equals(now.aliases())
                && (plain || old.sections().equals(now.sections()))
                && tagLinks(old).equals(tagLinks(now))
                && accepts(old) == accepts(now)
                && !accepts(now);
    }

    /** Pages whose text goes into what other pages say of themselves. */
    private Set<String> templates() {
        return new HashSet<>(about.texts("templates"));
    }

    private static Set<String> tagLinks(Page page) {
        Set<String> targets = new HashSet<>();
        page.links().stream().filter(link -> link.type() == Link.Type.TAG).forEach(link -> targets.add(link.target()));
        return targets;
    }

    private static boolean accepts(Page page) {
        return page.matter().entries().containsKey("accept");
    }

    private static @Nullable Findings findings(
            Site site, Findings before, Remembered pages, Map<PageName, Page> rewritten) {
        Collection<Problem> gone = new ArrayList<>();
        Collection<Problem> fresh = new ArrayList<>();
        Map<PageName, Page> looked = new TreeMap<>(rewritten);
        for (Page page : rewritten.values()) {
            Page old = pages.before(page.name());
            gone.addAll(old == null ? List.of() : old.problems());
            fresh.addAll(page.problems());
        }
        for (PageName name : pages.linked()) {
            Page page = site.page(name);
            if (page != null) {
                if (accepts(page) || !page.uses().isEmpty()) {
                    return null;
                }
                looked.put(name, page);
            }
        }
        return Checks.again(site, before, looked.values(), gone, fresh);
    }

    private Delta delta(
            Site site,
            Findings before,
            Findings after,
            Map<PageName, Page> rewritten,
            Remembered pages,
            Map<String, HistoryMemory.Span> spans) {
        Set<Delta.Aspect> aspects = EnumSet.noneOf(Delta.Aspect.class);
        Set<String> touched = new HashSet<>();
        for (Page page : rewritten.values()) {
            touched.add(page.name().path());
            aspects.add(Delta.Aspect.TEXT);
            Page old = pages.before(page.name());
            if (old == null || !old.links().equals(page.links())) {
                aspects.add(Delta.Aspect.LINKS);
            }
        }
        for (String path : spans.keySet()) {
            Page page = site.bySource(path);
            if (page != null) {
                touched.add(page.name().path());
                aspects.add(Delta.Aspect.MODIFIED);
            }
        }
        if (!tree.commit().equals(about.text("commit"))) {
            aspects.add(Delta.Aspect.HISTORY);
        }
        if (!site.part(LocalDate.class).toString().equals(about.text("today"))) {
            aspects.add(Delta.Aspect.DAY);
        }
        Set<String> linked = new HashSet<>();
        pages.linked().forEach(name -> linked.add(name.path()));
        return new Delta(aspects, touched, linked, Differences.judged(before, after, site), site::hasField);
    }

    /** The files of pages and attachments by their absolute names. */
    private record Files(Store store, Settings settings) {
        @Nullable
        String file(String name) {
            byte[] page = store.table("pages").get(name);
            Page found = page == null ? null : Entries.page(page);
            if (found != null && found.origin() == Page.Origin.SOURCE) {
                return found.source();
            }
            String prefix = settings.content().isEmpty() ? "" : settings.content() + "/";
            return store.table("files").has(name) ? prefix + name : null;
        }
    }
}
