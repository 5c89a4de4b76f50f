package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.infrawiki.model.Link;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Site;

/** Links to pages that nobody wrote. */
@AutoService(Check.class)
public final class BrokenLinks implements PageCheck {
    /** Where a wiki is this large, looking for near names costs more than it helps. */
    private static final int MOST_NAMES = 3_000;

    @Override
    public String code() {
        return "broken-link";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String explanation() {
        return "A link leads to a page or file that does not exist, so the reader who needs it finds nothing.";
    }

    @Override
    public void look(Site site, Page page, Consumer<Problem> found) {
        if (page.generated()) {
            return;
        }
        List<Link> written = site.written(page);
        if (written.isEmpty()) {
            return;
        }
        Map<String, Resolution> targets = site.links(page.name());
        for (Link link : written) {
            Resolution target = targets.get(link.target());
            boolean shown = link.type() != Link.Type.TAG;
            if (shown && (target == null || !target.found())) {
                found.accept(problem(link, site));
            }
        }
    }

    /** Pages by the last part of their names; the first of several. */
    private record LastParts(Map<String, PageName> names) {
        static LastParts of(Site site) {
            Map<String, PageName> names = new HashMap<>();
            site.pages().forEach(page -> names.putIfAbsent(page.name().last(), page.name()));
            return new LastParts(names);
        }
    }

    private Problem problem(Link link, Site site) {
        String target = link.target();
        if (target.matches("/?(?:ikiwiki|sandbox|smileys)(?:/.*)?")) {
            return new Problem(
                    code(),
                    Severity.NOTE,
                    link.where(),
                    "'" + target + "' is a page that comes with ikiwiki, not with infrawiki",
                    "link to https://ikiwiki.info/" + target.replaceFirst("^/", "") + "/ or remove the link");
        }
        String last = PageName.written(target.strip().replaceFirst("/+$", "").replaceFirst(".*/", ""));
        String near = site.size() > MOST_NAMES ? "" : near(last, site.derived(LastParts.class, LastParts::of));
        return Problem.warning(
                code(),
                link.where(),
                "there is no page or file '" + target + "'",
                near.isEmpty() ? "write that page, or mend the link" : near);
    }

    private static String near(String last, LastParts known) {
        return Nearest.of(last, known.names().keySet())
                .map(name -> "did you mean '" + known.names().get(name) + "'?")
                .orElse("");
    }
}
