package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Objects;
import java.util.Set;
import org.infrawiki.model.Delta;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;

/** {@code backlink(PAGE)}. */
@AutoService(SpecFunction.class)
public final class BacklinkFunction implements SpecFunction {
    @Override
    public String name() {
        return "backlink";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches the pages and attachments that a page links to, tags included; the page is named in full, or is . for the page that says the spec.",
                "PAGE",
                "backlink(index)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        PageName here = scope.location();
        Candidate page = arg.equals(".") && here != null
                ? SiteIndex.of(scope.site()).find(here.path())
                : SiteIndex.of(scope.site()).find(arg);
        return page == null
                ? Matcher.always(false)
                : Matcher.of(scope.site().links(page.name()).values().stream()
                        .map(Resolution::name)
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Override
    public boolean relative(String arg) {
        return arg.equals(".");
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES, Delta.Aspect.LINKS, Delta.Aspect.FIELDS);
    }
}
