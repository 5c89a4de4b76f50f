package org.infrawiki.inventory.dns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.inventory.Exposure;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;

/**
 * Rules 3 and 4: each name of an active service or host goes to the declared zone that is its longest suffix, with the
 * addresses that are meant for those who can see that zone; a dynamic address gives no record, or a CNAME.
 */
final class NameRecords {
    /** Names times addresses: one page of a few hundred kilobytes could ask for more records than any machine holds. */
    private static final int MOST_RECORDS = 50_000;

    private final Inventory inventory;
    private final Draft draft;
    private final Reach reach;
    private final Leaks leaks;
    private final Map<DomainName, List<IpAddress>> insides = new HashMap<>();
    private int left;

    NameRecords(Inventory inventory, Draft draft, Reach reach, Leaks leaks) {
        this.inventory = inventory;
        this.draft = draft;
        this.reach = reach;
        this.leaks = leaks;
    }

    void derive() {
        for (Host host : inventory.hosts()) {
            if (host.isActive()) {
                begin();
                Addresses all = new Addresses(List.of(host), List.of());
                host.names().forEach(name -> derive(host, name, all, all));
            }
        }
        for (Service service : inventory.services()) {
            if (service.isActive()) {
                begin();
                derive(service);
            }
        }
    }

    private void begin() {
        left = MOST_RECORDS;
        insides.clear();
    }

    private void derive(Service service) {
        List<Host> hosts = service.runsOn().stream()
                .flatMap(ref -> inventory.target(ref).stream())
                .distinct()
                .flatMap(page -> inventory.host(page).stream())
                .filter(Host::isActive)
                .toList();
        List<IpAddress> own = service.addresses().stream().map(Placed::value).toList();
        Addresses inside = new Addresses(hosts, own);
        // Its own addresses stand in for its hosts'; those of the gateway are in front of either.
        Addresses outside = service.through().isPresent()
                ? new Addresses(
                        service.through().flatMap(inventory::host).filter(Host::isActive).stream()
                                .toList(),
                        List.of())
                : inside;
        service.names().forEach(name -> derive(service, name, inside, outside));
    }

    /**
     * Where the addresses of a name come from.
     *
     * @param hosts whose addresses they are
     * @param own addresses to use instead of the hosts'
     */
    private record Addresses(List<Host> hosts, List<IpAddress> own) {}

    /** One name, with what the inside and what the outside gets. */
    private void derive(Thing thing, Placed<DomainName> name, Addresses inward, Addresses outward) {
        List<Zone> zones = inventory.zonesOf(name.value());
        if (zones.isEmpty()) {
            draft.add(noZone(name.value(), name.where()));
        }
        boolean inside = zones.stream().anyMatch(zone -> !zone.isPublic());
        for (Zone zone : zones) {
            if (!zone.isPublic()) {
                internal(thing, name, zone, inward);
            } else if (!isInternal(thing)) {
                published(thing, name, zone, outward);
            } else if (!inside) {
                draft.add(internalInPublic(name.value(), name.where(), zone));
            }
        }
    }

    static boolean isInternal(Thing thing) {
        return thing instanceof Service service && service.exposure().value() == Exposure.INTERNAL;
    }

    static Problem noZone(DomainName name, Where where) {
        return Problem.error(
                "no-zone-for-name",
                where,
                "no declared zone holds " + name,
                "make a zone page for the domain, or mend the name");
    }

    static Problem internalInPublic(DomainName name, Where where, Zone zone) {
        return Problem.error(
                "internal-service-in-public-zone",
                where,
                name + " is in the public zone " + zone.zone().value() + ", but the service is internal",
                "say 'exposure: public', or give it a name in an internal zone");
    }

    private void published(Thing thing, Placed<DomainName> name, Zone zone, Addresses from) {
        List<IpAddress> fixed = from.own().isEmpty()
                ? from.hosts().stream()
                        .flatMap(host -> Reach.fromOutside(host).stream())
                        .distinct()
                        .toList()
                : from.own().stream().filter(IpAddress::isPublic).distinct().toList();
        List<Reach.Changing> changing = from.own().isEmpty()
                ? from.hosts().stream()
                        .flatMap(host -> Reach.changing(host).stream())
                        .toList()
                : List.of();
        fixed.forEach(ip -> add(thing, name, zone, ip));
        if (fixed.isEmpty() && changing.isEmpty()) {
            draft.add(Problem.error(
                    "no-public-address",
                    name.where(),
                    name.value() + " is in the public zone " + zone.zone().value()
                            + ", but nothing it runs on has a public address",
                    "say 'through:' with the gateway that forwards to it, or use a name in an internal zone"));
            return;
        }
        Optional<DomainName> dyn = fixed.isEmpty() ? follow(thing, name, zone, changing) : Optional.empty();
        for (Reach.Changing address : changing) {
            draft.add(
                    zone,
                    new DynamicName(
                            name.value(), address.type(), address.host().page(), dyn, thing.page(), name.where()));
        }
    }

    /** Makes the name a CNAME to the first name that an updater keeps elsewhere, where there is one. */
    private Optional<DomainName> follow(
            Thing thing, Placed<DomainName> name, Zone zone, List<Reach.Changing> changing) {
        Optional<DomainName> dyn =
                changing.stream().flatMap(address -> address.dyn().stream()).findFirst();
        if (dyn.isPresent() && name.value().equals(zone.zone().value())) {
            draft.add(Problem.error(
                    "cname-at-apex",
                    name.where(),
                    name.value() + " is the zone's own name, which can't be a CNAME to " + dyn.get(),
                    "drop 'dyn:' and let the updater keep the name itself, or use a name below the zone"));
            return Optional.empty();
        }
        dyn.ifPresent(
                target -> draft.add(zone, name.value(), "CNAME", target.absolute(), thing.page(), name.where(), 4));
        // The record of an internal one is told and withheld; a list of what is public must not name it either.
        return dyn.filter(target -> !leaks.isInternal(target));
    }

    private void internal(Thing thing, Placed<DomainName> name, Zone zone, Addresses from) {
        List<IpAddress> addresses = insides.computeIfAbsent(zone.zone().value(), inside -> inside(inside, from));
        addresses.forEach(ip -> add(thing, name, zone, ip));
        if (addresses.isEmpty()) {
            draft.add(Problem.warning(
                    "name-without-address",
                    name.where(),
                    name.value() + " gets no record: nothing it runs on has a known address",
                    "give a host of it a fixed address"));
        }
    }

    private List<IpAddress> inside(DomainName zone, Addresses from) {
        if (!from.own().isEmpty()) {
            return reach.fromInside(from.own(), zone);
        }
        List<IpAddress> addresses = new ArrayList<>();
        from.hosts().forEach(host -> addresses.addAll(reach.fromInside(host, zone)));
        return addresses;
    }

    private void add(Thing thing, Placed<DomainName> name, Zone zone, IpAddress ip) {
        left--;
        if (left < 0) {
            if (left == -1) {
                draft.add(Problem.error(
                        "bad-record",
                        name.where(),
                        "the names of " + thing.page() + " from " + name.value() + " on are not published: names times"
                                + " addresses give more than " + MOST_RECORDS + " records",
                        "give it fewer names, or say 'addresses:' on a service of its own"));
            }
            return;
        }
        draft.add(zone, name.value(), ip.recordType(), ip.toString(), thing.page(), name.where(), 3);
    }
}
