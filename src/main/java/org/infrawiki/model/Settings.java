package org.infrawiki.model;

import java.util.List;
import java.util.Map;

/**
 * What {@code infrawiki.yaml} says, with defaults filled in. Decoded in the parse room.
 *
 * @param name the wiki's name
 * @param url the address it is published at, without a slash at the end, or the empty string
 * @param content folder of the pages below the root; the empty string where the root itself is the content
 * @param theme name of the theme
 * @param tagbase page below which tags live; the empty string for the root
 * @param language language of the pages, such as {@code en}
 * @param html what becomes of raw HTML
 * @param feeds the feed formats lists get: {@code rss}, {@code atom}, {@code json}
 * @param historyurl address of a file's history, with slots {@code [[file]]} and {@code [[sha1]]}, or the empty string
 * @param editurl address for editing a file, with slots, or the empty string
 * @param userdir folder where links are looked for last, or the empty string
 * @param exclude globs of files that are left out
 * @param indexpages whether {@code x/index.md} is page {@code x}
 * @param search whether search data is made
 * @param exports exports to write into the site, by name
 * @param checks severity by code: {@code error}, {@code warning}, {@code off}
 * @param failOn the severity from which a build fails: {@code error}, {@code warning} or {@code never}
 * @param staleAfter days after which a page that does not say itself how often is to be reviewed again; 0 for never
 * @param today the day checks compare with, ISO date, or the empty string for the clock
 * @param root the whole file as typed, for rooms with keys of their own
 * @param id content id of the file, for digests
 */
public record Settings(
        String name,
        String url,
        String content,
        String theme,
        String tagbase,
        String language,
        Html html,
        List<String> feeds,
        String historyurl,
        String editurl,
        String userdir,
        List<String> exclude,
        boolean indexpages,
        boolean search,
        List<String> exports,
        Map<String, String> checks,
        String failOn,
        int staleAfter,
        String today,
        Value.Entries root,
        String id) {

    /** What becomes of raw HTML in pages. */
    public enum Html {
        TRUSTED,
        SANITIZED,
        ESCAPED
    }

    /** What holds without a configuration file. */
    public static final Settings DEFAULT = new Settings(
            "wiki",
            "",
            "",
            "default",
            "tags",
            "en",
            Html.SANITIZED,
            List.of("rss", "atom"),
            "",
            "",
            "",
            List.of(),
            true,
            true,
            List.of(),
            Map.of(),
            "error",
            0,
            "",
            Value.Entries.NONE,
            "");

    public Settings {
        feeds = List.copyOf(feeds);
        exclude = List.copyOf(exclude);
        exports = List.copyOf(exports);
        checks = Map.copyOf(checks);
    }

    /** The same with another address, as {@code build --url} asks for. */
    public Settings withUrl(String other) {
        return new Settings(
                name,
                other,
                content,
                theme,
                tagbase,
                language,
                html,
                feeds,
                historyurl,
                editurl,
                userdir,
                exclude,
                indexpages,
                search,
                exports,
                checks,
                failOn,
                staleAfter,
                today,
                root,
                id + "|url=" + other);
    }

    /** The same with another day for checks. */
    public Settings withToday(String day) {
        return new Settings(
                name,
                url,
                content,
                theme,
                tagbase,
                language,
                html,
                feeds,
                historyurl,
                editurl,
                userdir,
                exclude,
                indexpages,
                search,
                exports,
                checks,
                failOn,
                staleAfter,
                day,
                root,
                id);
    }

    /** The page of a tag, as an absolute link target: {@code /tags/dns}; {@code /x} is absolute already. */
    public String tagTarget(String tag) {
        String written = PageName.written(tag);
        return written.startsWith("/") || tagbase.isEmpty()
                ? "/" + written.replaceAll("^/+", "")
                : "/" + tagbase + "/" + written.replaceAll("^\\./", "");
    }
}
