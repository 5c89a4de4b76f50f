package org.infrawiki.model;

import java.util.List;

/**
 * Makes pages nobody wrote, such as tag pages, before the site is frozen, so that links, lists and maps see them. Found
 * as a service. A source page of the same name wins.
 */
public interface Generator {
    /** A stable name; generators run in its order. */
    String name();

    /** The pages, from a site that has the written pages only. */
    List<Made> pages(Site written);

    /**
     * A generated page.
     *
     * @param name its name
     * @param meta its common fields
     * @param text its text in our own dialect, directives included
     */
    record Made(PageName name, java.util.Map<String, String> meta, String text) {}
}
