package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.infrawiki.render.Feed;

/** RSS 2.0, with Dublin Core for authors and dates of change. Dates are those of RFC 822. */
@AutoService(FeedFormat.class)
public final class RssFeed implements FeedFormat {
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    @Override
    public String name() {
        return "rss";
    }

    @Override
    public byte[] write(Feed feed) {
        Xml xml = new Xml()
                .open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:atom",
                        "http://www.w3.org/2005/Atom")
                .open("channel")
                .text("title", feed.title().isEmpty() ? feed.home() : feed.title())
                .text("link", feed.home())
                .empty(
                        "atom:link",
                        "href",
                        FeedAddresses.self(feed, name()),
                        "rel",
                        "self",
                        "type",
                        "application/rss+xml")
                .text("description", feed.description().isEmpty() ? feed.title() : feed.description())
                .text("generator", "infrawiki")
                .text("pubDate", rfc822(feed.updated()));
        feed.items().forEach(item -> item(item, xml));
        return xml.close().close().bytes();
    }

    private static void item(Feed.Item item, Xml xml) {
        xml.open("item")
                .text("title", item.title())
                .text("guid", item.id(), "isPermaLink", "false")
                .text("link", item.url())
                .text("dc:creator", item.author());
        item.tags().forEach(tag -> xml.text("category", tag));
        xml.text("pubDate", rfc822(item.created()))
                .text("dcterms:modified", item.updated().toString())
                .text("dc:rights", item.rights());
        Feed.Enclosure file = item.enclosure();
        if (file != null) {
            xml.empty("enclosure", "url", file.url(), "type", file.type(), "length", Long.toString(file.length()));
        }
        xml.text("description", item.html().isEmpty() ? item.summary() : item.html())
                .close();
    }

    private static String rfc822(Instant at) {
        return RFC_822.format(at.atZone(ZoneOffset.UTC));
    }
}
