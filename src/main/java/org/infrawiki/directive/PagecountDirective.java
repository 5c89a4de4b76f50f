package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!pagecount pages="hosts/*"]]}: how many pages there are. */
@AutoService(Directive.class)
public final class PagecountDirective implements Directive {
    @Override
    public String name() {
        return "pagecount";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Shows how many pages there are.",
                "This wiki has [[!pagecount pages=\"page(*)\"]] pages.",
                param("pages", "pagespec", "Which pages and files to count; by default all."));
    }

    @Override
    public Result render(Call call, Context context) {
        PageCount.Answer answer = PageCount.ask(context.lookup(), call.get("pages", "*"), context.page());
        return answer.error() != null
                ? BadSpec.failure(answer.error())
                : new Result.Inline(Integer.toString(answer.count()));
    }
}
