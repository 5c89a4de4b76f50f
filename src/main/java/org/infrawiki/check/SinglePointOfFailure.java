package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** What three or more services need directly: as one they run on, are reached through, or depend on. */
@AutoService(Check.class)
public final class SinglePointOfFailure extends Rule {
    private static final int MANY = 3;
    private static final int NAMED = 4;

    public SinglePointOfFailure() {
        super(
                "single-point-of-failure",
                Severity.WARNING,
                "Three or more services depend on one host or service. That may be right, but somebody should have decided"
                        + " it.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        Stream<Thing> all = Stream.concat(view.activeHosts().stream(), view.activeServices().stream());
        all.forEach(thing -> {
            List<String> services = view.inventory().graph().dependants(thing.page()).stream()
                    .filter(page -> view.inventory()
                            .service(page)
                            .filter(Service::isActive)
                            .isPresent())
                    .map(PageName::last)
                    .toList();
            if (services.size() >= MANY) {
                String named = services.stream().limit(NAMED).collect(Collectors.joining(", "));
                int more = services.size() - NAMED;
                found.accept(problem(
                        thing.where(),
                        services.size() + " services depend on " + thing.page() + ": " + named
                                + (more > 0 ? " and " + more + " more" : ""),
                        "spread them, or accept this with the reason"));
            }
        });
    }
}
