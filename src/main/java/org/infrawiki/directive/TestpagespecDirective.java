package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.query.Explain;
import org.infrawiki.query.SpecError;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/** {@code [[!testpagespec match="hosts/nas" pagespec="hosts/*"]]}: whether a page matches, and why. */
@AutoService(Directive.class)
public final class TestpagespecDirective implements Directive {
    @Override
    public String name() {
        return "testpagespec";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Shows whether a pagespec matches a page, and what in it decides.",
                "[[!testpagespec match=\"index\" pagespec=\"hosts/* or tagged(start)\"]]",
                param("pagespec", "pagespec", "The pagespec to try."),
                param("match", "page", "The name of the page to try it on."));
    }

    @Override
    public Result render(Call call, Context context) {
        String spec = call.get("pagespec");
        String match = call.get("match", "").replaceAll("^/+|/+$", "");
        if (spec == null || match.isEmpty()) {
            return Result.failure("pagespec= and match= are needed", "write match=\"hosts/nas\" pagespec=\"hosts/*\"");
        }
        Explain.Reason reason = Explain.ask(context.lookup(), spec, new PageName(match), context.page());
        SpecError error = reason.error();
        return error != null
                ? BadSpec.failure(error)
                : new Result.Inline((reason.matches() ? "match: " : "no match: ") + Escape.html(reason.reason()));
    }
}
