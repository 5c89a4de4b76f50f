package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.inventory.AroundTopic;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;
import org.infrawiki.render.FramePart;

/**
 * On the page of a thing, the runbooks about it and the decisions that affect it; on the page of a runbook that somebody
 * wrote, boxes before its steps.
 */
@AutoService(FramePart.class)
public final class RunbooksPart implements FramePart {
    @Override
    public String name() {
        return "runbooks";
    }

    @Override
    public String text(String html, Context context) {
        boolean runbook = context.lookup()
                .meta(context.page(), "kind")
                .filter("runbook"::equals)
                .isPresent();
        return runbook && !html.contains("<ol class=\"steps\"") ? Steps.in(html) : html;
    }

    @Override
    public void add(Context context) {
        List<RunbooksTopic.Entry> runbooks = context.lookup().ask(RunbooksTopic.TOPIC, context.page());
        if (!runbooks.isEmpty()) {
            StringBuilder out = new StringBuilder("<h2 id=\"runbooks\">Runbooks</h2>\n<ul>\n");
            runbooks.forEach(one -> out.append("<li>")
                    .append(context.linkTo(one.page(), Escape.html(one.title())))
                    .append(one.when().isEmpty() ? "" : ": " + Escape.html(one.when()))
                    .append("</li>\n"));
            context.extras().addToSlot("tail", out.append("</ul>\n").toString());
        }
        List<PageName> decisions =
                context.lookup().ask(AroundTopic.TOPIC, context.page()).decisions();
        if (!decisions.isEmpty()) {
            StringBuilder out = new StringBuilder("<h2 id=\"decisions\">Decisions</h2>\n<ul>\n");
            decisions.forEach(one -> out.append("<li>")
                    .append(context.linkTo(one, Escape.html(context.lookup().title(one))))
                    .append("</li>\n"));
            context.extras().addToSlot("tail", out.append("</ul>\n").toString());
        }
    }
}
