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

/** {@code [[!trailitems pages="walkthrough/*"]]}: many stops on this page's trail at once. */
@AutoService(Directive.class)
public final class TrailitemsDirective implements Directive {
    @Override
    public String name() {
        return "trailitems";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Puts pages on the trail that this page makes, without showing them.",
                        "[[!trailitems pages=\"walkthrough/*\" sort=title]]",
                        param("pages", "pagespec", "Which pages."),
                        param("pagenames", "names", "The pages by name, in this order, instead of `pages`."),
                        param("sort", "keys", "The order of `pages`; by default by path."),
                        param("reverse", "yes|no", "Turns that order round."))
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        Trails.declare(call, "", scan);
    }

    @Override
    public Result render(Call call, Context context) {
        String pages = call.get("pages");
        if ((pages == null) == (call.get("pagenames") == null)) {
            return Result.failure("either pages= or pagenames= is needed", "write pages=\"walkthrough/*\"");
        }
        if (pages == null) {
            return Result.NOTHING;
        }
        SpecError error = Match.ask(context.lookup(), pages, context.page(), call.get("sort", ""))
                .error();
        return error == null ? Result.NOTHING : BadSpec.failure(error);
    }
}
