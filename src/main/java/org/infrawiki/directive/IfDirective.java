package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.query.Condition;
import org.infrawiki.query.SpecError;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!if test="…" then="…" else="…"]]}: text that depends on the rest of the wiki. */
@AutoService(Directive.class)
public final class IfDirective implements Directive {
    @Override
    public String name() {
        return "if";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows one text or another, depending on a pagespec.",
                        "[[!if test=\"tagged(dns)\" then=\"Some page is about DNS.\" else=\"No page is about DNS.\"]]",
                        param("test", "pagespec", "The test; it succeeds when any page of the wiki matches."),
                        param("then", "text", "What is shown when the test succeeds; any markup."),
                        param("else", "text", "What is shown when it fails; nothing unless given."),
                        param("all", "yes|no", "With no, only the page that holds the directive is tested."))
                .withText("""
                        Beside the usual functions, `sourcepage(glob)` tests the page that holds the directive,
                        `destpage(glob)` the page that is being made, and `included()` whether the two differ. Links in
                        either text count as links of the page, whatever the test says.""");
    }

    @Override
    public Result render(Call call, Context context) {
        String test = call.get("test");
        Arg then = call.arg("then");
        if (test == null || then == null) {
            return Result.failure((test == null ? "test" : "then") + " parameter is required", "");
        }
        boolean thisPage = call.get("all", "yes").equals("no");
        Condition.Verdict verdict = thisPage
                ? Condition.holds(context.lookup(), test, context.page(), context.destination())
                : Condition.any(context.lookup(), test, context.page(), context.destination());
        SpecError error = verdict.error();
        if (error != null) {
            return new Result.Failure(
                    "bad-pagespec", "test, column " + (error.offset() + 1) + ": " + error.message(), error.hint());
        }
        Arg chosen = verdict.holds() ? then : call.arg("else");
        return chosen == null ? Result.NOTHING : context.markup(chosen.value(), chosen.where());
    }
}
