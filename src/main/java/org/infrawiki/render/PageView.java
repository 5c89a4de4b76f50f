package org.infrawiki.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a theme's templates know: each component is a variable of that name. Texts are plain and escaped by the
 * template; what is HTML already needs {@code | raw}.
 *
 * @param heading the page's title
 * @param title what stands in the title bar of the browser
 * @param wiki the wiki's name
 * @param language of the pages
 * @param kind of the page, a word fit for a class
 * @param metas what the head says of the page, by name
 * @param links what the head refers to: feeds, style sheets, canonical address
 * @param scripts addresses of the deferred scripts
 * @param theme the address of the theme's folder, with a slash at its end
 * @param head further elements of the head, HTML
 * @param home the address of the front page
 * @param find the address of the list of all pages, or the empty string
 * @param crumbs the pages above this one; without address where there is none
 * @param current what this page is called below them, or the empty string on the front page
 * @param tree the site tree, HTML
 * @param about pages about the wiki itself
 * @param contents the page's contents as a list, HTML; empty for a short page
 * @param draft whether this is a draft
 * @param redirect where this page sends its readers, or null
 * @param delay after how many seconds
 * @param content the body with its heading, HTML
 * @param taken names that the frame gives its parts, but the text has too
 * @param trail the way along the trails this page is on, HTML
 * @param comments what readers said, HTML
 * @param sidebar what stands beside the page, HTML
 * @param tags the page's tags
 * @param backlinks what links here, HTML
 * @param changed the last change, or null
 * @param license as HTML
 * @param copyright as HTML
 */
record PageView(
        String heading,
        String title,
        String wiki,
        String language,
        String kind,
        List<Meta> metas,
        List<HeadLink> links,
        List<String> scripts,
        String theme,
        String head,
        String home,
        String find,
        List<Ref> crumbs,
        String current,
        String tree,
        List<Ref> about,
        String contents,
        boolean draft,
        @Nullable Ref redirect,
        String delay,
        String content,
        Set<String> taken,
        String trail,
        String comments,
        String sidebar,
        List<Ref> tags,
        String backlinks,
        @Nullable Changed changed,
        String license,
        String copyright) {

    /** A link. */
    record Ref(String text, String href) {}

    /** A {@code meta} of the head. */
    record Meta(String name, String content) {}

    /** A {@code link} of the head; an empty type or title is left out. */
    record HeadLink(String rel, String href, String type, String title) {}

    /**
     * The last change.
     *
     * @param day ISO date
     * @param date as people write it
     * @param author or the empty string
     * @param subject of the commit, or the empty string
     * @param history address of the history, or the empty string
     * @param edit address to edit the page, or the empty string
     */
    record Changed(String day, String date, String author, String subject, String history, String edit) {}

    /** The variables by name. */
    Map<String, Object> variables() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (var component : PageView.class.getRecordComponents()) {
            try {
                all.put(component.getName(), component.getAccessor().invoke(this));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return all;
    }
}
