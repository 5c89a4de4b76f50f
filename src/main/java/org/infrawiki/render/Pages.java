package org.infrawiki.render;

import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;

/** Pages without their frame, for what holds many of them, such as one file to be read without the site. */
public interface Pages {
    /** The text of a page as HTML, its links as seen from the page; empty where there is no such page. */
    String text(PageName page, Lookup lookup);

    /** The style sheet. */
    String style();
}
