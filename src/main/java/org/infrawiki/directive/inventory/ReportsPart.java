package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.FramePart;

/** The card of reports at the top of the front page, unless its text has put it elsewhere. */
@AutoService(FramePart.class)
public final class ReportsPart implements FramePart {
    @Override
    public String name() {
        return "reports";
    }

    @Override
    public void add(Context context) {
        if (context.destination().equals(PageName.INDEX)
                && !Embedded.of(context).has(Embedded.REPORTS)) {
            context.extras().addToSlot("lead", ReportCard.html(context));
        }
    }
}
