package org.infrawiki.build;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.infrawiki.export.Export;
import org.infrawiki.export.Exported;
import org.infrawiki.export.FeedFormat;
import org.infrawiki.export.Wanted;
import org.infrawiki.model.Blob;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Services;
import org.infrawiki.model.Where;
import org.infrawiki.render.Feed;
import org.infrawiki.render.PageRenderer;
import org.infrawiki.render.Rendered;
import org.infrawiki.render.Urls;

/** Everything a site consists of, in the order in which it claims its files. */
final class Units {
    private static final Where CONFIGURATION = Where.file("infrawiki.yaml");

    private final Wiki wiki;
    private final PageRenderer renderer;
    private final Map<String, FeedFormat> formats = new TreeMap<>();
    private final List<Unit> units = new ArrayList<>();

    Units(Wiki wiki) {
        this.wiki = wiki;
        this.renderer = new PageRenderer(wiki.directives(), wiki.parser(), wiki.theme());
        Services.all(FeedFormat.class).forEach(format -> formats.put(format.name(), format));
    }

    List<Unit> all() {
        wiki.site().pages().stream()
                .filter(page -> !page.internal())
                .map(this::page)
                .forEach(units::add);
        wiki.site().pages().stream().filter(Page::internal).map(this::comment).forEach(units::add);
        wiki.site().files().forEach(this::attachment);
        aliases();
        units.add(theme());
        units.add(notFound());
        exports().forEach(export -> units.add(export(export)));
        BuildNote.of(wiki.tree()).ifPresent(units::add);
        return units;
    }

    /** One unit of those that texts and links go into. */
    Optional<Unit> named(String key) {
        int colon = key.indexOf(':');
        String kind = colon < 0 ? key : key.substring(0, colon);
        String name = key.substring(colon + 1);
        return switch (kind) {
            case "page" ->
                Optional.ofNullable(wiki.site().page(new PageName(name))).map(this::page);
            case "comment" ->
                Optional.ofNullable(wiki.site().page(new PageName(name))).map(this::comment);
            case "notfound" -> Optional.of(notFound());
            case "export" ->
                exports()
                        .filter(export -> export.name().equals(name))
                        .findFirst()
                        .map(this::export);
            case BuildNote.FILE -> BuildNote.of(wiki.tree());
            default -> Optional.empty();
        };
    }

    private Unit theme() {
        return new Unit(
                "theme",
                wiki.theme().id(),
                new ArrayList<>(wiki.theme().assets().keySet()),
                CONFIGURATION,
                lookup -> new Unit.Result(wiki.theme().assets(), List.of()));
    }

    private Unit notFound() {
        return new Unit(
                "notfound", "", List.of("404.html"), CONFIGURATION, lookup -> result(renderer.notFound(lookup)));
    }

    private Unit page(Page page) {
        return new Unit(
                "page:" + page.name(),
                page.id() + "|" + page.origin() + "|" + page.source(),
                List.of(Urls.file(page.name())),
                Where.file(page.source()),
                lookup -> {
                    Rendered rendered = guarded(page, lookup);
                    wiki.reader().shown(page.name());
                    return result(rendered);
                });
    }

    /** A comment is shown below its page; its own address leads there. */
    private Unit comment(Page page) {
        PageName below = new PageName(page.name().folder());
        return new Unit(
                "comment:" + page.name(),
                "",
                List.of(Urls.file(page.name())),
                Where.file(page.source()),
                lookup -> result(renderer.redirect(page.name(), below, lookup)));
    }

    /** One page that trips over a mistake of ours costs that page only. */
    private Rendered guarded(Page page, Lookup lookup) {
        try {
            return renderer.render(page.name(), lookup);
        } catch (UncheckedIOException unreadable) {
            // A disk or a repository that fails is no mistake in this page: publishing without it would lose it.
            throw unreadable;
        } catch (RuntimeException | StackOverflowError bug) {
            Problem problem = Problem.error(
                    "internal-error",
                    Where.file(page.source()),
                    "this page can't be shown because of a mistake in infrawiki (" + bug + ")",
                    "please report it with the page");
            return new Rendered(Map.of(), List.of(), List.of(problem));
        }
    }

    private void attachment(String path) {
        Blob blob = wiki.site().file(path);
        if (blob != null) {
            units.add(new Unit(
                    "file:" + path,
                    blob.id(),
                    List.of(path),
                    Where.file(path),
                    lookup -> new Unit.Result(Map.of(path, blob.bytes().get()), List.of())));
        }
    }

    private void aliases() {
        for (Page page : wiki.site().pages()) {
            for (String alias : page.aliases()) {
                String path = PageName.written(alias.strip()).replaceAll("^/+|/+$", "");
                if (path.isEmpty() || wiki.site().page(new PageName(path)) != null) {
                    continue;
                }
                PageName from = new PageName(path);
                units.add(new Unit(
                        "alias:" + path + ">" + page.name(),
                        "",
                        List.of(Urls.file(from)),
                        Where.file(page.source()),
                        lookup -> result(renderer.redirect(from, page.name(), lookup))));
            }
        }
    }

    private Stream<Export> exports() {
        return Services.all(Export.class).stream()
                .sorted(Comparator.comparing(Export::name))
                .filter(export -> export.always() || wiki.settings().exports().contains(export.name()));
    }

    private Unit export(Export export) {
        return new Unit("export:" + export.name(), "", List.of(), CONFIGURATION, lookup -> exported(export, lookup));
    }

    private Unit.Result exported(Export export, Lookup lookup) {
        Wanted wanted = export.always() ? Wanted.ALL : Wanted.inSite(lookup);
        if (export.isInternal() && !wanted.inside()) {
            Problem problem = Problem.warning(
                    "internal-export",
                    Where.file("infrawiki.yaml"),
                    "export '" + export.name() + "' tells of the inside and is not written into a public site",
                    "take it out of 'exports', or say 'audience: internal' where only your own people see the site");
            return new Unit.Result(Map.of(), List.of(problem));
        }
        Exported exported = export.write(lookup, wanted, renderer);
        Map<String, byte[]> files = new TreeMap<>();
        exported.files().forEach((path, bytes) -> files.put(export.always() ? path : "exports/" + path, bytes));
        return new Unit.Result(files, exported.problems());
    }

    private Unit.Result result(Rendered rendered) {
        Map<String, byte[]> files = new HashMap<>(rendered.files());
        for (Feed feed : rendered.feeds()) {
            for (String name : feed.formats()) {
                FeedFormat format = formats.get(name);
                if (format != null) {
                    String number = feed.number() > 1 ? Integer.toString(feed.number()) : "";
                    files.put(feed.path() + "." + name + number, format.write(feed));
                }
            }
        }
        return new Unit.Result(files, rendered.problems());
    }
}
