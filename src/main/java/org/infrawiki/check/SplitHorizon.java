package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.infrawiki.inventory.Zone;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** One zone with two visibilities; told on the internal page, which is the one that differs from what the world sees. */
@AutoService(Check.class)
public final class SplitHorizon extends Rule {
    public SplitHorizon() {
        super(
                "split-horizon",
                Severity.WARNING,
                "Two pages declare one zone, a public and an internal one. A name then works inside or outside or both,"
                        + " and telephones that move between the two remember the wrong answer.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Zone zone : view.inventory().zones()) {
            if (!zone.isPublic()) {
                view.inventory().zones(zone.zone().value()).stream()
                        .filter(Zone::isPublic)
                        .findFirst()
                        .ifPresent(
                                other -> found.accept(
                                        problem(
                                                zone.zone().where(),
                                                "the zone " + zone.zone().value() + " is internal here and public in "
                                                        + other.page() + " ("
                                                        + other.zone().where() + ")",
                                                "put internal names into a zone of their own below it, or accept this with the reason")));
            }
        }
    }
}
