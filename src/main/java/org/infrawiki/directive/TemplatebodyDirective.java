package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!templatebody <<END … END]]}: the part of a page that {@code template} fills; nothing of it shows here. */
@AutoService(Directive.class)
public final class TemplatebodyDirective implements Directive {
    @Override
    public String name() {
        return "templatebody";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Holds the template of a page below templates/, so that the rest of the page can explain it.",
                        "[[!templatebody <<END\n**<TMPL_VAR name>** has <TMPL_VAR memory> GB of memory.\nEND]]",
                        param("TEXT", "text", "The template, as a rule quoted with <<END … END."))
                .notLive();
    }

    @Override
    public Result render(Call call, Context context) {
        return call.words().isEmpty()
                ? Result.failure("the template's text is missing", "write [[!templatebody <<END … END]]")
                : Result.NOTHING;
    }
}
