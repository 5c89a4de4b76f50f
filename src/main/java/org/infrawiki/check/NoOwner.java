package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Hosts, services and networks that nobody looks after. */
@AutoService(Check.class)
public final class NoOwner extends Rule {
    public NoOwner() {
        super(
                "no-owner",
                Severity.WARNING,
                "A host, service or network has no owner, so everybody thinks that somebody else looks after it.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Thing thing : view.kept()) {
            if (thing.common().owner().isEmpty()) {
                found.accept(problem(
                        thing.where(),
                        "nobody is in charge of " + thing.page(),
                        "write a name or a page under 'owner'"));
            }
        }
    }
}
