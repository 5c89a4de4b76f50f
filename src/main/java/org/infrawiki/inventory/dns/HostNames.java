package org.infrawiki.inventory.dns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.infrawiki.inventory.Address;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Outcome;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;

/**
 * Rule 1: each address of an active host on a network with a zone gives the host's name there, and the interface's name
 * below that where two or more interfaces have addresses in the zone.
 */
final class HostNames {
    private final Inventory inventory;
    private final Draft draft;
    private final Map<PageName, List<Named>> named = new TreeMap<>();

    /**
     * An address and the name it has by this rule.
     *
     * @param name the most specific one, for reverse records
     * @param host the host's own name in that zone
     */
    record Named(IpAddress ip, Where where, Interface on, Zone zone, DomainName name, DomainName host) {}

    HostNames(Inventory inventory, Draft draft) {
        this.inventory = inventory;
        this.draft = draft;
    }

    void derive() {
        inventory.hosts().stream().filter(Host::isActive).forEach(this::derive);
    }

    /** The names of a host's addresses. */
    List<Named> of(Host host) {
        return named.getOrDefault(host.page(), List.of());
    }

    private void derive(Host host) {
        // By their places: an interface is as expensive to compare as it has addresses.
        Map<DomainName, Set<Integer>> inZone = new HashMap<>();
        for (int i = 0; i < host.interfaces().size(); i++) {
            Interface on = host.interfaces().get(i);
            Integer place = i;
            for (IpAddress ip : on.fixed()) {
                zone(on, ip)
                        .ifPresent(zone -> inZone.computeIfAbsent(zone.zone().value(), key -> new HashSet<>())
                                .add(place));
            }
        }
        for (Interface on : host.interfaces()) {
            for (Placed<Address> address : on.addresses()) {
                Optional<IpAddress> ip = address.value().fixed();
                Optional<Ref> network = on.network();
                Optional<Zone> zone = ip.isPresent()
                        ? zone(on, ip.get())
                        : network.flatMap(inventory::network)
                                .flatMap(Network::zone)
                                .flatMap(inventory::zone);
                if (zone.isPresent()) {
                    boolean several = inZone.getOrDefault(zone.get().zone().value(), Set.of())
                                    .size()
                            > 1;
                    derive(host, on, address, zone.get(), several);
                }
            }
        }
    }

    private Optional<Zone> zone(Interface on, IpAddress ip) {
        return inventory.plan().networkOf(on, ip).flatMap(Network::zone).flatMap(inventory::zone);
    }

    private void derive(Host host, Interface on, Placed<Address> address, Zone zone, boolean several) {
        DomainName parent = zone.zone().value();
        Outcome<DomainName> read = parent.child(host.name().value());
        DomainName name = read.value();
        if (name == null) {
            draft.add(Problem.error(
                    "bad-record",
                    host.name().where(),
                    "'" + host.name().value() + "." + parent + "' " + read.fault(),
                    "shorten the name of the host"));
            return;
        }
        Optional<IpAddress> ip = address.value().fixed();
        if (ip.isEmpty()) {
            if (address.value().isDynamic() && zone.isPublic()) {
                String type = address.value() == Address.Changing.DYNAMIC ? "A" : "AAAA";
                draft.add(
                        zone, new DynamicName(name, type, host.page(), Optional.empty(), host.page(), address.where()));
            }
            return;
        }
        Optional<DomainName> own =
                several ? label(on).flatMap(text -> name.child(text).optional()) : Optional.empty();
        for (Zone page : pages(zone, on, ip.get())) {
            add(page, name, ip.get(), host, address.where());
            own.ifPresent(specific -> add(page, specific, ip.get(), host, address.where()));
        }
        named.computeIfAbsent(host.page(), key -> new ArrayList<>())
                .add(new Named(ip.get(), address.where(), on, zone, own.orElse(name), name));
    }

    private void add(Zone zone, DomainName name, IpAddress ip, Host host, Where where) {
        draft.add(zone, name, ip.recordType(), ip.toString(), host.page(), where, 1);
    }

    /**
     * The zone pages an address goes to: the one its network names. Where two pages declare the zone and the network
     * gives its name and not a page's path, both; the public one then gets public addresses only.
     */
    private List<Zone> pages(Zone zone, Interface on, IpAddress ip) {
        List<Zone> all = inventory.zones(zone.zone().value());
        boolean path = inventory
                .plan()
                .networkOf(on, ip)
                .flatMap(Network::zone)
                .filter(ref -> ref.text().indexOf('/') >= 0)
                .isPresent();
        if (all.size() < 2 || path) {
            return List.of(zone);
        }
        return all.stream().filter(page -> !page.isPublic() || ip.isPublic()).toList();
    }

    /** The interface's name as a label: {@code eth0.10} is {@code eth0-10}. */
    private static Optional<String> label(Interface on) {
        String text = on.name()
                .value()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9-]", "-")
                .replaceAll("^-+|-+$", "");
        return DomainName.hostLabel(text).optional();
    }
}
