package org.infrawiki.query;

import com.google.auto.service.AutoService;

/** {@code updated_after(PAGE|DATE)}. */
@AutoService(SpecFunction.class)
public final class UpdatedAfterFunction implements SpecFunction {
    @Override
    public String name() {
        return "updated_after";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches pages and attachments last changed after another page was, or after a day, month or year (UTC).",
                "PAGE|DATE",
                "updated_after(2024-05-01)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        return Moment.after(arg, scope, scope.site()::modified);
    }
}
