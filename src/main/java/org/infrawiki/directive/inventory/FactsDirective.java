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

/** {@code [[!facts hosts/nas]]}: the card of a page. */
@AutoService(Directive.class)
public final class FactsDirective implements Directive {
    @Override
    public String name() {
        return "facts";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows the card with the facts of a page.",
                        "[[!facts hosts/nas]]",
                        param(
                                "PAGE",
                                "page",
                                "A host, service, network, zone, site, runbook or decision; this page"
                                        + " unless given."))
                .withText("Such pages show their own card below the heading by themselves; where the text of one has"
                        + " this directive, the card stands there instead.")
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        Named.scan(call, scan);
    }

    @Override
    public Result render(Call call, Context context) {
        PageName page = Named.page(call, context);
        Optional<Card> card = page == null ? Optional.empty() : CardTopic.ask(context.lookup(), page);
        if (page == null || card.isEmpty()) {
            return Result.failure(
                    Named.shown(call) + " is no page with facts", "name a host, service, network, zone or site");
        }
        Embedded.of(context).note(Embedded.FACTS, page, context);
        return new Result.Block(new View(context).card(card.get(), page));
    }
}
