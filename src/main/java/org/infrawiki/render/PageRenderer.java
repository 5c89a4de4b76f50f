package org.infrawiki.render;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Markup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Services;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Text;

/**
 * Makes pages: the text with its directives carried out, and the frame around it. One instance serves a whole build and
 * all its threads; whatever it learns of the wiki it asks the page's own lookup.
 */
public final class PageRenderer implements Pages {
    private final Bodies bodies;
    private final Theme theme;
    private final List<FramePart> parts;
    private final SiteTree tree = new SiteTree();

    /** With the frame parts that are registered as services. */
    public PageRenderer(Directives directives, Markup markup, Theme theme) {
        this(directives, markup, theme, installedParts());
    }

    PageRenderer(Directives directives, Markup markup, Theme theme, List<FramePart> parts) {
        this.bodies = new Bodies(directives, markup);
        this.theme = theme;
        this.parts = List.copyOf(parts);
    }

    private static List<FramePart> installedParts() {
        return Services.all(FramePart.class).stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** A page: {@code index.html} in its folder, the files and feeds its directives make, what is wrong with them. */
    public Rendered render(PageName page, Lookup lookup) {
        Extras extras = new Extras();
        Context context = new Context(page, page, lookup, bodies, extras, 0);
        String finished = text(context);
        parts.forEach(part -> part.add(context));
        PageView view = new PageFrame(page, context).view(finished, tree);
        String html = theme.fill("page.peb", view.variables(), extras::problem);
        Map<String, byte[]> files = new TreeMap<>(extras.files());
        files.put(Urls.file(page), bytes(html));
        return new Rendered(files, extras.feeds(), extras.problems());
    }

    private String text(Context context) {
        Optional<Text> text = context.lookup().text(context.page());
        String body =
                text.map(found -> bodies.html(found.body().get(), context)).orElse("");
        String finished = context.extras().finished(UniqueIds.in(body));
        for (FramePart part : parts) {
            finished = part.text(finished, context);
        }
        return finished;
    }

    @Override
    public String text(PageName page, Lookup lookup) {
        return text(new Context(page, page, lookup, bodies, new Extras(), 0));
    }

    @Override
    public String style() {
        byte[] style = theme.assets().getOrDefault(Theme.FOLDER + "theme.css", new byte[0]);
        return new String(style, StandardCharsets.UTF_8);
    }

    /** What stands where a page stood before it moved: it sends readers on. */
    public Rendered redirect(PageName from, PageName to, Lookup lookup) {
        Settings settings = lookup.settings();
        String href = Urls.page(from, to);
        String canonical = settings.url().isEmpty() ? href : Urls.absolute(settings.url(), Urls.folder(to));
        List<Problem> problems = new ArrayList<>();
        String html = theme.fill(
                "redirect.peb",
                Map.of(
                        "language", settings.language(),
                        "wiki", settings.name(),
                        "heading", lookup.title(to),
                        "href", href,
                        "canonical", canonical,
                        "theme", Urls.file(from, Theme.FOLDER)),
                problems::add);
        return new Rendered(Map.of(Urls.file(from), bytes(html)), List.of(), problems);
    }

    /**
     * What a server shows for an address that leads nowhere. It is shown at any depth, so its links start at the root of
     * the server.
     */
    public Rendered notFound(Lookup lookup) {
        Settings settings = lookup.settings();
        String root = root(settings.url());
        Menu.Answer menu = Menu.ask(lookup);
        List<Map<String, Object>> about = menu.about().stream()
                .map(entry -> new PageView.Ref(entry.title(), root + Urls.escape(entry.path()) + "/").variables())
                .toList();
        List<Problem> problems = new ArrayList<>();
        String html = theme.fill(
                "notfound.peb",
                Map.of(
                        "language",
                        settings.language(),
                        "wiki",
                        settings.name(),
                        "home",
                        root,
                        "about",
                        about,
                        "localstyle",
                        menu.localStyle() ? root + Menu.LOCAL_STYLE : "",
                        "theme",
                        root + Theme.FOLDER),
                problems::add);
        return new Rendered(Map.of("404.html", bytes(html)), List.of(), problems);
    }

    /** The path a site stands at on its server, a slash at its end. */
    private static String root(String url) {
        String path = url.isEmpty()
                ? ""
                : Optional.ofNullable(URI.create(url).getRawPath()).orElse("");
        return path.endsWith("/") ? path : path + "/";
    }

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
