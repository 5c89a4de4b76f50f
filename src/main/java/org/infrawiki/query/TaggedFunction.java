package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;
import org.infrawiki.model.PageName;

/** {@code tagged(TAG|GLOB)}. */
@AutoService(SpecFunction.class)
public final class TaggedFunction implements SpecFunction {
    @Override
    public String name() {
        return "tagged";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages that carry a tag; the tag stands below the tag folder unless it starts with a slash.",
                "TAG|GLOB",
                "tagged(dns)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        if (arg.isBlank()) {
            return SpecError.argument("tagged() needs a tag", "write tagged(*) for pages with any tag");
        }
        if (arg.indexOf(' ') >= 0) {
            // The name of a tag's page has no blank, and as in ikiwiki a spec means the name, not how it is shown.
            return Matcher.always(false);
        }
        SiteIndex index = SiteIndex.of(scope.site());
        String target = scope.site().settings().tagTarget(arg);
        if (!Wildcard.isWild(target)) {
            PageName found = scope.site().resolve(PageName.INDEX, target).name();
            if (found != null) {
                return Matcher.of(index.taggedWith(found));
            }
        }
        return Matcher.of(index.taggedWith(new Wildcard(SiteIndex.key(target))));
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES, Delta.Aspect.LINKS);
    }
}
