package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
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
        RunbooksTopic.Answer answer = context.lookup().ask(RunbooksTopic.TOPIC, context.page());
        if (!answer.runbooks().isEmpty()) {
            StringBuilder out = new StringBuilder("<h2 id=\"made-runbooks\">Runbooks</h2>\n<ul>\n");
            answer.runbooks().forEach(one -> out.append("<li>")
                    .append(context.linkTo(one.page(), Escape.html(one.title())))
                    .append(one.when().isEmpty() ? "" : ": " + Escape.html(one.when()))
                    .append("</li>\n"));
            context.extras().addToSlot("tail", out.append("</ul>\n").toString());
        }
        if (!answer.decisions().isEmpty()) {
            StringBuilder out = new StringBuilder("<h2 id=\"made-decisions\">Decisions</h2>\n<ul>\n");
            answer.decisions().forEach(one -> out.append("<li>")
                    .append(context.linkTo(one.page(), Escape.html(one.title())))
                    .append("</li>\n"));
            context.extras().addToSlot("tail", out.append("</ul>\n").toString());
        }
    }
}
