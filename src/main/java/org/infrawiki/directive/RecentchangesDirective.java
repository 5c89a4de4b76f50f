package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.infrawiki.model.Call;
import org.infrawiki.model.Change;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Feed;
import org.infrawiki.render.Result;
import org.infrawiki.render.Urls;

/** {@code [[!recentchanges]]}: the latest commits by day, with pages, message and author, and a feed of them. */
@AutoService(Directive.class)
public final class RecentchangesDirective implements Directive {
    private static final int USUAL = 100;
    private static final int HASH = 7;

    @Override
    public String name() {
        return "recentchanges";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Lists the latest changes by day, with pages, message and author, and a feed of them.",
                        "[[!recentchanges show=5 feeds=no]]",
                        param("show", "number", "How many changes; by default 100."),
                        param("limit", "number", "The same as `show`."),
                        param("feeds", "yes|no", "Whether to make feeds."))
                .withText("Changes come from git. Merges and what programs committed are folded away at the end of a"
                        + " day.");
    }

    @Override
    public Result render(Call call, Context context) {
        String show =
                call.get("show", call.get("limit", Integer.toString(USUAL))).strip();
        if (!show.matches("\\d{1,6}")) {
            return Result.failure("show= is a number, not '" + show + "'", "write show=20");
        }
        List<RecentChanges.Entry> entries = RecentChanges.ask(context.lookup(), Integer.parseInt(show));
        StringBuilder out = new StringBuilder("<div class=\"changes\">\n");
        if (call.yes("feeds", true)) {
            out.append(feed(entries, context));
        }
        if (entries.isEmpty()) {
            out.append("<p>The history tells of no changes.</p>\n");
        }
        Map<LocalDate, List<RecentChanges.Entry>> days = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (RecentChanges.Entry entry : entries) {
            days.computeIfAbsent(LocalDate.ofInstant(entry.change().at(), ZoneOffset.UTC), day -> new ArrayList<>())
                    .add(entry);
        }
        days.forEach((day, of) -> day(day, of, context, out));
        return new Result.Block(out.append("</div>\n").toString());
    }

    private static void day(LocalDate day, List<RecentChanges.Entry> entries, Context context, StringBuilder out) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        out.append("<h2 id=\"d")
                .append(day)
                .append("\">")
                .append(TimeFormat.words(start))
                .append("</h2>\n");
        List<String> folded = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (RecentChanges.Entry entry : entries) {
            String line = line(entry, context);
            if (entry.change().merge() || entry.change().author().endsWith("[bot]")) {
                folded.add(line);
            } else {
                lines.append(line);
            }
        }
        if (!lines.isEmpty()) {
            out.append("<ul class=\"plain\">\n").append(lines).append("</ul>\n");
        }
        if (!folded.isEmpty()) {
            out.append("<details><summary>")
                    .append(
                            folded.size() == 1
                                    ? "1 merge or automatic change"
                                    : folded.size() + " merges and automatic changes")
                    .append("</summary>\n<ul class=\"plain\">\n")
                    .append(String.join("", folded))
                    .append("</ul>\n</details>\n");
        }
    }

    private static String line(RecentChanges.Entry entry, Context context) {
        Change change = entry.change();
        String pages = pages(entry, context);
        return "<li class=\"day\" id=\"" + id(change) + "\"><time datetime=\"" + change.at() + "\">"
                + TimeFormat.format(change.at(), "%H:%M") + "</time><span>" + pages + (pages.isEmpty() ? "" : "<br>\n")
                + "<span class=\"lede-s\">" + Escape.html(change.subject()) + "</span> · "
                + Escape.html(change.author()) + " · " + hash(entry, context) + "</span></li>\n";
    }

    private static String id(Change change) {
        return "change-" + change.commit();
    }

    private static String pages(RecentChanges.Entry entry, Context context) {
        int more = entry.change().more();
        return entry.touched().stream()
                .distinct()
                .map(touched -> touched.kind() == RecentChanges.Kind.GONE
                        ? "<del>" + Escape.html(touched.title()) + "</del>"
                        : Refs.link(
                                touched.name(),
                                touched.kind() == RecentChanges.Kind.FILE,
                                Escape.html(touched.title()),
                                context))
                .collect(Collectors.joining(", ", "", more == 0 ? "" : " and " + more + " more"));
    }

    /** The commit, linked where the configuration says how to show one. */
    private static String hash(RecentChanges.Entry entry, Context context) {
        Change change = entry.change();
        String hash =
                change.commit().substring(0, Math.min(HASH, change.commit().length()));
        String history = context.lookup().settings().historyurl();
        if (!history.contains("[[sha1]]")
                || history.contains("[[file]]") && change.paths().isEmpty()) {
            return "<span class=\"mono\">" + hash + "</span>";
        }
        String file = change.paths().isEmpty() ? "" : Urls.escape(change.paths().get(0));
        String address = history.replace("[[sha1]]", change.commit()).replace("[[file]]", file);
        return "<a class=\"mono\" href=\"" + Escape.html(address) + "\">" + hash + "</a>";
    }

    private static String feed(List<RecentChanges.Entry> entries, Context context) {
        EntryFeed feed = new EntryFeed(context);
        if (!feed.possible()) {
            return "";
        }
        String home = feed.home();
        AbsoluteLinks links = new AbsoluteLinks(home);
        return feed.make(entries.stream()
                .filter(entry -> !entry.change().merge())
                .map(entry -> item(entry, home, links, context))
                .toList());
    }

    private static Feed.Item item(RecentChanges.Entry entry, String home, AbsoluteLinks links, Context context) {
        Change change = entry.change();
        String url = home + "#" + id(change);
        String pages = pages(entry, context);
        String html = (pages.isEmpty() ? "" : "<p>" + links.in(pages) + "</p>\n") + "<pre>"
                + Escape.html(change.message().strip()) + "</pre>\n";
        return new Feed.Item(
                url,
                url,
                change.subject(),
                html,
                change.author(),
                "",
                change.at(),
                change.at(),
                List.of(),
                "",
                "",
                null);
    }
}
