package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!sidebar content="…"]]}: what stands beside this page, instead of the page {@code sidebar}. */
@AutoService(Directive.class)
public final class SidebarDirective implements Directive {
    @Override
    public String name() {
        return "sidebar";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Gives this page a side bar of its own.",
                        "[[!sidebar content=\"See also [[index]].\"]]",
                        param("content", "markup", "What stands in the side bar; empty for none."))
                .withText("Without `content`, as on every page, the page `sidebar` stands beside the text: the one that"
                        + " a link `[[sidebar]]` on the page would find.")
                .notLive();
    }

    @Override
    public Result render(Call call, Context context) {
        Arg content = call.arg("content");
        if (content != null && !context.inlined()) {
            context.extras()
                    .slot(
                            SidebarPart.SLOT,
                            content.value().isBlank() ? "" : blocks(context.markup(content.value(), content.where())));
        }
        return Result.NOTHING;
    }

    private static String blocks(Result result) {
        return result instanceof Result.Inline inline ? "<p>" + inline.html() + "</p>\n" : result.html();
    }
}
