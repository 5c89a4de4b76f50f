package org.infrawiki.directive;

import java.net.URLConnection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Where;
import org.infrawiki.render.Context;
import org.infrawiki.render.Feed;
import org.infrawiki.render.Urls;
import org.jspecify.annotations.Nullable;

/** Makes items of feeds: whole texts with whole addresses. */
final class FeedItems {
    /** What podcasts and albums hold; the platform's own table lacks most of these. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("oga", "audio/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("flac", "audio/flac"),
            Map.entry("wav", "audio/x-wav"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("m4v", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("ogv", "video/ogg"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("webp", "image/webp"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("epub", "application/epub+zip"),
            Map.entry("csv", "text/csv"));

    private final Context context;
    private final String site;
    private final AbsoluteLinks links;

    FeedItems(Context context) {
        this.context = context;
        this.site = context.lookup().settings().url();
        this.links = new AbsoluteLinks(home());
    }

    /** The absolute address of the page that is made. */
    String home() {
        return Urls.absolute(site, Urls.folder(context.destination()));
    }

    Feed.Item item(Row row) {
        PageName name = row.name();
        FeedEntry.Facts facts = FeedEntry.ask(context.lookup(), name);
        String own = row.internal() ? links.whole(Refs.href(row, context)) : url(name, row.file());
        String permalink = facts.get("permalink");
        String guid = facts.get("guid");
        return new Feed.Item(
                guid.isEmpty() ? url(new PageName(Refs.commentName(facts.first())), row.file()) : guid,
                permalink.isEmpty() ? own : permalink,
                facts.title(),
                row.file() ? "" : links.in(context.body(name)),
                facts.get("author"),
                facts.get("authorurl"),
                facts.created(),
                facts.modified(),
                facts.tags().stream()
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .toList(),
                rights(facts, name),
                facts.get("description"),
                row.file() ? enclosure(name.path()) : enclosure(facts.get("enclosure")));
    }

    /** The latest change of all; the epoch where there is none. */
    static Instant latest(List<Feed.Item> items) {
        return items.stream()
                .map(Feed.Item::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private String url(PageName name, boolean file) {
        return Urls.absolute(site, file ? name.path() : Urls.folder(name));
    }

    private String rights(FeedEntry.Facts facts, PageName page) {
        return Stream.of(facts.get("license"), facts.get("copyright"))
                .filter(text -> !text.isEmpty())
                .map(text -> context.on(page)
                        .inlineMarkup(text.strip().replaceAll("\\s*\n\\s*", " "), Where.file(page.path())))
                .map(links::in)
                .collect(Collectors.joining(" "));
    }

    private Feed.@Nullable Enclosure enclosure(String path) {
        if (path.isEmpty()) {
            return null;
        }
        if (path.contains("://")) {
            return new Feed.Enclosure(path, 0, type(path));
        }
        return context.lookup()
                .file(path)
                .map(file -> new Feed.Enclosure(
                        Urls.absolute(site, path), file.bytes().get().length, type(path)))
                .orElse(null);
    }

    private static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = TYPES.get(ending);
        if (type != null) {
            return type;
        }
        String guessed = URLConnection.getFileNameMap().getContentTypeFor("x." + ending);
        return guessed == null ? "application/octet-stream" : guessed;
    }
}
