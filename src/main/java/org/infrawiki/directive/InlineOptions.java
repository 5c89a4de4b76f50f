package org.infrawiki.directive;

import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Settings;
import org.infrawiki.render.Result;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code inline} asks for, with defaults filled in.
 *
 * @param pages which pages to list
 * @param archive titles and dates only
 * @param raw bare texts
 * @param quick no feeds unless asked for
 * @param template a template's name, or the empty string for the form's own
 * @param timeformat for strftime, or the empty string
 * @param feedonly show the buttons only
 * @param formats the feed formats wanted, none where there is to be no feed
 * @param feedLimit how many items a feed has at most; negative for all
 * @param feedPages which of the listed pages a feed holds, or the empty string
 * @param feedFile the name of the feed's file, or the empty string
 * @param emptyFeeds whether a feed without items is made
 * @param call the directive
 */
record InlineOptions(
        Listing.Selection pages,
        boolean archive,
        boolean raw,
        boolean quick,
        String template,
        String timeformat,
        boolean feedonly,
        List<String> formats,
        int feedLimit,
        String feedPages,
        String feedFile,
        boolean emptyFeeds,
        Call call) {
    private static final int SHOWN_IN_FULL = 10;

    /** The options, or why the call is wrong. */
    sealed interface Parsed {}

    /** Options that make sense. */
    record Good(InlineOptions options) implements Parsed {}

    /** A call that does not. */
    record Bad(Result failure) implements Parsed {}

    static Parsed of(Call call, PageName page, Settings settings) {
        String spec = call.get("pages");
        String names = call.get("pagenames");
        String wrong = wrong(call, spec, names);
        if (wrong != null) {
            return new Bad(Result.failure(wrong, "see the manual's page on inline"));
        }
        boolean archive = call.yes("archive", false);
        boolean raw = call.yes("raw", false);
        boolean quick = call.yes("quick", false);
        Integer limit = number(call, "limit", number(call, "show", archive ? 0 : SHOWN_IN_FULL));
        Integer skip = number(call, "skip", 0);
        Integer feedLimit = number(call, "feedlimit", number(call, "feedshow", limit));
        if (limit == null || skip == null || feedLimit == null) {
            return new Bad(Result.failure("show, skip and feedshow are numbers", "write show=10, for example"));
        }
        String file = call.get("feedfile", "");
        if (file.contains("/") || file.startsWith(".")) {
            return new Bad(Result.failure("feedfile is the name of a file, not a path", "leave out the slashes"));
        }
        Listing.Selection pages = new Listing.Selection(
                names == null ? String.valueOf(spec) : names,
                names != null,
                page,
                call.get("sort", "age title"),
                call.yes("reverse", false),
                Math.max(0, skip),
                most(limit));
        boolean feeds = call.yes("feeds", !quick && !raw);
        return new Good(new InlineOptions(
                pages,
                archive,
                raw,
                quick,
                call.get("template", ""),
                call.get("timeformat", ""),
                call.yes("feedonly", false),
                feeds ? formats(call, settings) : List.of(),
                most(feedLimit),
                call.get("feedpages", ""),
                file,
                call.yes("emptyfeeds", true) || call.get("rootpage") != null || call.yes("postform", false),
                call));
    }

    private static @Nullable String wrong(Call call, @Nullable String spec, @Nullable String names) {
        if (!call.words().isEmpty()) {
            return "the word '" + call.words().get(0) + "' means nothing here; parameters are written key=value";
        }
        if (spec == null && names == null) {
            return "pages= is missing, the pagespec of what to list";
        }
        if (spec != null && names != null) {
            return "pages= and pagenames= exclude each other";
        }
        return names != null && call.get("sort") != null ? "pagenames= has its own order and takes no sort=" : null;
    }

    /** As ikiwiki counts: 0 is all, a negative number none. */
    private static int most(int limit) {
        return limit == 0 ? -1 : Math.max(0, limit);
    }

    private static @Nullable Integer number(Call call, String key, @Nullable Integer otherwise) {
        String value = call.get(key);
        if (value == null) {
            return otherwise;
        }
        return value.strip().matches("-?\\d{1,7}") ? Integer.valueOf(value.strip()) : null;
    }

    private static List<String> formats(Call call, Settings settings) {
        List<String> formats = new ArrayList<>();
        for (String format : List.of("rss", "atom", "json")) {
            if (call.yes(format, settings.feeds().contains(format))) {
                formats.add(format);
            }
        }
        return formats;
    }

    /** Whether feeds were asked for, even if in no format. */
    boolean feeds() {
        return call.yes("feeds", !quick && !raw);
    }

    /** What the feed lists: as the page does, but cut elsewhere. */
    Listing.Selection feedSelection() {
        return new Listing.Selection(
                pages.spec(), pages.named(), pages.from(), pages.sort(), pages.reverse(), pages.skip(), feedLimit);
    }
}
