package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.render.Feed;

/** JSON Feed 1.1. */
@AutoService(FeedFormat.class)
public final class JsonFeed implements FeedFormat {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public byte[] write(Feed feed) {
        List<String> items = feed.items().stream().map(JsonFeed::item).toList();
        String json = "{\n"
                + field("version", "https://jsonfeed.org/version/1.1")
                + field("title", feed.title())
                + field("home_page_url", feed.home())
                + field("feed_url", FeedAddresses.self(feed, name()))
                + field("description", feed.description())
                + "\"items\": [\n" + String.join(",\n", items) + "\n]\n}\n";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String item(Feed.Item item) {
        StringBuilder out = new StringBuilder("{\n");
        out.append(field("id", item.id())).append(field("url", item.url())).append(field("title", item.title()));
        out.append(field("summary", item.summary()));
        if (!item.author().isEmpty()) {
            out.append("\"authors\": [{")
                    .append(item.authorUrl().isEmpty() ? "" : "\"url\": " + text(item.authorUrl()) + ", ")
                    .append("\"name\": ")
                    .append(text(item.author()))
                    .append("}],\n");
        }
        if (!item.tags().isEmpty()) {
            List<String> tags = new ArrayList<>();
            item.tags().forEach(tag -> tags.add(text(tag)));
            out.append("\"tags\": [").append(String.join(", ", tags)).append("],\n");
        }
        Feed.Enclosure file = item.enclosure();
        if (file != null) {
            out.append("\"attachments\": [{\"url\": ")
                    .append(text(file.url()))
                    .append(", \"mime_type\": ")
                    .append(text(file.type()))
                    .append(", \"size_in_bytes\": ")
                    .append(file.length())
                    .append("}],\n");
        }
        return out.append(field("date_published", item.created().toString()))
                .append(field("date_modified", item.updated().toString()))
                .append("\"content_html\": ")
                .append(text(item.html()))
                .append("\n}")
                .toString();
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : "\"" + name + "\": " + text(value) + ",\n";
    }

    /** A string of JSON (RFC 8259, section 7). */
    private static String text(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        out.append("\\u")
                                .append(Integer.toHexString(0x10000 | c).substring(1));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
