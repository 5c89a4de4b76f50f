package org.infrawiki.model;

import org.jspecify.annotations.Nullable;

/** Which pages and files there are, as {@link Names} asks for them. */
public interface NameIndex {
    /** What has exactly this name; a file where a page has the same. */
    @Nullable
    Resolution exact(String path);

    /** What has this name in lower case; of several the first page, else the first file. */
    @Nullable
    Resolution folded(String path);

    /** The page with this alias, given in lower case without slashes around it; of several the first. */
    @Nullable
    Resolution alias(String path);

    /** Whether anything lies below a folder, given in lower case: most pages have nothing below them. */
    boolean holds(String folder);

    /** What a page is to a link. */
    static Resolution of(Page page) {
        return new Resolution(Resolution.Kind.PAGE, page.name(), page.meta().getOrDefault("description", ""));
    }

    /** What a file is to a link. */
    static Resolution of(String file) {
        return new Resolution(Resolution.Kind.FILE, new PageName(file), "");
    }

    /** An alias as the index has it. */
    static String foldedAlias(String written) {
        return PageName.trimmed(written).toLowerCase(java.util.Locale.ROOT);
    }
}
