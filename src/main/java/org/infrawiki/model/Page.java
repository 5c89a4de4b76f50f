package org.infrawiki.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one page says of itself: everything the rest of the wiki may know of it without reading its text. Made from the
 * page's bytes alone (and those of the templates it calls), so the build remembers it by content id.
 *
 * @param name its name
 * @param source the file it was read from, relative to the wiki's root; for a generated page a name in angle brackets
 * @param id the content id: of git's blob for a source, of the generated text otherwise
 * @param origin where it comes from
 * @param matter the front matter as typed
 * @param meta the common fields by name (title, author, date as ISO-8601 …), from front matter and {@code [[!meta]]}
 * @param tags tags as typed, in order
 * @param aliases former names
 * @param links every link of the page, tags included, in order
 * @param sections the headings of its text, in lower case and without marks, in order
 * @param uses names of the pages whose text went into these facts (templates), with the content id each had
 * @param problems mistakes found while reading it
 */
public record Page(
        PageName name,
        String source,
        String id,
        Origin origin,
        Value.Entries matter,
        Map<String, String> meta,
        List<String> tags,
        List<String> aliases,
        List<Link> links,
        List<String> sections,
        Map<String, String> uses,
        List<Problem> problems) {

    /** Where a page comes from. */
    public enum Origin {
        /** A file of the wiki. */
        SOURCE,
        /** Made by the program, for example a tag page. */
        GENERATED,
        /** A file that is shown inside another page only, such as a stored comment. */
        INTERNAL
    }

    public Page {
        meta = Map.copyOf(meta);
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
        links = List.copyOf(links);
        sections = List.copyOf(sections);
        uses = Map.copyOf(uses);
        problems = List.copyOf(problems);
    }

    /** The kind of page, {@code page} unless the front matter says otherwise. */
    public String kind() {
        return meta.getOrDefault("kind", "page");
    }

    /** The title to show: the one it declares, else its name. */
    public String title() {
        String title = meta.get("title");
        return title == null || title.isBlank() ? name.shown() : title;
    }

    /** A common field, or null where the page does not set it. */
    public @Nullable String meta(String field) {
        return meta.get(field);
    }

    /** Whether its text has a section with one of these headings, given in lower case. */
    public boolean hasSection(Collection<String> headings) {
        return sections.stream().anyMatch(headings::contains);
    }

    /** Whether it is left out of a published site. */
    public boolean draft() {
        return "yes".equals(meta.get("draft"));
    }

    public boolean generated() {
        return origin == Origin.GENERATED;
    }

    public boolean internal() {
        return origin == Origin.INTERNAL;
    }
}
