package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code created_before(PAGE|DATE)}. */
@AutoService(SpecFunction.class)
public final class CreatedBeforeFunction implements SpecFunction {
    @Override
    public String name() {
        return "created_before";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages and attachments written before another page was, or before a day, month or year (UTC).",
                "PAGE|DATE",
                "created_before(2024-05-01)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return Moment.before(arg, scope, SiteIndex.of(scope.site())::created);
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES, Delta.Aspect.FIELDS, Delta.Aspect.CREATED);
    }
}
