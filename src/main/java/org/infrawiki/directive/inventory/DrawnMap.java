package org.infrawiki.directive.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.infrawiki.inventory.AddressUse;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.model.PageName;
import org.infrawiki.svg.Line;

/** A map with every host: sites hold networks and hosts, hosts hold their guests. */
final class DrawnMap {
    private final Sites sites;
    private final Inventory inventory;
    private final Spots spots;
    private final Map<IpAddress, Host> owners = new HashMap<>();
    private final List<Sketch.Spot> drawn = new ArrayList<>();
    private final Set<Sketch.Tie> ties = new LinkedHashSet<>();
    private final Set<PageName> entered = new HashSet<>();

    DrawnMap(Sites sites) {
        this.sites = sites;
        this.inventory = sites.inventory();
        this.spots = new Spots(inventory);
        for (AddressUse use : inventory.plan().uses()) {
            if (use.owner() instanceof Host host) {
                owners.putIfAbsent(use.ip(), host);
            }
        }
    }

    Sketch sketch() {
        Set<PageName> places = new TreeSet<>();
        inventory.networks().forEach(network -> sites.of(network).ifPresent(places::add));
        sites.hosts().forEach(host -> sites.of(host).ifPresent(places::add));
        places.forEach(place ->
                drawn.add(Spots.place(Spots.id(place), place, sites.site().title(place))));
        inventory
                .networks()
                .forEach(network -> drawn.add(
                        spots.spot(network, sites.of(network).map(Spots::id).orElse(""))));
        sites.hosts().forEach(this::host);
        for (Network network : inventory.networks()) {
            gateway(network).ifPresent(host -> tie(host, network, true));
        }
        for (Host host : sites.hosts()) {
            sites.networks(host)
                    .forEach(page -> inventory.network(page).ifPresent(network -> tie(host, network, false)));
        }
        return new Sketch(drawn, List.copyOf(ties), false, tables());
    }

    /** Enters a host after the one it is a guest of. */
    private void host(Host host) {
        if (!entered.add(host.page())) {
            return;
        }
        Optional<Host> on = host.vmOn().flatMap(inventory::host).filter(other -> !other.isRetired());
        on.ifPresent(this::host);
        // In a circle of guests the one that closes it stands beside the others.
        boolean inside = on.isPresent()
                && drawn.stream()
                        .anyMatch(spot -> spot.id().equals(Spots.id(on.get().page())));
        String in = inside
                ? Spots.id(on.get().page())
                : sites.of(host).map(Spots::id).orElse("");
        drawn.add(spots.spot(host, in));
    }

    /** The host that is the way out of a network. */
    Optional<Host> gateway(Network network) {
        Optional<Host> found = Optional.empty();
        Optional<Party> gateway = network.gateway();
        if (gateway.isPresent() && gateway.get() instanceof Party.OfHost party) {
            found = inventory.host(party.host());
        } else if (gateway.isPresent() && gateway.get() instanceof Party.At party) {
            found = Optional.ofNullable(owners.get(party.address()));
        }
        return found.filter(host -> !host.isRetired());
    }

    private void tie(Host host, Network network, boolean wayOut) {
        String one = Spots.id(host.page());
        String other = Spots.id(network.page());
        if (wayOut) {
            ties.add(new Sketch.Tie(one, other, Line.PLAIN));
        } else if (!ties.contains(new Sketch.Tie(one, other, Line.PLAIN))) {
            ties.add(new Sketch.Tie(other, one, Line.PLAIN));
        }
    }

    private List<Part> tables() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Network network : inventory.networks()) {
            rows.add(List.of(
                    sites.links(List.of(network.page())),
                    sites.links(sites.of(network).stream().toList()),
                    Cell.list(gateway(network).stream().map(sites::link).toList()),
                    Cell.list(inventory.plan().hosts(network).stream()
                            .map(sites::link)
                            .toList())));
        }
        List<List<Cell>> guests = new ArrayList<>();
        for (Host host : sites.hosts()) {
            List<PageName> on = Subject.kept(inventory.guests(host));
            if (!on.isEmpty()) {
                guests.add(List.of(
                        Cell.of(sites.link(host)),
                        Cell.list(on.stream()
                                .flatMap(page -> inventory.thing(page).stream())
                                .map((Thing guest) -> sites.link(guest))
                                .toList())));
            }
        }
        return List.of(
                Part.table(
                        "made-networks",
                        "The same as a table",
                        List.of("Network", "Site", "Way out", "Hosts on it"),
                        rows),
                Part.table("made-guests", "Hosts with guests", List.of("Host", "Its guests"), guests));
    }
}
