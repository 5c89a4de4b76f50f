package org.infrawiki.directive.inventory;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!neighbourhood hosts/nas]]}: a picture of what is right around a host or service. */
@AutoService(Directive.class)
public final class NeighbourhoodDirective implements Directive {
    @Override
    public String name() {
        return "neighbourhood";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Draws what is right around a host or service.",
                        "[[!neighbourhood hosts/nas]]",
                        param("PAGE", "page", "A host or service; this page unless given."))
                .withText("What needs it, or runs on it, is on its left; what it needs, where it runs, and a host's"
                        + " networks are on its right. Pages of hosts and services show it by themselves; where the text"
                        + " of one has this directive, it stands there instead.")
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        Named.scan(call, scan);
    }

    @Override
    public Result render(Call call, Context context) {
        PageName page = Named.page(call, context);
        Optional<NearTopic.Near> near = page == null ? Optional.empty() : NearTopic.ask(context.lookup(), page);
        if (page == null || near.isEmpty()) {
            return Result.failure(
                    Named.shown(call) + " is no host or service with anything around it",
                    "name a host or service that others depend on or that depends on others");
        }
        Embedded.of(context).note(Embedded.NEIGHBOURHOOD, page, context);
        return new Result.Block(html(near.get(), context));
    }

    static String html(NearTopic.Near near, Context context) {
        String name = near.middle().label();
        return new Picture(context)
                .fan(
                        "Around " + name,
                        "What needs " + name + " is on the left, what it needs on the right. The facts and tables of"
                                + " this page say the same in words.",
                        near,
                        Meanings.DEPENDENCIES);
    }
}
