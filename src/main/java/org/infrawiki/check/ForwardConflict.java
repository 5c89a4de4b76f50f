package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.infrawiki.inventory.Listen;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/** Two services behind one outside port of a gateway. */
@AutoService(Check.class)
public final class ForwardConflict extends Rule {
    private record Port(PageName gateway, int number, Listen.Protocol protocol) {}

    private record Taken(Service service, Where where) {}

    public ForwardConflict() {
        super(
                "forward-conflict",
                Severity.ERROR,
                "Two services are reached through the same outside port of the same gateway, which can forward it to only"
                        + " one of them.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        Map<Port, Taken> ports = new HashMap<>();
        for (Service service : view.activeServices()) {
            Optional<PageName> gateway = service.through().flatMap(view.inventory()::target);
            if (gateway.isEmpty()) {
                continue;
            }
            for (Placed<Listen> listen : service.listens()) {
                Port port = new Port(
                        gateway.get(),
                        listen.value().outsidePort(),
                        listen.value().protocol());
                Taken first = ports.putIfAbsent(port, new Taken(service, listen.where()));
                if (first != null && !first.service().page().equals(service.page())) {
                    found.accept(problem(
                            listen.where(),
                            "port " + port.number() + " of " + gateway.get() + " is forwarded to "
                                    + first.service().page() + ", too (" + first.where() + ")",
                            "choose another outside port, as in '8443->"
                                    + listen.value().port() + "/tcp'"));
                }
            }
        }
    }
}
