package org.infrawiki.kind.spec;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.PageName;
import org.infrawiki.query.Bound;
import org.infrawiki.query.FunctionDoc;
import org.infrawiki.query.Matcher;
import org.infrawiki.query.Scope;
import org.infrawiki.query.SpecFunction;

/** {@code on(NETWORK|HOST)}. */
@AutoService(SpecFunction.class)
public final class OnFunction implements SpecFunction {
    @Override
    public String name() {
        return "on";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches hosts and services with an address on a network; of a host, the services and guests on it.",
                "NETWORK|HOST",
                "on(networks/dmz)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        Things things = new Things(scope, arg, List.of("network", "host"));
        Inventory inventory = scope.site().part(Inventory.class);
        return things.find()
                .<Bound>map(thing -> Matcher.of(on(inventory, thing)))
                .orElseGet(() -> things.missing("network or host"));
    }

    private static Set<PageName> on(Inventory inventory, Thing thing) {
        Set<PageName> pages = new TreeSet<>();
        if (thing instanceof Network network) {
            inventory.plan().hosts(network).forEach(host -> pages.add(host.page()));
            inventory.plan().uses(network).forEach(use -> pages.add(use.owner().page()));
        } else if (thing instanceof Host host) {
            inventory.servicesOn(host).forEach(service -> pages.add(service.page()));
            inventory.guests(host).forEach(guest -> pages.add(guest.page()));
        }
        return pages;
    }
}
