package org.infrawiki.render;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What becomes of a page's fields in the head of its HTML. */
final class MetaFields {
    /** Fields that are elements {@code meta} of the same name. */
    static final List<String> IN_HEAD = List.of("author", "description", "keywords", "robots");

    /** Fields the program knows; a field of any other name becomes a {@code meta}, as in ikiwiki. */
    private static final Set<String> OURS = Set.of(
            "author",
            "authorurl",
            "copyright",
            "date",
            "description",
            "draft",
            "enclosure",
            "foaf",
            "guid",
            "keywords",
            "kind",
            "language",
            "license",
            "link",
            "openid",
            "owner",
            "permalink",
            "redir",
            "redir-delay",
            "robots",
            "sortas",
            "stylesheet",
            "title",
            "titlesort",
            "toc",
            "updated",
            "why");

    private MetaFields() {}

    static boolean isOurs(String field) {
        return OURS.contains(field.toLowerCase(Locale.ROOT)) || !field.matches("[A-Za-z][A-Za-z0-9.:_-]*");
    }

    /** The media type of a feed format. */
    static String feedType(String format) {
        return switch (format) {
            case "rss" -> "application/rss+xml";
            case "atom" -> "application/atom+xml";
            default -> "application/feed+" + format;
        };
    }
}
