package org.infrawiki.build;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.infrawiki.check.Checks;
import org.infrawiki.export.Export;
import org.infrawiki.export.Exported;
import org.infrawiki.export.Wanted;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.Kinds;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.dns.Serials;
import org.infrawiki.model.Blob;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Link;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Services;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;
import org.infrawiki.parse.PageParser;
import org.infrawiki.parse.SettingsReader;
import org.infrawiki.render.Directives;
import org.infrawiki.render.PageRenderer;
import org.infrawiki.render.Theme;
import org.infrawiki.source.HistoryMemory;
import org.infrawiki.source.Line;
import org.infrawiki.source.LineMemory;
import org.infrawiki.source.Tree;

/**
 * A wiki that was read: the first half of a build, and all that checks, queries and exports need.
 *
 * @param tree its files
 * @param settings its configuration
 * @param site its pages, joined
 * @param problems what is wrong with it, as the configuration wants it told
 */
public record Wiki(
        Tree tree,
        Settings settings,
        Site site,
        List<Problem> problems,
        PageParser parser,
        Directives directives,
        Theme theme,
        int parsed,
        PageReader reader,
        HistoryMemory history,
        LineMemory line,
        String environment,
        Map<String, String> basis) {

    /** Reads a tree. The state spares parsing what has not changed. */
    static Wiki read(Tree tree, Request request, State state) {
        List<Problem> problems = new ArrayList<>(tree.notes());
        String folder = contentFolder(tree);
        Settings settings = settings(tree, request, folder, problems);
        if (!settings.content().isEmpty()
                && tree.files().keySet().stream().noneMatch(path -> path.startsWith(settings.content() + "/"))) {
            problems.add(Problem.error(
                    "bad-configuration",
                    Where.file(SettingsReader.FILE),
                    "the content folder '" + settings.content() + "' does not exist or is empty",
                    "make it, or set 'content'"));
        }
        List<String> themed = themeFiles(tree, settings);
        Theme theme = theme(tree, settings, themed);
        problems.addAll(theme.problems());
        String environment = environment(settings, theme, request, tree);
        Map<PageName, Page> known = environment.equals(state.environment()) ? state.pages() : Map.of();
        PageFiles files = PageFiles.of(tree.files(), settings);
        problems.addAll(files.problems());
        Directives directives = Directives.installed();
        PageParser parser = new PageParser(settings.html());
        PageReader reader = new PageReader(tree, settings, files::find, name -> null, directives, parser, known);
        HistoryMemory history = tree.remember(state.history());
        List<Page> written = reader.written(files);
        Site joined = join(written, reader, files, history, tree, request, settings);
        Line line = joined.part(Inventory.class).zones().isEmpty()
                ? new Line(Line.End.NO_HISTORY, state.line(), false)
                : Zones.line(tree, state.line(), settings);
        Site site = joined.with(Serials.class, Zones.serials(line, today(request, settings)));
        site.pages().forEach(page -> problems.addAll(page.problems()));
        if (!request.drafts()) {
            written.stream()
                    .filter(Page::draft)
                    .flatMap(page -> page.problems().stream())
                    .filter(problem -> problem.code().equals("bad-front-matter"))
                    .forEach(problems::add);
        }
        problems.addAll(site.part(Inventory.class).problems());
        Findings findings = Checks.installed().look(site, today(request, settings), problems);
        return new Wiki(
                tree,
                settings,
                site.with(Findings.class, findings),
                findings.all(),
                parser,
                directives,
                theme,
                reader.parsed(),
                reader,
                history,
                line.memory(),
                environment,
                Amendment.basis(folder, themed, today(request, settings)));
    }

    /** Everything that goes into every page. */
    static String environment(Settings settings, Theme theme, Request request, Tree tree) {
        return String.join(
                "|",
                Program.id(),
                settings.id(),
                theme.id(),
                settings.content(),
                request.drafts() ? "drafts" : "",
                tree.ofCommit() ? "commit" : "folder");
    }

    private static Site join(
            List<Page> all,
            PageReader reader,
            PageFiles files,
            HistoryMemory history,
            Tree tree,
            Request request,
            Settings settings) {
        List<Page> pages = new ArrayList<>(
                all.stream().filter(page -> request.drafts() || !page.draft()).toList());
        Map<String, Blob> attachments = new TreeMap<>();
        files.attachments()
                .forEach(
                        (below, path) -> attachments.put(below, new Blob(below, tree.id(path), () -> tree.read(path))));
        Site.History dates = Histories.withAliases(tree.history(history), history, pages, settings);
        Map<Class<?>, Object> parts = new HashMap<>();
        parts.put(Findings.class, Findings.NONE);
        parts.put(LocalDate.class, today(request, settings));
        Inventory inventory = inventory(pages);
        parts.put(Inventory.class, inventory);
        parts.put(Dns.class, new Dns(inventory));
        Map<PageName, List<Link>> fields = new HashMap<>();
        pages.forEach(page -> fields.put(page.name(), inventory.links(page.name())));
        Site written = new Site(settings, pages, attachments, dates, reader::text, parts, fields);
        List<Page> generated = reader.generated(new Made().pages(written));
        if (generated.isEmpty()) {
            return written;
        }
        pages.addAll(generated);
        return new Site(settings, pages, attachments, dates, reader::text, parts, fields);
    }

    static Inventory inventory(Collection<Page> pages) {
        Kinds kinds = new Kinds(Services.all(Kind.class));
        return Inventory.of(
                pages.stream().filter(page -> !page.internal()).map(kinds::read).toList());
    }

    /** The day that checks compare with, as the state remembers it. */
    String today() {
        return basis.getOrDefault("today", "");
    }

    static LocalDate today(Request request, Settings settings) {
        LocalDate asked = request.today();
        if (asked != null) {
            return asked;
        }
        return settings.today().isEmpty()
                ? LocalDate.ofInstant(request.now(), ZoneOffset.UTC)
                : LocalDate.parse(settings.today());
    }

    /** The folder of the pages where the configuration names none. */
    private static String contentFolder(Tree tree) {
        return tree.files().keySet().stream().anyMatch(path -> path.startsWith("content/")) ? "content" : "";
    }

    static Settings settings(Tree tree, Request request, String folder, List<Problem> problems) {
        String id = tree.id(SettingsReader.FILE);
        Settings settings = id.isEmpty()
                ? SettingsReader.read(new byte[0], "", folder, new ArrayList<>())
                : SettingsReader.read(tree.read(SettingsReader.FILE), id, folder, problems);
        exportsThatAreNone(settings, problems);
        String url = request.url();
        return url == null ? settings : settings.withUrl(url.replaceAll("/+$", ""));
    }

    private static void exportsThatAreNone(Settings settings, List<Problem> problems) {
        Value.Entry entry = settings.root().entries().get("exports");
        if (entry != null && !settings.exports().isEmpty()) {
            Set<String> known = exports().keySet();
            settings.exports().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> problems.add(Problem.error(
                            "bad-configuration",
                            entry.value().where(),
                            "there is no export '" + name + "'; there are " + String.join(", ", known),
                            Nearest.hint(name, known))));
        }
    }

    /** The wiki's own theme files, which replace those of the program one by one. */
    private static List<String> themeFiles(Tree tree, Settings settings) {
        String folder = "themes/" + settings.theme() + "/";
        return tree.files().keySet().stream()
                .filter(path -> path.startsWith(folder))
                .toList();
    }

    /** The theme, with files of the wiki's own. */
    static Theme theme(Tree tree, Settings settings, List<String> own) {
        Map<String, byte[]> files = new TreeMap<>();
        own.forEach(path -> files.put(path.substring(("themes/" + settings.theme() + "/").length()), tree.read(path)));
        return Theme.load(settings.theme(), files);
    }

    /** All problems, those included that only show when the pages are made. */
    public List<Problem> withRendering() {
        Answers answers = new Answers(site);
        List<Problem> all = new ArrayList<>(problems);
        new Units(this)
                .all().parallelStream()
                        .filter(unit -> unit.key().startsWith("page:"))
                        .map(unit -> unit.make(new Recorder(answers)).problems())
                        .toList()
                        .forEach(all::addAll);
        return Checks.configured(all, settings.checks());
    }

    /** The formats there are, by name, with a sentence about each. */
    public static SortedMap<String, String> exports() {
        SortedMap<String, String> exports = new TreeMap<>();
        Services.all(Export.class).forEach(export -> exports.put(export.name(), export.summary()));
        return exports;
    }

    /** The files of one export. */
    public Exported export(String format, Wanted wanted) {
        return Services.all(Export.class).stream()
                .filter(export -> export.name().equals(format))
                .findFirst()
                .map(export -> export.write(
                        new Recorder(new Answers(site)), wanted, new PageRenderer(directives, parser, theme)))
                .orElse(Exported.NOTHING);
    }
}
