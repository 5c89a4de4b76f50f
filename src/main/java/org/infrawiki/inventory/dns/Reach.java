package org.infrawiki.inventory.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.infrawiki.inventory.Address;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Placed;

/** Which addresses of hosts and services those may see who can see a zone. */
final class Reach {
    private final Inventory inventory;

    /**
     * A dynamic address.
     *
     * @param type {@code A} or {@code AAAA}
     */
    record Changing(Host host, String type, Optional<DomainName> dyn) {}

    /** An address with the network it is on. */
    private record Spot(IpAddress ip, Optional<Network> network) {}

    Reach(Inventory inventory) {
        this.inventory = inventory;
    }

    /** The fixed public addresses of a host. */
    static List<IpAddress> fromOutside(Host host) {
        return host.interfaces().stream()
                .flatMap(on -> on.fixed().stream())
                .filter(IpAddress::isPublic)
                .distinct()
                .toList();
    }

    /** The public addresses of a host that change. */
    static List<Changing> changing(Host host) {
        List<Changing> found = new ArrayList<>();
        for (Interface on : host.interfaces()) {
            for (Placed<Address> address : on.addresses()) {
                if (address.value().isDynamic()) {
                    String type = address.value() == Address.Changing.DYNAMIC ? "A" : "AAAA";
                    found.add(new Changing(host, type, on.dyn().map(Placed::value)));
                }
            }
        }
        return found;
    }

    /**
     * The addresses of a host for an internal zone: those on networks of that zone, else those on networks of another
     * internal zone, else the private ones, else the public ones.
     */
    List<IpAddress> fromInside(Host host, DomainName zone) {
        List<Spot> spots = new ArrayList<>();
        for (Interface on : host.interfaces()) {
            on.fixed().forEach(ip -> spots.add(new Spot(ip, inventory.plan().networkOf(on, ip))));
        }
        return choose(spots, zone);
    }

    /** The same choice among a service's own addresses. */
    List<IpAddress> fromInside(List<IpAddress> own, DomainName zone) {
        return choose(
                own.stream()
                        .map(ip -> new Spot(ip, inventory.plan().holding(ip)))
                        .toList(),
                zone);
    }

    private List<IpAddress> choose(List<Spot> spots, DomainName zone) {
        List<Predicate<Spot>> choices = List.of(
                spot -> zones(spot).stream()
                        .anyMatch(page -> page.zone().value().equals(zone)),
                spot -> zones(spot).stream().anyMatch(page -> !page.isPublic()),
                spot -> !spot.ip().isPublic(),
                spot -> true);
        for (Predicate<Spot> choice : choices) {
            List<IpAddress> chosen =
                    spots.stream().filter(choice).map(Spot::ip).distinct().toList();
            if (!chosen.isEmpty()) {
                return chosen;
            }
        }
        return List.of();
    }

    /** The pages of the zone of the network that an address is on. */
    private List<Zone> zones(Spot spot) {
        return spot.network()
                .flatMap(Network::zone)
                .flatMap(inventory::zone)
                .map(zone -> inventory.zones(zone.zone().value()))
                .orElse(List.of());
    }
}
