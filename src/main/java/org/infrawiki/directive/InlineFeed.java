package org.infrawiki.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Settings;
import org.infrawiki.query.SpecError;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Feed;
import org.infrawiki.render.Urls;
import org.jspecify.annotations.Nullable;

/**
 * Makes the feed of an {@code inline} and the buttons that lead to it. The first feed of a page is {@code index.rss}, the
 * second {@code index.rss2}; two calls that are alike word for word share one.
 */
final class InlineFeed {
    private final InlineOptions options;
    private final Context context;
    private final Settings settings;

    /**
     * What was made.
     *
     * @param buttons HTML, empty where there is no feed
     * @param error what is wrong with the pagespecs, or null
     */
    record Made(String buttons, @Nullable SpecError error) {}

    private static final Made NONE = new Made("", null);

    /** The feeds of the page that is made, so far. */
    private static final class Numbers {
        private final Map<String, Integer> numbers = new HashMap<>();
        private int last;

        int next() {
            return ++last;
        }
    }

    /** The number of one more feed of the page that is made. */
    static int number(Context context) {
        return context.extras().memory(Numbers.class, Numbers::new).next();
    }

    InlineFeed(InlineOptions options, Context context) {
        this.options = options;
        this.context = context;
        this.settings = context.lookup().settings();
    }

    /** A page that is shown inside another one, in a side bar for example, makes no feeds there. */
    Made make() {
        if (context.inlined() || settings.url().isEmpty()) {
            return NONE;
        }
        Numbers numbers = context.extras().memory(Numbers.class, Numbers::new);
        Integer known = numbers.numbers.get(options.call().raw());
        if (known != null) {
            return new Made(buttons(known), null);
        }
        int number = options.feedFile().isEmpty() ? numbers.next() : 1;
        if (options.formats().isEmpty()) {
            return NONE;
        }
        Listing.Answer list = Listing.ask(context.lookup(), options.feedSelection(), "");
        if (list.error() != null) {
            return new Made("", list.error());
        }
        List<Row> rows = list.rows();
        if (!options.feedPages().isBlank()) {
            Listing.Answer chosen =
                    Listing.ask(context.lookup(), Listing.Selection.of(options.feedPages(), context.page()), "");
            if (chosen.error() != null) {
                return new Made("", chosen.error());
            }
            Set<PageName> names = new HashSet<>();
            chosen.rows().forEach(row -> names.add(row.name()));
            rows = rows.stream().filter(row -> names.contains(row.name())).toList();
        }
        if (rows.isEmpty() && !options.emptyFeeds()) {
            return NONE;
        }
        context.extras().feed(feed(rows, number));
        numbers.numbers.put(options.call().raw(), number);
        return new Made(buttons(number), null);
    }

    private Feed feed(List<Row> rows, int number) {
        FeedItems items = new FeedItems(context);
        List<Feed.Item> made = new ArrayList<>();
        rows.forEach(row -> made.add(items.item(row)));
        return new Feed(
                path(),
                number,
                options.formats(),
                title(),
                description(),
                items.home(),
                options.call().get("guid", ""),
                "",
                FeedItems.latest(made),
                made);
    }

    private String path() {
        return Urls.folder(context.destination()) + (options.feedFile().isEmpty() ? "index" : options.feedFile());
    }

    /** The page's own title goes before {@code title=}, which goes before its name. */
    private String title() {
        PageName page = context.destination();
        return context.lookup().meta(page, "title").orElseGet(() -> options.call()
                .get("title", page.equals(PageName.INDEX) ? settings.name() : page.shown()));
    }

    private String description() {
        return options.call().get("description", settings.name());
    }

    private String buttons(int number) {
        String id = options.call().get("id", "");
        return buttons(path(), number, options.formats(), description(), id, context);
    }

    /** Links to a feed in each of its formats. */
    static String buttons(
            String path, int number, List<String> formats, String description, String id, Context context) {
        StringBuilder out = new StringBuilder("<p")
                .append(id.isEmpty() ? "" : " id=\"" + Escape.html(id) + "\"")
                .append(" class=\"feedlink\">");
        for (String format : formats) {
            String shown = format.equals("atom") ? "Atom" : format.toUpperCase(Locale.ROOT);
            String address = context.href(path + "." + format + (number > 1 ? Integer.toString(number) : ""));
            String type = format.equals("json") ? "application/feed+json" : "application/" + format + "+xml";
            out.append("<a class=\"feedbutton btn\" type=\"")
                    .append(type)
                    .append("\" rel=\"alternate\" title=\"")
                    .append(Escape.html(description + " (" + shown + " feed)"))
                    .append("\" href=\"")
                    .append(Escape.html(address))
                    .append("\">")
                    .append(shown)
                    .append("</a> ");
        }
        out.setLength(out.length() - 1);
        return out.append("</p>\n").toString();
    }
}
