package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Site;
import org.infrawiki.model.Where;

/** Pages that nothing links to. */
@AutoService(Check.class)
public final class Orphans implements PageCheck {
    @Override
    public String code() {
        return "orphan-page";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public String explanation() {
        return "No page links to this one, so a reader finds it only by searching or in the site tree.";
    }

    @Override
    public void look(Site site, Page page, Consumer<Problem> found) {
        boolean root = page.name().equals(PageName.INDEX) || page.name().last().equals("sidebar");
        boolean helper = page.name().path().startsWith("templates/")
                || page.name().path().equals("shortcuts");
        if (page.origin() == Page.Origin.SOURCE
                && !root
                && !helper
                && site.backlinks(page.name()).stream().noneMatch(from -> isWritten(site, from))) {
            found.accept(new Problem(
                    code(),
                    severity(),
                    Where.file(page.source()),
                    "nothing links to page '" + page.name() + "'",
                    "link to it from where a reader would look"));
        }
    }

    /** Generated pages lead to every page there is, and so to none in particular. */
    private static boolean isWritten(Site site, PageName from) {
        Page page = site.page(from);
        return page != null && !page.generated();
    }
}
