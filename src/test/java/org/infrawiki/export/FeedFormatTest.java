package org.infrawiki.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.infrawiki.render.Feed;
import org.junit.jupiter.api.Test;

/** What one program writes another must read: rome reads the feeds. */
class FeedFormatTest {
    private static final Instant WRITTEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant CHANGED = Instant.parse("2026-11-20T18:30:00Z");
    private static final Feed FEED = new Feed(
            "posts/index",
            2,
            List.of("rss", "atom", "json"),
            "Posts & more",
            "What happened",
            "https://wiki.example.org/posts/",
            "",
            "",
            CHANGED,
            List.of(new Feed.Item(
                    "https://wiki.example.org/old/",
                    "https://wiki.example.org/posts/new/",
                    "A <new> disk",
                    "<p>It has a \u0001 control & an <a href=\"https://wiki.example.org/\">link</a>.</p>",
                    "Anna",
                    "https://anna.example.org/",
                    WRITTEN,
                    CHANGED,
                    List.of("disk", "nas"),
                    "CC0",
                    "",
                    new Feed.Enclosure("https://wiki.example.org/talk.ogg", 123, "audio/ogg"))));

    private static SyndFeed read(byte[] bytes) throws Exception {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
    }

    private static void check(SyndFeed feed) {
        assertThat(feed.getTitle()).isEqualTo("Posts & more");
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getUri()).isEqualTo("https://wiki.example.org/old/");
        assertThat(entry.getLink()).isEqualTo("https://wiki.example.org/posts/new/");
        assertThat(entry.getTitle()).isEqualTo("A <new> disk");
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(WRITTEN));
        assertThat(entry.getAuthor()).isEqualTo("Anna");
        assertThat(entry.getCategories())
                .extracting(category -> category.getName())
                .containsExactly("disk", "nas");
        assertThat(entry.getEnclosures()).singleElement().satisfies(file -> {
            assertThat(file.getUrl()).isEqualTo("https://wiki.example.org/talk.ogg");
            assertThat(file.getType()).isEqualTo("audio/ogg");
        });
    }

    @Test
    void rssIsReadByAnotherProgram() throws Exception {
        SyndFeed feed = read(new RssFeed().write(FEED));
        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        check(feed);
        assertThat(feed.getEntries().get(0).getDescription().getValue())
                .isEqualTo("<p>It has a  control & an <a href=\"https://wiki.example.org/\">link</a>.</p>");
    }

    @Test
    void atomIsReadByAnotherProgram() throws Exception {
        SyndFeed feed = read(new AtomFeed().write(FEED));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        check(feed);
        assertThat(feed.getEntries().get(0).getUpdatedDate()).isEqualTo(Date.from(CHANGED));
        assertThat(feed.getEntries().get(0).getContents().get(0).getValue()).startsWith("<p>It has a  control");
    }

    @Test
    void selfLinksCarryTheNumberOfTheFeed() {
        assertThat(new String(new RssFeed().write(FEED), StandardCharsets.UTF_8))
                .contains("<atom:link href=\"https://wiki.example.org/posts/index.rss2\" rel=\"self\"");
        assertThat(new String(new JsonFeed().write(FEED), StandardCharsets.UTF_8))
                .contains("\"feed_url\": \"https://wiki.example.org/posts/index.json2\"")
                .contains("\"content_html\": \"<p>It has a \\u0001 control");
    }
}
