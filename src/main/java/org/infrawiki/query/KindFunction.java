package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code kind(KIND)}. */
@AutoService(SpecFunction.class)
public final class KindFunction implements SpecFunction {
    @Override
    public String name() {
        return "kind";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages of a kind; a page that names none is of the kind page.", "KIND", "kind(host)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        Wildcard glob = new Wildcard(arg);
        return Matcher.of(SiteIndex.of(scope.site()).ofKind(glob));
    }

    @Override
    public boolean relative(String arg) {
        return false;
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES, Delta.Aspect.FIELDS);
    }
}
