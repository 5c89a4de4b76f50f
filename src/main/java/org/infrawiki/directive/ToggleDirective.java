package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/** {@code [[!toggle id=x text="show"]]}: opens what {@code toggleable} folded. */
@AutoService(Directive.class)
public final class ToggleDirective implements Directive {
    @Override
    public String name() {
        return "toggle";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Names the link that opens a folded part of the page.",
                        "[[!toggle id=why text=\"Why?\"]]\n\n[[!toggleable id=why text=\"Because it was there.\"]]",
                        param("id", "name", "Which toggleable part it opens; default unless given."),
                        param("text", "text", "What the link says; more unless given."))
                .withText("""
                        The text of the first toggle is what the folded part shows as its own button. A toggle right before
                        its part is that button; others are links that lead there. It works without script.""");
    }

    @Override
    public Result render(Call call, Context context) {
        Toggles.on(context);
        String shown =
                context.inlineMarkup(call.get("text", "more"), call.where()).replaceAll("</?a\\b[^>]*>", "");
        return new Result.Inline(
                Toggles.link(Toggles.id(call, context), shown.isBlank() ? Escape.html("more") : shown));
    }
}
