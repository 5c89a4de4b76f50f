package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!network-map]]}: a map of sites, networks, hosts and guests. */
@AutoService(Directive.class)
public final class NetworkMapDirective implements Directive {
    @Override
    public String name() {
        return "network-map";
    }

    @Override
    public Doc doc() {
        return Doc.of("Draws a map of sites, networks, hosts and guests.", "[[!network-map]]")
                .withText("Sites are boxes around their networks and hosts, hosts are boxes around their guests, and"
                        + " every box leads to its page. A table below says the same in words. With more than 50 hosts"
                        + " they are counted by network, and only those on several networks are drawn; with more than"
                        + " 100 networks both are counted by site. The page `network-map` is made by itself where there"
                        + " is a network; a page of that name that you write takes its place.")
                .notLive();
    }

    @Override
    public Result render(Call call, Context context) {
        Sketch sketch = MapTopic.ask(context.lookup());
        if (sketch.isEmpty()) {
            return Result.failure("there is no network to draw", "write a page of kind network");
        }
        View view = new View(context);
        StringBuilder out = new StringBuilder(new Picture(context)
                .layers(
                        "Network map",
                        "Which hosts are on which networks, and where. The table below says the same.",
                        sketch,
                        sketch.grouped() ? Meanings.COUNTED_MAP : Meanings.MAP));
        sketch.tables().stream().filter(table -> !table.isEmpty()).forEach(table -> out.append(view.part(table)));
        return new Result.Block(out.toString());
    }
}
