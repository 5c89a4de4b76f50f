package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.Set;
import org.infrawiki.model.Delta;

/** {@code created_after(PAGE|DATE)}. */
@AutoService(SpecFunction.class)
public final class CreatedAfterFunction implements SpecFunction {
    @Override
    public String name() {
        return "created_after";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages and attachments written after another page was, or after a day, month or year (UTC).",
                "PAGE|DATE",
                "created_after(2024-05-01)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return Moment.after(arg, scope, SiteIndex.of(scope.site())::created);
    }

    @Override
    public Set<Delta.Aspect> asks() {
        return Set.of(Delta.Aspect.NAMES, Delta.Aspect.FIELDS, Delta.Aspect.CREATED);
    }
}
