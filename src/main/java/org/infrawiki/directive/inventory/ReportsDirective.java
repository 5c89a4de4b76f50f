package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!reports]]}: the reports with their numbers. */
@AutoService(Directive.class)
public final class ReportsDirective implements Directive {
    @Override
    public String name() {
        return "reports";
    }

    @Override
    public Doc doc() {
        return Doc.of("Shows the reports, with how many problems each tells of.", "[[!reports]]")
                .withText("The front page has this card at its top unless its text puts it elsewhere. Notes are not"
                        + " counted.");
    }

    @Override
    public Result render(Call call, Context context) {
        Embedded.of(context).note(Embedded.REPORTS, context.destination(), context);
        String card = ReportCard.html(context);
        return new Result.Block(card.isEmpty() ? "<p>There are no reports.</p>\n" : card);
    }
}
