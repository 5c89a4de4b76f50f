package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import org.infrawiki.render.Context;
import org.infrawiki.render.FramePart;

/** The picture of what is around a host or service, between its text and its tables. */
@AutoService(FramePart.class)
public final class KindPicture implements FramePart {
    @Override
    public String name() {
        return "kind-picture";
    }

    @Override
    public void add(Context context) {
        if (!Embedded.of(context).has(Embedded.NEIGHBOURHOOD)) {
            NearTopic.ask(context.lookup(), context.page()).ifPresent(near -> context.extras()
                    .addToSlot(
                            "tail",
                            "<h2 id=\"made-picture\">Around it</h2>\n" + NeighbourhoodDirective.html(near, context)));
        }
    }
}
