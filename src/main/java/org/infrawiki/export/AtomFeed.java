package org.infrawiki.export;

import com.google.auto.service.AutoService;
import org.infrawiki.render.Feed;

/** Atom (RFC 4287). */
@AutoService(FeedFormat.class)
public final class AtomFeed implements FeedFormat {
    @Override
    public String name() {
        return "atom";
    }

    @Override
    public byte[] write(Feed feed) {
        Xml xml = new Xml()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .text("title", feed.title().isEmpty() ? feed.home() : feed.title())
                .empty("link", "href", feed.home())
                .empty("link", "href", FeedAddresses.self(feed, name()), "rel", "self", "type", "application/atom+xml")
                .text("subtitle", feed.description())
                .text("id", feed.id().isEmpty() ? feed.home() : feed.id())
                .text("generator", "infrawiki")
                .text("updated", feed.updated().toString());
        // Entries without an author of their own need one of the feed (section 4.1.1).
        xml.open("author")
                .text("name", feed.author().isEmpty() ? feed.title() + " " : feed.author())
                .close();
        feed.items().forEach(item -> entry(item, xml));
        return xml.close().bytes();
    }

    private static void entry(Feed.Item item, Xml xml) {
        xml.open("entry")
                .text("title", item.title().isEmpty() ? item.url() : item.title())
                .text("id", item.id())
                .empty("link", "href", item.url());
        if (!item.author().isEmpty()) {
            xml.open("author")
                    .text("name", item.author())
                    .text("uri", item.authorUrl())
                    .close();
        }
        item.tags().forEach(tag -> xml.empty("category", "term", tag));
        Feed.Enclosure file = item.enclosure();
        if (file != null) {
            xml.empty(
                    "link",
                    "rel",
                    "enclosure",
                    "href",
                    file.url(),
                    "type",
                    file.type(),
                    "length",
                    Long.toString(file.length()));
        }
        xml.text("rights", item.rights())
                .text("published", item.created().toString())
                .text("updated", item.updated().toString())
                .text("summary", item.summary())
                .text("content", item.html(), "type", "html")
                .close();
    }
}
