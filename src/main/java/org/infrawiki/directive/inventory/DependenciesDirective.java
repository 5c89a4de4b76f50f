package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!dependencies]]}: which services and hosts depend on which. */
@AutoService(Directive.class)
public final class DependenciesDirective implements Directive {
    @Override
    public String name() {
        return "dependencies";
    }

    @Override
    public Doc doc() {
        return Doc.of("Draws which services and hosts depend on which.", "[[!dependencies]]")
                .withText("Arrows lead from what needs to what is needed, so that what everything stands on is on the"
                        + " right; what runs on one host stands inside it; every box leads to its page. A table below says the same in words. With more than 50"
                        + " hosts or 100 services they are counted by site and network, and by site alone where that"
                        + " makes more than 60 groups. The page `dependencies` is made by itself where anything depends"
                        + " on anything; a page of that name that you write takes its place.")
                .notLive();
    }

    @Override
    public Result render(Call call, Context context) {
        Sketch sketch = DependenciesTopic.ask(context.lookup());
        if (sketch.isEmpty()) {
            return Result.failure("nothing depends on anything", "say on the page of a service what it 'runs_on'");
        }
        View view = new View(context);
        StringBuilder out = new StringBuilder(new Picture(context)
                .layers(
                        "Dependencies",
                        "Which services and hosts need which. The table below says the same.",
                        sketch,
                        Meanings.DEPENDENCIES));
        if (!sketch.grouped()
                && sketch.spots().stream().anyMatch(spot -> !spot.in().isEmpty())) {
            out.append("<p class=\"lede-s\">What runs on one host, or is its guest, stands inside it.</p>\n");
        }
        sketch.tables().stream().filter(table -> !table.isEmpty()).forEach(table -> out.append(view.part(table)));
        return new Result.Block(out.toString());
    }
}
