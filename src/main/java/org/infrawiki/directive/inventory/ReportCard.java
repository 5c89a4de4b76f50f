package org.infrawiki.directive.inventory;

import java.util.List;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;

/** The reports with their numbers, in one card. */
final class ReportCard {
    private ReportCard() {}

    /** The card; the empty string where there are no reports. */
    static String html(Context context) {
        List<ReportCounts.Count> counts = ReportCounts.ask(context.lookup());
        if (counts.isEmpty()) {
            return "";
        }
        StringBuilder out =
                new StringBuilder("<section class=\"facts reports\" aria-label=\"Reports\">\n<ul class=\"chips\">\n");
        for (ReportCounts.Count count : counts) {
            String look = count.errors() > 0 ? "e" : count.warnings() > 0 ? "w" : "o";
            out.append("<li>")
                    .append(context.linkTo(
                            count.page(),
                            Escape.html(count.title()) + "&nbsp;<b class=\"sev " + look + "\">" + count.all() + "</b>"))
                    .append("</li>\n");
        }
        return out.append("</ul>\n</section>\n").toString();
    }
}
