package org.infrawiki.render;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Blob;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Link;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Revision;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.model.Text;
import org.infrawiki.model.Topic;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;
import org.infrawiki.parse.PageParser;
import org.infrawiki.parse.Parsed;
import org.infrawiki.parse.SettingsReader;

/**
 * A small wiki in memory, to render pages of:
 *
 * <pre>
 * new SiteFixture().page("hosts/nas", "Text with [[links]].").meta("title", "The nas").tag("storage").render("hosts/nas")
 * </pre>
 *
 * Text is read by the real parser; fields, tags and directives' facts are given by hand.
 */
public final class SiteFixture {
    private final Map<PageName, Page> pages = new LinkedHashMap<>();
    private final Map<PageName, Parsed> texts = new HashMap<>();
    private final Map<String, Blob> files = new TreeMap<>();
    private final Map<String, Revision> revisions = new HashMap<>();
    private final Map<Class<?>, Object> parts = new HashMap<>(Map.of(Findings.class, Findings.NONE));
    private final PageParser parser = new PageParser(Settings.Html.TRUSTED);
    private Directives directives = new Directives(List.of());
    private Map<String, byte[]> theme = Map.of();
    private List<FramePart> frame = List.of();
    private Settings settings = Settings.DEFAULT;
    private PageName last = PageName.INDEX;

    /** Adds a page; what follows is about it. */
    public SiteFixture page(String name, String text) {
        return page(name, text, Page.Origin.SOURCE);
    }

    public SiteFixture generated(String name, String text) {
        return page(name, text, Page.Origin.GENERATED);
    }

    /** A stored comment on the page that is its folder. */
    public SiteFixture comment(String name, String text) {
        return page(name, text, Page.Origin.INTERNAL);
    }

    private SiteFixture page(String name, String text, Page.Origin origin) {
        last = new PageName(name);
        String source = origin == Page.Origin.GENERATED ? "<" + name + ">" : name + ".md";
        Parsed parsed = parser.read(last, source, text.getBytes(StandardCharsets.UTF_8));
        texts.put(last, parsed);
        pages.put(
                last,
                new Page(
                        last,
                        source,
                        text,
                        origin,
                        Value.Entries.NONE,
                        Map.of(),
                        List.of(),
                        List.of(),
                        parsed.links(),
                        parsed.sections(),
                        Map.of(),
                        List.of()));
        return this;
    }

    /** Sets a common field of the last page. */
    public SiteFixture meta(String field, String value) {
        Page page = page();
        Map<String, String> meta = new HashMap<>(page.meta());
        meta.put(field, value);
        return put(page, meta, page.tags(), page.links());
    }

    /** Tags the last page. */
    public SiteFixture tag(String... tags) {
        Page page = page();
        List<String> all = new ArrayList<>(page.tags());
        List<Link> links = new ArrayList<>(page.links());
        for (String tag : tags) {
            all.add(tag);
            links.add(new Link(Link.Type.TAG, settings.tagTarget(tag), "", Where.file(page.source())));
        }
        return put(page, page.meta(), all, links);
    }

    private Page page() {
        Page page = pages.get(last);
        if (page == null) {
            throw new IllegalStateException("add a page first");
        }
        return page;
    }

    private SiteFixture put(Page page, Map<String, String> meta, List<String> tags, List<Link> links) {
        pages.put(
                last,
                new Page(
                        page.name(),
                        page.source(),
                        page.id(),
                        page.origin(),
                        page.matter(),
                        meta,
                        tags,
                        page.aliases(),
                        links,
                        page.sections(),
                        Map.of(),
                        List.of()));
        return this;
    }

    /** Says who changed the last page when, and why. */
    public SiteFixture changed(String at, String author, String subject, String commit) {
        revisions.put(page().source(), new Revision(Instant.EPOCH, Instant.parse(at), author, subject, commit));
        return this;
    }

    /** Adds a file. */
    public SiteFixture file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file that is no text. */
    public SiteFixture file(String path, byte[] bytes) {
        files.put(path, new Blob(path, Arrays.hashCode(bytes) + "", () -> bytes));
        return this;
    }

    /** The configuration, as in {@code infrawiki.yaml}. */
    public SiteFixture settings(String... lines) {
        byte[] yaml = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        settings = SettingsReader.read(yaml, "", "", new ArrayList<>());
        return this;
    }

    public SiteFixture directives(Directive... some) {
        directives = new Directives(List.of(some));
        return this;
    }

    /** All directives of the program. */
    public SiteFixture directives(Directives all) {
        directives = all;
        return this;
    }

    public SiteFixture frame(FramePart... some) {
        frame = List.of(some);
        return this;
    }

    /** A file of the wiki's own theme. */
    public SiteFixture theme(String path, String content) {
        theme = new TreeMap<>(theme);
        theme.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** What another room derives from the pages. */
    public <T> SiteFixture part(Class<T> type, T part) {
        parts.put(type, part);
        return this;
    }

    public Collection<Page> pages() {
        return pages.values();
    }

    public Site site() {
        return new Site(
                settings, pages.values(), files, new Site.History(revisions, List.of()), this::text, Map.copyOf(parts));
    }

    private Text text(Page page) {
        Parsed parsed = texts.get(page.name());
        if (parsed == null) {
            throw new IllegalStateException("no text of " + page.name());
        }
        return new Text(page.id(), parsed::body, parsed::text);
    }

    public Lookup lookup() {
        return new Asked(site(), new ArrayList<>());
    }

    public Theme theme() {
        return Theme.load(settings.theme(), theme);
    }

    public PageRenderer renderer() {
        return new PageRenderer(directives, parser, theme(), frame);
    }

    /** The page with all its files. */
    public Rendered rendered(String name) {
        return renderer().render(new PageName(name), lookup());
    }

    /** The page's HTML. */
    public String render(String name) {
        return html(rendered(name), Urls.file(new PageName(name)));
    }

    static String html(Rendered rendered, String path) {
        byte[] bytes = rendered.files().get(path);
        if (bytes == null) {
            throw new IllegalStateException(
                    "no " + path + " among " + rendered.files().keySet());
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A lookup that notes the names of the questions and their arguments. */
    public record Asked(Site site, List<String> questions) implements Lookup {
        @Override
        public <A> A ask(Topic<A> topic, List<String> args) {
            questions.add(topic.name() + args);
            return topic.answer(site, args);
        }
    }
}
