package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;
import org.infrawiki.render.FramePart;
import org.jspecify.annotations.Nullable;

/** The way along the trails a page is on: back, up to the page that makes the trail, on. */
@AutoService(FramePart.class)
public final class TrailPart implements FramePart {
    @Override
    public String name() {
        return "trail";
    }

    @Override
    public void add(Context context) {
        var stops = Trails.ask(context.lookup(), context.page());
        if (stops.isEmpty()) {
            return;
        }
        StringBuilder out = new StringBuilder("<div class=\"trails\">\n");
        StringBuilder head = new StringBuilder();
        for (Trails.Stop stop : stops) {
            out.append("<p class=\"trail\">")
                    .append(step(stop.before(), "trailprev", "← ", "", context))
                    .append(stop.before() == null ? "" : " | ")
                    .append(step(stop.trail(), "trailup", "", "", context))
                    .append(stop.after() == null ? "" : " | ")
                    .append(step(stop.after(), "trailnext", "", " →", context))
                    .append("</p>\n");
            head.append(relation("prev", stop.before(), context))
                    .append(relation("up", stop.trail(), context))
                    .append(relation("next", stop.after(), context));
        }
        context.extras().addToSlot("trail", out.append("</div>\n").toString());
        context.extras().addToSlot("head", head.toString());
    }

    private static String step(
            Trails.@Nullable Neighbour to, String type, String before, String after, Context context) {
        return to == null
                ? ""
                : "<span class=\"" + type + "\">" + before + "<a href=\"" + Escape.html(context.href(to.name())) + "\">"
                        + Escape.html(to.title()) + "</a>" + after + "</span>";
    }

    private static String relation(String rel, Trails.@Nullable Neighbour to, Context context) {
        return to == null
                ? ""
                : "<link rel=\"" + rel + "\" href=\"" + Escape.html(context.href(to.name())) + "\" title=\""
                        + Escape.html(to.title()) + "\">\n";
    }
}
