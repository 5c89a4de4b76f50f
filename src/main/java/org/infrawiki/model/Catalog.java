package org.infrawiki.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link Site} looks up its pages, files and links. Two rooms hold one: this one for pages that are all in memory,
 * and the build for those it left on disk, so that a site of which one page is asked costs the reading of one page.
 */
public interface Catalog {
    /** All pages by name, internal ones included. */
    Collection<Page> pages();

    /** How many there are. */
    int size();

    @Nullable
    Page page(PageName name);

    /** The page a file holds, by its path relative to the wiki's root. */
    @Nullable
    Page bySource(String source);

    /** Whether any page has a common field of this name. */
    boolean hasField(String field);

    /** The paths of all attachments, sorted. */
    Collection<String> files();

    @Nullable
    Blob file(String path);

    /** What a target written on {@code from} points to. */
    Resolution resolve(PageName from, String target);

    /** The links that the front matter of a page makes. */
    List<Link> fields(PageName name);

    /** The links of a page by target as typed, in order. */
    Map<String, Resolution> links(PageName name);

    /** The pages with a link to {@code name}, sorted. */
    List<PageName> backlinks(PageName name);

    /** The comments stored for a page, oldest first. */
    List<PageName> comments(PageName name);

    /** The tree below a folder; {@code ""} is the root. */
    List<Site.Entry> folder(String path);

    /** What the history knows of a file, by its path relative to the wiki's root. */
    Revision revision(String source);

    /** The latest changes, newest first. */
    List<Change> changes();

    /** The text of a page. */
    Text text(Page page);
}
