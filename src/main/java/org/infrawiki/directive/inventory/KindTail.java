package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.render.Context;
import org.infrawiki.render.FramePart;

/**
 * The tables below the text of a page that describes something. A part whose name lies between {@code kind-lead} and
 * {@code kind-tail}, such as {@code kind-picture}, may put a picture before them.
 */
@AutoService(FramePart.class)
public final class KindTail implements FramePart {
    @Override
    public String name() {
        return "kind-tail";
    }

    @Override
    public void add(Context context) {
        if (Subject.isPlain(context)) {
            return;
        }
        View view = new View(context);
        Embedded embedded = Embedded.of(context);
        StringBuilder out = new StringBuilder();
        if (!embedded.has(Embedded.ADDRESSES)) {
            Seating.Answer seating = Seating.ask(context.lookup(), context.page());
            if (seating.network()) {
                out.append("<h2 id=\"made-addresses\">Addresses</h2>\n").append(view.seating(seating));
            }
        }
        List<Part> parts = PartsTopic.ask(context.lookup(), context.page());
        for (Part part : parts) {
            if (!part.records() || !embedded.has(Embedded.RECORDS)) {
                out.append(view.part(part));
            }
        }
        if (!out.isEmpty()) {
            context.extras().addToSlot("tail", out.toString());
        }
    }
}
