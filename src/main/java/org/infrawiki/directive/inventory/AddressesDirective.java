package org.infrawiki.directive.inventory;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!addresses networks/lan]]}: who has which addresses of a network. */
@AutoService(Directive.class)
public final class AddressesDirective implements Directive {
    @Override
    public String name() {
        return "addresses";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows the addresses of a network: a picture of each IPv4 prefix, and a table of what is used by"
                                + " whom and what is free.",
                        "[[!addresses networks/dmz]]",
                        param("PAGE", "page", "A network; this page unless given."))
                .withText("In the picture of a prefix up to /24 each cell is an address; of a larger one each cell is a"
                        + " block. Pages of networks show it by themselves; where the text of one has this directive,"
                        + " it stands there instead.")
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        Named.scan(call, scan);
    }

    @Override
    public Result render(Call call, Context context) {
        PageName page = Named.page(call, context);
        if (page == null) {
            return Result.failure(Named.shown(call) + " is no network", "name the page of a network");
        }
        Seating.Answer seating = Seating.ask(context.lookup(), page);
        if (!seating.network()) {
            return Result.failure(Named.shown(call) + " is no network", "name the page of a network");
        }
        Embedded.of(context).note(Embedded.ADDRESSES, page, context);
        return new Result.Block(new View(context).seating(seating));
    }
}
