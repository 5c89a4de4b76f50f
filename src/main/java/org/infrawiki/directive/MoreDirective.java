package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.query.Condition;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/** {@code [[!more linktext="…" text="…"]]}: the part of a post that lists leave out. */
@AutoService(Directive.class)
public final class MoreDirective implements Directive {
    @Override
    public String name() {
        return "more";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Shows a text on the page itself, and only a link to it where the page is shown in a list.",
                "[[!more linktext=\"how it went on\" text=\"\"\"\nIt went on for hours.\n\"\"\"]]",
                param("text", "text", "What only the page itself shows; any markup."),
                param("linktext", "text", "What the link says; more unless given."),
                param("pages", "pagespec", "Leave the text out only in pages that match."));
    }

    @Override
    public Result render(Call call, Context context) {
        if (context.inlined()) {
            String spec = call.get("pages");
            Condition.Verdict verdict = spec == null
                    ? new Condition.Verdict(true, null)
                    : Condition.holds(context.lookup(), spec, context.destination(), context.destination());
            if (verdict.error() != null) {
                return new Result.Failure("bad-pagespec", "pages: " + verdict.error(), "");
            }
            if (verdict.holds()) {
                String shown = context.inlineMarkup(call.get("linktext", "more"), call.where());
                return new Result.Inline(
                        "<a href=\"" + Escape.html(context.href(context.page())) + "#more\">" + shown + "</a>");
            }
        }
        Arg text = call.arg("text");
        Result result = text == null ? Result.NOTHING : context.markup(text.value(), text.where());
        if (result instanceof Result.Failure || context.inlined()) {
            return result;
        }
        boolean first = context.extras().memory(Anchor.class, Anchor::new).first();
        return Result.of((first ? "<a id=\"more\"></a>" : "") + result.html(), result instanceof Result.Block);
    }

    /** Only the first text of a page has the anchor. */
    private static final class Anchor {
        private boolean set;

        boolean first() {
            boolean first = !set;
            set = true;
            return first;
        }
    }
}
