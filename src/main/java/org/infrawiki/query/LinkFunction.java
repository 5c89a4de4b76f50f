package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;
import org.infrawiki.model.PageName;

/** {@code link(PAGE|GLOB)}. */
@AutoService(SpecFunction.class)
public final class LinkFunction implements SpecFunction {
    @Override
    public String name() {
        return "link";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages that link to a page, tags included; where there is no such page, and for globs, the text of the link counts.",
                "PAGE|GLOB",
                "link(services/dns)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        if (arg.indexOf(' ') >= 0) {
            // The name of a page has no blank, and as in ikiwiki a spec means the name, not how it is shown.
            return Matcher.always(false);
        }
        SiteIndex index = SiteIndex.of(scope.site());
        String absolute = scope.absolute(arg);
        String target = absolute.equals(arg) ? arg : "/" + absolute;
        if (!Wildcard.isWild(target)) {
            PageName here = scope.location();
            PageName found = scope.site()
                    .resolve(here == null ? PageName.INDEX : here, target)
                    .name();
            if (found != null) {
                return Matcher.of(index.linkingTo(found));
            }
        }
        return Matcher.of(index.linkingTo(new Wildcard(SiteIndex.key(target))));
    }

    /** A link is resolved from the page that says the spec, unless it starts at the root or is a glob. */
    @Override
    public boolean relative(String arg) {
        return Scope.isRelative(arg) || !(arg.startsWith("/") || Wildcard.isWild(arg));
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES, Delta.Aspect.LINKS);
    }
}
