package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.Optional;
import org.infrawiki.model.Topics;
import org.infrawiki.render.Context;
import org.infrawiki.render.FramePart;

/** What stands above the text of a page that describes something: what is wrong, then the facts with the reason first. */
@AutoService(FramePart.class)
public final class KindLead implements FramePart {
    @Override
    public String name() {
        return "kind-lead";
    }

    @Override
    public void add(Context context) {
        if (Subject.isPlain(context)) {
            return;
        }
        Optional<Card> card = CardTopic.ask(context.lookup(), context.page());
        if (card.isEmpty()) {
            return;
        }
        Embedded embedded = Embedded.of(context);
        if (!embedded.has(Embedded.PROBLEMS)) {
            context.extras()
                    .addToSlot(
                            "lead",
                            new ProblemBox(context)
                                    .html(context.lookup()
                                            .ask(Topics.FINDINGS, context.page())
                                            .open()));
        }
        if (!embedded.has(Embedded.FACTS)) {
            context.extras().addToSlot("lead", new View(context).card(card.get(), context.page()));
        }
    }
}
