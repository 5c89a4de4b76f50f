package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!cut id=x text="…"]]}: memorizes a text for {@code paste}. */
@AutoService(Directive.class)
public final class CutDirective implements Directive {
    @Override
    public String name() {
        return "cut";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Memorizes a text without showing it, for paste on the same page.",
                "[[!cut id=long text=\"the long story\"]]In short: [[!paste id=long]].",
                param("id", "name", "The name under which paste finds the text."),
                param("text", "text", "The text; any markup."));
    }

    @Override
    public Result render(Call call, Context context) {
        Result failure = Cuts.put(call, context);
        return failure == null ? Result.NOTHING : failure;
    }
}
