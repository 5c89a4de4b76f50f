package org.infrawiki.export;

import org.infrawiki.render.Feed;

/** Where a feed's own file stands. */
final class FeedAddresses {
    private FeedAddresses() {}

    /** The absolute address of the feed in a format. */
    static String self(Feed feed, String format) {
        String file = feed.path().substring(feed.path().lastIndexOf('/') + 1);
        return feed.home() + file + "." + format + (feed.number() > 1 ? Integer.toString(feed.number()) : "");
    }
}
