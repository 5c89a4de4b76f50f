package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Address;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** A host's addresses with what their networks say of them. Argument: the host's page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class SeatTopic implements Derived<List<SeatTopic.Seat>> {
    static final SeatTopic TOPIC = new SeatTopic();

    /**
     * An address of an interface.
     *
     * @param on the interface
     * @param address as configured: {@code 10.0.3.1/25}, or the word for one that is not known
     * @param ip the address alone, where it is known
     * @param network the network it is on
     * @param gateway the address of the way out, unless it is this one
     * @param resolvers the addresses that resolve names for the network
     */
    record Seat(
            String on,
            String address,
            Optional<IpAddress> ip,
            Optional<PageName> network,
            Optional<IpAddress> gateway,
            List<IpAddress> resolvers) {}

    @Override
    public String name() {
        return "runbook-seats";
    }

    @Override
    public List<Seat> answer(Site site, List<String> args) {
        Inventory inventory = site.part(Inventory.class);
        List<Seat> seats = new ArrayList<>();
        inventory.host(new PageName(args.get(0))).ifPresent(host -> host.interfaces()
                .forEach(on -> on.addresses().forEach(address -> seats.add(seat(inventory, on, address.value())))));
        return List.copyOf(seats);
    }

    private static Seat seat(Inventory inventory, Interface on, Address address) {
        Optional<IpAddress> ip = address.fixed();
        Optional<Network> network = ip.isPresent()
                ? inventory.plan().networkOf(on, ip.get())
                : on.network().flatMap(inventory::network);
        Optional<Prefix> prefix = ip.flatMap(known -> network.stream()
                .flatMap(found -> found.prefixes().stream())
                .map(Placed::value)
                .filter(one -> one.contains(known))
                .findFirst());
        String written = address.toString();
        return new Seat(
                on.name().value(),
                written.contains("/") || prefix.isEmpty()
                        ? written
                        : written + "/" + prefix.get().length(),
                ip,
                network.map(Network::page),
                ip.flatMap(known -> network.flatMap(Network::gateway)
                        .flatMap(way -> address(inventory, way, prefix))
                        .filter(way -> way.v6() == known.v6() && !way.equals(known))),
                network.stream()
                        .flatMap(found -> found.resolvers().stream())
                        .flatMap(way -> address(inventory, way, prefix).stream())
                        .toList());
    }

    /** The address of somebody; of a host the one in the prefix. */
    static Optional<IpAddress> address(Inventory inventory, Party party, Optional<Prefix> prefix) {
        if (party instanceof Party.At at) {
            return Optional.of(at.address());
        }
        if (party instanceof Party.OfHost of && prefix.isPresent()) {
            return inventory.host(of.host()).stream()
                    .map(Host::interfaces)
                    .flatMap(List::stream)
                    .flatMap(on -> on.fixed().stream())
                    .filter(prefix.get()::contains)
                    .findFirst();
        }
        return Optional.empty();
    }
}
