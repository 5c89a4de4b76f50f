package org.infrawiki.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    record Ref(String text, String href) {
        Map<String, Object> variables() {
            return Map.of("text", text, "href", href);
        }
    }

    /** A {@code meta} of the head. */
    record Meta(String name, String content) {
        Map<String, Object> variables() {
            return Map.of("name", name, "content", content);
        }
    }

    /** A {@code link} of the head; an empty type or title is left out. */
    record HeadLink(String rel, String href, String type, String title) {
        Map<String, Object> variables() {
            return Map.of("rel", rel, "href", href, "type", type, "title", title);
        }
    }

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
    record Changed(String day, String date, String author, String subject, String history, String edit) {
        Map<String, Object> variables() {
            return Map.of(
                    "day", day, "date", date, "author", author, "subject", subject, "history", history, "edit", edit);
        }
    }

    /**
     * The variables by name, links and the like as maps: a template engine reaches components of records by reflection,
     * which takes a fifth of the time of a small push.
     */
    Map<String, Object> variables() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("heading", heading);
        all.put("title", title);
        all.put("wiki", wiki);
        all.put("language", language);
        all.put("kind", kind);
        all.put("metas", each(metas, Meta::variables));
        all.put("links", each(links, HeadLink::variables));
        all.put("scripts", scripts);
        all.put("theme", theme);
        all.put("head", head);
        all.put("home", home);
        all.put("find", find);
        all.put("crumbs", each(crumbs, Ref::variables));
        all.put("current", current);
        all.put("tree", tree);
        all.put("about", each(about, Ref::variables));
        all.put("contents", contents);
        all.put("draft", draft);
        all.put("redirect", redirect == null ? null : redirect.variables());
        all.put("delay", delay);
        all.put("content", content);
        all.put("taken", taken);
        all.put("trail", trail);
        all.put("comments", comments);
        all.put("sidebar", sidebar);
        all.put("tags", each(tags, Ref::variables));
        all.put("backlinks", backlinks);
        all.put("changed", changed == null ? null : changed.variables());
        all.put("license", license);
        all.put("copyright", copyright);
        return all;
    }

    private static <T> List<Map<String, Object>> each(List<T> list, Function<T, Map<String, Object>> variables) {
        return list.stream().map(variables).toList();
    }
}
