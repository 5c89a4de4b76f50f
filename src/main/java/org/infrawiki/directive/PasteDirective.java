package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!paste id=x]]}: shows what {@code cut} or {@code copy} memorized. */
@AutoService(Directive.class)
public final class PasteDirective implements Directive {
    @Override
    public String name() {
        return "paste";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Shows a text that cut or copy memorized on the same page, before or after.",
                "[[!paste id=motto2]][[!cut id=motto2 text=\"Two is one, one is none.\"]]",
                param("id", "name", "The name of the text."));
    }

    @Override
    public Result render(Call call, Context context) {
        String id = call.get("id");
        if (id == null) {
            return Result.failure("id parameter is required", "");
        }
        Arg text = Cuts.of(context, call.where()).get(id);
        return text == null
                ? Result.failure("no text was cut or copied on this page with id " + id, "")
                : context.markup(text.value(), text.where());
    }
}
