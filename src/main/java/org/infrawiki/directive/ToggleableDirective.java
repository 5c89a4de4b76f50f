package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!toggleable id=x text="…"]]}: a part of the page that can be folded. */
@AutoService(Directive.class)
public final class ToggleableDirective implements Directive {
    @Override
    public String name() {
        return "toggleable";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Folds a part of the page away until the reader opens it.",
                "[[!toggleable id=log open=yes text=\"\"\"\nThe whole log:\n\n    it works\n\"\"\"]]",
                param("id", "name", "The name that toggle asks for; default unless given."),
                param("text", "text", "What is folded; any markup."),
                param("open", "yes|no", "Whether it is open at first; no unless given."));
    }

    @Override
    public Result render(Call call, Context context) {
        Toggles.on(context);
        Result result = context.markup(call.get("text", ""), where(call));
        if (result instanceof Result.Failure) {
            return result;
        }
        String html = result instanceof Result.Block ? result.html() : "<p>" + result.html() + "</p>\n";
        return new Result.Block(Toggles.part(Toggles.id(call, context), call.yes("open", false), html));
    }

    private static org.infrawiki.model.Where where(Call call) {
        var text = call.arg("text");
        return text == null ? call.where() : text.where();
    }
}
