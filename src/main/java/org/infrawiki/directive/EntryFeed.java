package org.infrawiki.directive;

import java.util.List;
import org.infrawiki.model.Settings;
import org.infrawiki.render.Context;
import org.infrawiki.render.Feed;
import org.infrawiki.render.Urls;

/** A feed whose items are not pages: commits, or problems. It is made where feeds are configured. */
public final class EntryFeed {
    private final Context context;
    private final Settings settings;

    public EntryFeed(Context context) {
        this.context = context;
        this.settings = context.lookup().settings();
    }

    /** Whether the page that is made can have one: not where it is shown inside another, and not without an address. */
    public boolean possible() {
        return !context.inlined()
                && !settings.url().isEmpty()
                && !settings.feeds().isEmpty();
    }

    /** The absolute address of the page that is made. */
    public String home() {
        return new FeedItems(context).home();
    }

    /** HTML with whole addresses, so that it can leave the page. */
    public String whole(String html) {
        return new AbsoluteLinks(home()).in(html);
    }

    /** Makes the feed, and gives the buttons that lead to it. */
    public String make(List<Feed.Item> items) {
        int number = InlineFeed.number(context);
        String path = Urls.folder(context.destination()) + "index";
        context.extras()
                .feed(new Feed(
                        path,
                        number,
                        settings.feeds(),
                        context.lookup().title(context.destination()),
                        settings.name(),
                        home(),
                        "",
                        "",
                        FeedItems.latest(items),
                        items));
        return InlineFeed.buttons(path, number, settings.feeds(), settings.name(), "", context);
    }
}
