package org.infrawiki.check;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.infrawiki.model.Page;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Site;

/**
 * A check that looks at one page at a time: at what it says, where its links lead, and who links to it. What it finds on
 * a page is told of that page's file. Where only some pages differ from the last build, it looks at those alone.
 */
interface PageCheck extends Check {
    /** Looks at one page. */
    void look(Site site, Page page, Consumer<Problem> found);

    @Override
    default void run(Site site, LocalDate today, Consumer<Problem> found) {
        site.pages().forEach(page -> look(site, page, found));
    }
}
