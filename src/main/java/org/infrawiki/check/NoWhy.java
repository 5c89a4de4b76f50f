package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Hosts, services and networks without a reason. */
@AutoService(Check.class)
public final class NoWhy extends Rule {
    public NoWhy() {
        super(
                "no-why",
                Severity.WARNING,
                "A host, service or network does not say why it is there and why it is as it is. In two years nobody will"
                        + " know whether it may be changed.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Thing thing : view.kept()) {
            if (thing.common().why().isEmpty() && !view.hasSection(thing.page(), "why")) {
                found.accept(problem(
                        thing.where(),
                        thing.page() + " does not say why it is there",
                        "write it under 'why', or in a section Why"));
            }
        }
    }
}
