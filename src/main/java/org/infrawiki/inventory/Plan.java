package org.infrawiki.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.net.PrefixTable;
import org.infrawiki.inventory.net.Range;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;
import org.jspecify.annotations.Nullable;

/** The address plan: which network an address is on, who has which, and what is free. */
public final class Plan {
    private final Inventory inventory;
    private final PrefixTable<Network> table = new PrefixTable<>();
    private final List<AddressUse> uses = new ArrayList<>();
    private final TreeMap<PageName, List<AddressUse>> byNetwork = new TreeMap<>();
    private final TreeMap<PageName, TreeSet<PageName>> hosts = new TreeMap<>();
    private @Nullable Map<PageName, List<Network>> parts;

    Plan(Inventory inventory, Collection<Network> networks, Collection<Host> hosts, Collection<Service> services) {
        this.inventory = inventory;
        networks.forEach(network -> network.prefixes().forEach(prefix -> table.put(prefix.value(), network)));
        hosts.stream().filter(host -> !host.isRetired()).forEach(this::enter);
        for (Service service : services) {
            if (!service.isRetired()) {
                service.addresses().forEach(address -> enter(address, service));
            }
        }
        uses.sort((one, other) -> {
            int byAddress = one.ip().compareTo(other.ip());
            return byAddress != 0 ? byAddress : one.where().compareTo(other.where());
        });
        for (AddressUse use : uses) {
            use.network().ifPresent(network -> byNetwork
                    .computeIfAbsent(network.page(), key -> new ArrayList<>())
                    .add(use));
        }
    }

    private void enter(Host host) {
        for (Interface on : host.interfaces()) {
            on.network().flatMap(inventory::network).ifPresent(network -> hosts.computeIfAbsent(
                            network.page(), key -> new TreeSet<>())
                    .add(host.page()));
            for (Placed<Address> address : on.addresses()) {
                address.value().fixed().ifPresent(ip -> {
                    Optional<Network> network = networkOf(on, ip);
                    uses.add(new AddressUse(ip, address.where(), host, Optional.of(on), network));
                    network.ifPresent(known -> hosts.computeIfAbsent(known.page(), key -> new TreeSet<>())
                            .add(host.page()));
                });
            }
        }
    }

    private void enter(Placed<IpAddress> address, Service service) {
        uses.add(new AddressUse(address.value(), address.where(), service, Optional.empty(), holding(address.value())));
    }

    /** The network that an interface's address is on: the one it names, else the declared one that holds it. */
    public Optional<Network> networkOf(Interface on, IpAddress ip) {
        Optional<Ref> named = on.network();
        return named.isPresent() ? inventory.network(named.get()) : holding(ip);
    }

    /** The declared network with the longest prefix that holds an address; none where two share that prefix. */
    public Optional<Network> holding(IpAddress ip) {
        List<Network> found = table.longest(ip);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** All addresses in use by active and planned hosts and services, in order. */
    public List<AddressUse> uses() {
        return List.copyOf(uses);
    }

    /** The addresses in use on a network, in order. */
    public List<AddressUse> uses(Network network) {
        return List.copyOf(byNetwork.getOrDefault(network.page(), List.of()));
    }

    /** The hosts with an interface on a network, by page; retired ones have none. */
    public List<Host> hosts(Network network) {
        return hosts.getOrDefault(network.page(), new TreeSet<>()).stream()
                .flatMap(page -> inventory.host(page).stream())
                .toList();
    }

    /** The network a network is a part of: the one it names, else the one with the longest prefix around its first. */
    public Optional<Network> parent(Network network) {
        if (network.within().isPresent()) {
            return inventory.network(network.within().get());
        }
        return network.prefixes().stream()
                .findFirst()
                .map(Placed::value)
                .flatMap(prefix -> table.all(prefix.network()).stream()
                        .flatMap(List::stream)
                        .filter(other -> !other.page().equals(network.page()))
                        .filter(other -> other.prefixes().stream()
                                .anyMatch(outer -> outer.value().length() < prefix.length()
                                        && outer.value().contains(prefix)))
                        .findFirst());
    }

    /** The networks that are parts of a network, by page. */
    public List<Network> parts(Network network) {
        return Collections.unmodifiableList(parts().getOrDefault(network.page(), List.of()));
    }

    /** By network its parts, worked out once: each network's list of them is asked for. */
    private synchronized Map<PageName, List<Network>> parts() {
        if (parts == null) {
            Map<PageName, List<Network>> all = new TreeMap<>();
            for (Network network : inventory.networks()) {
                parent(network).ifPresent(parent -> all.computeIfAbsent(parent.page(), key -> new ArrayList<>())
                        .add(network));
            }
            parts = all;
        }
        return parts;
    }

    /** What is free in a prefix of a network: neither in use nor given out by DHCP, the gateway's or a part's. */
    public List<Range> free(Network network, Prefix prefix) {
        List<Range> taken = new ArrayList<>();
        uses(network).forEach(use -> taken.add(Range.of(use.ip())));
        network.dhcp().forEach(range -> taken.add(range.value()));
        if (network.gateway().orElse(null) instanceof Party.At gateway) {
            taken.add(Range.of(gateway.address()));
        }
        parts(network).forEach(part -> part.prefixes().forEach(inner -> taken.add(Range.of(inner.value()))));
        return prefix.usable().without(taken);
    }

    /** The lowest free address of a prefix. */
    public Optional<IpAddress> nextFree(Network network, Prefix prefix) {
        return free(network, prefix).stream().findFirst().map(Range::first);
    }
}
