package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Directives;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/** {@code [[!listdirectives]]}: what there is, with a line about each. */
@AutoService(Directive.class)
public final class ListdirectivesDirective implements Directive {
    private static final PageName MANUAL = new PageName("manual/directives");

    @Override
    public String name() {
        return "listdirectives";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Lists all directives, with a line about each.",
                "[[!listdirectives]]",
                param("GENERATED", "generated", "Accepted; the wiki's own shortcuts stand on their page."));
    }

    @Override
    public Result render(Call call, Context context) {
        StringBuilder out = new StringBuilder("<ul class=\"listdirectives\">\n");
        for (Directive directive : Directives.installed().all()) {
            PageName page = MANUAL.child(directive.name());
            String name = Escape.html(directive.name());
            out.append("<li>")
                    .append(context.lookup().exists(page) ? context.linkTo(page, name) : "<code>" + name + "</code>")
                    .append(": ")
                    .append(Escape.html(directive.doc().summary()))
                    .append("</li>\n");
        }
        return new Result.Block(out.append("</ul>\n").toString());
    }
}
