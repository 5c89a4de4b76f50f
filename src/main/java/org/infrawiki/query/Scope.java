package org.infrawiki.query;

import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.jspecify.annotations.Nullable;

/**
 * What a spec is asked about, and where it stands.
 *
 * @param site the wiki
 * @param location the page that says the spec; null where nothing in it is relative
 * @param shown for the test of {@code if} what is being shown where; null for a list of pages
 */
public record Scope(
        Site site, @Nullable PageName location, @Nullable Shown shown) {
    /**
     * The page a directive stands in while it is rendered.
     *
     * @param source the page whose text holds the directive
     * @param destination the page being made: another one where {@code source} is shown inside it
     */
    public record Shown(PageName source, PageName destination) {}

    /** Whether {@link #absolute} changes this name or glob. */
    public static boolean isRelative(String name) {
        return name.equals(".") || name.startsWith("./");
    }

    /**
     * A name or glob with {@code ./} and {@code .} replaced by what they mean: {@code ./x} is beside the page that says
     * it, {@code .} is that page.
     */
    public String absolute(String name) {
        PageName here = location;
        if (here == null) {
            return name;
        }
        if (name.equals(".")) {
            return here.path();
        }
        if (!name.startsWith("./")) {
            return name;
        }
        String folder = here.folder();
        return folder.isEmpty() ? name.substring(2) : folder + name.substring(1);
    }
}
