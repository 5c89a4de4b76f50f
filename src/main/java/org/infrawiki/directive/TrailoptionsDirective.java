package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.query.Match;
import org.infrawiki.query.SpecError;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!trailoptions circular=yes]]}: what holds for the whole of this page's trail. */
@AutoService(Directive.class)
public final class TrailoptionsDirective implements Directive {
    @Override
    public String name() {
        return "trailoptions";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Sets the order of the trail that this page makes, and whether it is a ring.",
                        "[[!trailoptions sort=\"title\" circular=yes]]",
                        param("sort", "keys", "The order of all stops, instead of that in which they are named."),
                        param("reverse", "yes|no", "Turns the order round."),
                        param("circular", "yes|no", "Joins the last page to the first."))
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        Trails.options(call, scan);
    }

    @Override
    public Result render(Call call, Context context) {
        SpecError error = call.get("sort") == null
                ? null
                : Match.ask(context.lookup(), "index", context.page(), call.get("sort", ""))
                        .error();
        return error == null ? Result.NOTHING : BadSpec.failure(error);
    }
}
