package org.infrawiki.directive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infrawiki.model.Call;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Settings;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Extras;
import org.infrawiki.render.Feed;
import org.infrawiki.render.Result;
import org.infrawiki.render.Urls;

/**
 * The feeds of a list. They are numbered as ikiwiki numbers them, so that subscribers keep their addresses: the n-th
 * list with feeds has {@code index.rssN}, the first no number; lists with a file of their own take none.
 */
final class InlineFeed {
    private static final Map<String, String> TYPES =
            Map.of("rss", "application/rss+xml", "atom", "application/atom+xml", "json", "application/feed+json");

    private final Call call;
    private final Context context;
    private final Lookup lookup;
    private final Settings settings;

    InlineFeed(Call call, Context context) {
        this.call = call;
        this.context = context;
        this.lookup = context.lookup();
        this.settings = lookup.settings();
    }

    /** Makes the feeds, and gives their buttons. */
    Result buttons(List<PageName> all, int show) {
        boolean quick = call.yes("quick", false);
        if (context.inlined() || !call.yes("feeds", !quick)) {
            return Result.NOTHING;
        }
        String file = call.get("feedfile", "");
        int number = file.isEmpty() ? context.extras().feedNumber(call.raw()) : 1;
        List<String> formats = formats();
        List<PageName> pages = InlineDirective.first(
                all, InlineDirective.number(call.get("feedshow", call.get("feedlimit", "")), show));
        String only = call.get("feedpages");
        if (only != null) {
            PageList list = PageList.matching(only, "", context);
            if (list instanceof PageList.Wrong wrong) {
                return wrong.failure();
            }
            Set<PageName> wanted = Set.copyOf(((PageList.Names) list).names());
            pages = pages.stream().filter(wanted::contains).toList();
        }
        boolean empty = pages.isEmpty() && !call.yes("emptyfeeds", true);
        if (formats.isEmpty() || empty || settings.url().isEmpty()) {
            return Result.NOTHING;
        }
        String path = Urls.folder(context.destination()) + (file.isEmpty() ? "index" : file);
        context.extras().feed(feed(path, number, formats, pages));
        return new Result.Block(links(path, number, formats));
    }

    private List<String> formats() {
        List<String> formats = new ArrayList<>();
        for (String format : List.of("rss", "atom", "json")) {
            boolean usual = settings.feeds().contains(format);
            if (call.yes(format, usual || call.yes("allow" + format, false)) && (usual || !format.equals("json"))) {
                formats.add(format);
            }
        }
        return formats;
    }

    private String links(String path, int number, List<String> formats) {
        StringBuilder out = new StringBuilder("<div class=\"feedlink\"");
        String id = call.get("id");
        out.append(id == null ? ">" : " id=\"" + Escape.html(id) + "\">");
        for (String format : formats) {
            String href = context.href(path + "." + format + (number > 1 ? Integer.toString(number) : ""));
            String name = format.equals("atom") ? "Atom" : format.toUpperCase(Locale.ROOT);
            String title = call.get("description", settings.name() + " (" + name + " feed)");
            out.append("<a class=\"feedbutton\" type=\"")
                    .append(TYPES.get(format))
                    .append("\" rel=\"alternate\" title=\"")
                    .append(Escape.html(title))
                    .append("\" href=\"")
                    .append(Escape.html(href))
                    .append("\">")
                    .append(name)
                    .append("</a> ");
            context.extras()
                    .addToSlot(
                            "feeds",
                            "<link rel=\"alternate\" type=\"" + TYPES.get(format) + "\" title=\"" + Escape.html(title)
                                    + "\" href=\"" + Escape.html(href) + "\">\n");
        }
        return out.append("</div>\n").toString();
    }

    private Feed feed(String path, int number, List<String> formats, List<PageName> pages) {
        PageName here = context.destination();
        boolean front = here.equals(PageName.INDEX);
        String title =
                lookup.meta(here, "title").orElseGet(() -> call.get("title", front ? settings.name() : here.shown()));
        List<Feed.Item> items = pages.stream().map(this::item).toList();
        Instant updated =
                items.stream().map(Feed.Item::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Feed(
                path,
                number,
                formats,
                title,
                call.get("description", settings.name()),
                Urls.absolute(settings.url(), Urls.folder(here)),
                call.get("guid", ""),
                lookup.meta(here, "author").orElse(""),
                updated,
                items);
    }

    private Feed.Item item(PageName page) {
        if (!lookup.exists(page)) {
            return file(page);
        }
        String url = Urls.absolute(settings.url(), Urls.folder(page));
        String first = lookup.ask(FirstName.TOPIC, page);
        String id = lookup.meta(page, "guid")
                .orElseGet(() -> Urls.absolute(settings.url(), Urls.folder(new PageName(first))));
        String html = context.with(new Extras()).body(page);
        return new Feed.Item(
                id,
                lookup.meta(page, "permalink").orElse(url),
                lookup.title(page),
                AbsoluteLinks.in(html, settings.url(), Urls.folder(context.destination())),
                lookup.meta(page, "author").orElse(""),
                lookup.meta(page, "authorurl").orElse(""),
                lookup.created(page),
                lookup.meta(page, "updated").map(Instant::parse).orElseGet(() -> lookup.modified(page)),
                lookup.tags(page),
                rights(page),
                lookup.meta(page, "description").orElse(""),
                enclosure(page));
    }

    private String rights(PageName page) {
        return String.join(
                "\n",
                List.of("license", "copyright").stream()
                        .flatMap(field -> lookup.meta(page, field).stream())
                        .toList());
    }

    private Feed.@org.jspecify.annotations.Nullable Enclosure enclosure(PageName page) {
        Optional<String> file = lookup.meta(page, "enclosure");
        if (file.isEmpty()) {
            return null;
        }
        Resolution found = lookup.resolve(page, file.get());
        PageName name = found.name();
        return name == null || found.kind() != Resolution.Kind.FILE ? null : enclosureOf(name);
    }

    private Feed.Enclosure enclosureOf(PageName file) {
        long length = lookup.file(file.path())
                .map(blob -> (long) blob.bytes().get().length)
                .orElse(0L);
        return new Feed.Enclosure(Urls.absolute(settings.url(), file.path()), length, MediaTypes.of(file.path()));
    }

    private Feed.Item file(PageName file) {
        String url = Urls.absolute(settings.url(), file.path());
        return new Feed.Item(
                url,
                url,
                file.shown(),
                "",
                "",
                "",
                lookup.created(file),
                lookup.modified(file),
                List.of(),
                "",
                "",
                enclosureOf(file));
    }
}
