package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Listen;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/** Two services on one port of one host. Services with addresses of their own are in nobody's way. */
@AutoService(Check.class)
public final class PortConflict extends Rule {
    private record Port(PageName host, int number, Listen.Protocol protocol) {}

    private record Taken(Service service, Where where) {}

    public PortConflict() {
        super(
                "port-conflict",
                Severity.ERROR,
                "Two services listen on the same port of the same host, so the second one does not start.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        Map<Port, List<Taken>> ports = new HashMap<>();
        for (Service service : view.activeServices()) {
            for (Host host : view.hostsOf(service)) {
                for (Placed<Listen> listen : service.listens()) {
                    Port port = new Port(
                            host.page(), listen.value().port(), listen.value().protocol());
                    List<Taken> takers = ports.computeIfAbsent(port, key -> new ArrayList<>());
                    takers.stream()
                            .filter(taken -> clash(taken.service(), service))
                            .findFirst()
                            .ifPresent(first -> found.accept(problem(
                                    listen.where(),
                                    listen.value() + " on " + host.page() + " is the port of "
                                            + first.service().page() + ", too (" + first.where() + ")",
                                    "move one of them, or give it 'addresses:' of its own")));
                    if (takers.size() < 8) {
                        takers.add(new Taken(service, listen.where()));
                    }
                }
            }
        }
    }

    private static boolean clash(Service first, Service second) {
        if (first.page().equals(second.page())) {
            return false;
        }
        if (first.addresses().isEmpty() || second.addresses().isEmpty()) {
            return first.addresses().isEmpty() && second.addresses().isEmpty();
        }
        Set<IpAddress> mine = new HashSet<>();
        first.addresses().forEach(address -> mine.add(address.value()));
        return !Collections.disjoint(
                mine, second.addresses().stream().map(Placed::value).toList());
    }
}
