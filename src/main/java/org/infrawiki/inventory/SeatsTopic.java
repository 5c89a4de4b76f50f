package org.infrawiki.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.net.Range;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The addresses of a network. Argument: its page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class SeatsTopic implements Derived<SeatsTopic.Seats> {
    public static final SeatsTopic TOPIC = new SeatsTopic();

    /**
     * An address in use.
     *
     * @param ip the address
     * @param page whose it is
     * @param on the interface, or the empty string
     * @param status planned or active
     */
    public record Seat(IpAddress ip, PageName page, String on, Status status) {}

    /** What is free in a prefix. */
    public record Free(Prefix prefix, List<Range> ranges) {}

    /**
     * A network's addresses.
     *
     * @param seats in use, in order; addresses outside its prefixes are among them
     * @param free by prefix, in the order written
     * @param hosts with an interface on it, also those whose address is not known
     * @param parts the networks that are parts of it
     * @param parent the network it is a part of
     */
    public record Seats(
            List<Seat> seats, List<Free> free, List<PageName> hosts, List<PageName> parts, Optional<PageName> parent) {}

    @Override
    public String name() {
        return "seats";
    }

    @Override
    public Seats answer(Site site, List<String> args) {
        Inventory inventory = site.part(Inventory.class);
        return inventory
                .network(new PageName(args.get(0)))
                .map(network -> seats(inventory.plan(), network))
                .orElse(new Seats(List.of(), List.of(), List.of(), List.of(), Optional.empty()));
    }

    private static Seats seats(Plan plan, Network network) {
        List<Free> free = new ArrayList<>();
        for (Placed<Prefix> prefix : network.prefixes()) {
            free.add(new Free(prefix.value(), plan.free(network, prefix.value())));
        }
        return new Seats(
                plan.uses(network).stream().map(SeatsTopic::seat).toList(),
                free,
                plan.hosts(network).stream().map(Thing::page).toList(),
                plan.parts(network).stream().map(Thing::page).toList(),
                plan.parent(network).map(Thing::page));
    }

    private static Seat seat(AddressUse use) {
        String on = use.on().map(Interface::name).map(Placed::value).orElse("");
        return new Seat(use.ip(), use.owner().page(), on, use.owner().status());
    }
}
