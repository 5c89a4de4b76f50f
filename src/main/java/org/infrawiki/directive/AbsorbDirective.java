package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!absorb pagenames="a b"]]}: takes over the memorized texts of other pages. */
@AutoService(Directive.class)
public final class AbsorbDirective implements Directive {
    @Override
    public String name() {
        return "absorb";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Makes the texts that other pages cut or copied available to paste here.",
                        "[[!absorb pagenames=\"glossary\"]][[!paste id=latency]]",
                        param("pagenames", "pages", "The pages, blanks between them, found as links are."))
                .notLive();
    }

    @Override
    public Result render(Call call, Context context) {
        for (String name : call.get("pagenames", "").strip().split("\\s+", -1)) {
            if (name.isEmpty()) {
                return Result.failure("pagenames parameter is required", "");
            }
            if (!context.lookup().resolve(context.page(), name).found()) {
                return Result.failure("there is no page " + name, "");
            }
        }
        return Result.NOTHING;
    }
}
