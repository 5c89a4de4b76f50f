package org.infrawiki.export;

import org.infrawiki.render.Feed;

/** Writes feeds in one format. Registered as a service. */
public interface FeedFormat {
    /** As in {@code feeds} of the configuration, and the ending of its files: {@code rss}, {@code atom}, {@code json}. */
    String name();

    /** The feed's file. The same feed gives the same bytes. */
    byte[] write(Feed feed);
}
