package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.HashMap;
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
public final class BrokenLinks implements Check {
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
    public void run(Site site, LocalDate today, Consumer<Problem> found) {
        Map<String, PageName> names = new HashMap<>();
        site.pages().forEach(page -> names.putIfAbsent(page.name().last(), page.name()));
        for (Page page : site.pages()) {
            if (page.generated()) {
                continue;
            }
            for (Link link : site.written(page)) {
                Resolution target = site.links(page.name()).get(link.target());
                boolean shown = link.type() != Link.Type.TAG;
                if (shown && (target == null || !target.found())) {
                    found.accept(problem(link, names));
                }
            }
        }
    }

    private Problem problem(Link link, Map<String, PageName> names) {
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
        String near = names.size() > MOST_NAMES
                ? ""
                : Nearest.of(last, names.keySet())
                        .map(name -> "did you mean '" + names.get(name) + "'?")
                        .orElse("");
        return Problem.warning(
                code(),
                link.where(),
                "there is no page or file '" + target + "'",
                near.isEmpty() ? "write that page, or mend the link" : near);
    }
}
