package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!copy id=x text="…"]]}: shows a text and memorizes it for {@code paste}. */
@AutoService(Directive.class)
public final class CopyDirective implements Directive {
    @Override
    public String name() {
        return "copy";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Shows a text, and memorizes it for paste on the same page.",
                "[[!copy id=motto text=\"Two is one, one is none.\"]] As we said: [[!paste id=motto]]",
                param("id", "name", "The name under which paste finds the text."),
                param("text", "text", "The text; any markup."));
    }

    @Override
    public Result render(Call call, Context context) {
        Result.Failure failure = Cuts.put(call, context);
        if (failure != null) {
            return failure;
        }
        Arg text = call.arg("text");
        return text == null ? Result.NOTHING : context.markup(text.value(), text.where());
    }
}
