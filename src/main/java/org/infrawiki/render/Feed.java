package org.infrawiki.render;

import java.time.Instant;
import java.util.List;

/**
 * A feed of pages, to be written in each configured format.
 *
 * @param path its file below the output folder without the format's ending: {@code posts/index}
 * @param number what follows the ending, {@code 2} for the second feed of a page ({@code index.rss2}); 1 for none
 * @param formats the formats wanted: {@code rss}, {@code atom}, {@code json}
 * @param title the feed's title
 * @param description what it is about
 * @param home absolute address of the page it belongs to
 * @param id the feed's own stable id, or the empty string for its address
 * @param author who writes, or the empty string
 * @param updated the latest change of an item; the epoch for an empty feed
 * @param items newest first
 */
public record Feed(
        String path,
        int number,
        List<String> formats,
        String title,
        String description,
        String home,
        String id,
        String author,
        Instant updated,
        List<Item> items) {
    public Feed {
        formats = List.copyOf(formats);
        items = List.copyOf(items);
    }

    /**
     * A page in a feed.
     *
     * @param id stable id, its first address unless {@code guid} says otherwise
     * @param url absolute address
     * @param title its title
     * @param html its whole content, links absolute; empty for a file
     * @param author or the empty string
     * @param authorUrl or the empty string
     * @param created first date
     * @param updated last change
     * @param tags as typed
     * @param rights licence and copyright, or the empty string
     * @param summary its description, or the empty string
     * @param enclosure a media file, or null
     */
    public record Item(
            String id,
            String url,
            String title,
            String html,
            String author,
            String authorUrl,
            Instant created,
            Instant updated,
            List<String> tags,
            String rights,
            String summary,
            @org.jspecify.annotations.Nullable Enclosure enclosure) {
        public Item {
            tags = List.copyOf(tags);
        }
    }

    /** A media file of an item. */
    public record Enclosure(String url, long length, String type) {}
}
