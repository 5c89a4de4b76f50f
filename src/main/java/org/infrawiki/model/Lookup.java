package org.infrawiki.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one way in which a page being rendered learns about the rest of the wiki. The build's implementation notes each
 * question with a digest of its answer; that is what makes incremental builds equal to full ones.
 */
public interface Lookup {
    /** The answer to a question. */
    <A> A ask(Topic<A> topic, List<String> args);

    /**
     * Makes texts that ask, side by side where that is possible; what they ask counts as asked by one after the other. A
     * text must come from what its work asks, and from nothing else: where all answers are what they were when this page
     * was made last, the text may be the one made then.
     *
     * @param works by names that tell them apart on this page
     * @return the texts by these names
     */
    default Map<String, String> each(Map<String, Function<Lookup, String>> works) {
        Map<String, String> texts = new LinkedHashMap<>();
        works.forEach((name, work) -> texts.put(name, work.apply(this)));
        return texts;
    }

    default <A> A ask(Topic<A> topic, PageName page) {
        return ask(topic, List.of(page.path()));
    }

    /** What {@code target}, written on page {@code from}, points to. */
    default Resolution resolve(PageName from, String target) {
        Resolution own = ask(Topics.LINKS, from).get(target);
        return own != null ? own : ask(Topics.RESOLVE, List.of(from.path(), target));
    }

    /** Whether a page of this name exists. */
    default boolean exists(PageName page) {
        return ask(Topics.EXISTS, page);
    }

    /** The title of a page; its shown name where it sets none. */
    default String title(PageName page) {
        return ask(Topics.TITLE, page);
    }

    /** A common field of a page, such as {@code description}; empty where it is not set. */
    default Optional<String> meta(PageName page, String field) {
        return ask(Topics.META, List.of(page.path(), field));
    }

    /** The tags of a page as typed. */
    default List<String> tags(PageName page) {
        return ask(Topics.TAGS, page);
    }

    /** When a page was written: its {@code date}, else its first commit. */
    default Instant created(PageName page) {
        return ask(Topics.CREATED, page);
    }

    /** When a page was last changed. */
    default Instant modified(PageName page) {
        return ask(Topics.MODIFIED, page);
    }

    /** The pages that link to {@code page}, by name. */
    default List<PageName> backlinks(PageName page) {
        return ask(Topics.BACKLINKS, page);
    }

    /** The parsed text of a page; empty where there is none of that name. */
    default Optional<Text> text(PageName page) {
        return ask(Topics.TEXT, page);
    }

    /** The bytes of an attachment or a page's source, by its path below the content folder. */
    default Optional<Blob> file(String path) {
        return ask(Topics.FILE, List.of(path));
    }

    /** All links of a page with what they point to. */
    default Map<String, Resolution> links(PageName page) {
        return ask(Topics.LINKS, page);
    }

    /** What the configuration says. */
    default Settings settings() {
        return ask(Topics.SETTINGS, List.of());
    }
}
