package org.infrawiki.inventory.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.net.Reverse;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;

/** Rule 5 for name servers: a zone's own NS records, and those of child zones where it delegates. Runs last. */
final class Servers {
    private final Inventory inventory;
    private final Draft draft;
    private final HostNames names;
    private final Leaks leaks;

    Servers(Inventory inventory, Draft draft, HostNames names, Leaks leaks) {
        this.inventory = inventory;
        this.draft = draft;
        this.names = names;
        this.leaks = leaks;
    }

    void derive() {
        for (Zone zone : inventory.zones()) {
            for (Party server : zone.nameservers()) {
                name(server, zone)
                        .ifPresent(name -> draft.add(
                                zone, zone.zone().value(), "NS", name.absolute(), zone.page(), server.where(), 5));
            }
        }
        inventory.zones().stream().filter(Zone::delegate).forEach(this::delegate);
        inventory.zones().forEach(this::glue);
    }

    /**
     * Addresses of servers that have their names below a zone, in a child zone of ours. Without them a server that holds
     * the zone finds none, and refuses to load it.
     */
    private void glue(Zone zone) {
        DomainName apex = zone.zone().value();
        for (Party server : zone.nameservers()) {
            name(server, zone).filter(name -> name.isIn(apex)).ifPresent(name -> inventory.zonesOf(name).stream()
                    .filter(child -> !child.zone().value().equals(apex))
                    .filter(child -> child.isPublic() || !zone.isPublic())
                    .flatMap(child -> draft.records(child).stream())
                    .filter(record ->
                            record.name().equals(name) && record.address().isPresent())
                    .forEach(record ->
                            draft.add(zone, name, record.type(), record.data(), zone.page(), server.where(), 5)));
        }
    }

    /** The server that a zone's SOA record names: one that may be named where the zone is seen. */
    DomainName primary(Zone zone) {
        zone.primary().ifPresent(server -> name(server, zone)
                .filter(name -> zone.isPublic() && leaks.isInternal(name))
                .ifPresent(name -> draft.add(leak(server.where(), name, zone))));
        return Stream.concat(zone.primary().stream(), zone.nameservers().stream())
                .flatMap(server -> name(server, zone).stream())
                .filter(name -> !zone.isPublic() || !leaks.isInternal(name))
                .findFirst()
                .orElse(zone.zone().value());
    }

    /** The mail address that a zone's SOA record names; not one in an internal zone where the zone is public. */
    String hostmaster(Zone zone) {
        if (zone.hostmaster().isPresent()) {
            Placed<String> mail = zone.hostmaster().get();
            DomainName domain =
                    new DomainName(mail.value().substring(mail.value().lastIndexOf('@') + 1));
            if (!zone.isPublic() || !leaks.isInternal(domain)) {
                return mail.value();
            }
            draft.add(leak(mail.where(), domain, zone));
        }
        return "hostmaster@" + mailDomain(zone);
    }

    /** The zone; nobody reads mail at a reverse zone, so for one of those the domain of the server its SOA record names. */
    private DomainName mailDomain(Zone zone) {
        DomainName name = zone.zone().value();
        if (!Reverse.isReverse(name)) {
            return name;
        }
        DomainName primary = primary(zone);
        return primary.parent()
                .filter(domain -> !zone.isPublic() || !leaks.isInternal(domain))
                .orElse(primary);
    }

    private static Problem leak(Where where, DomainName name, Zone zone) {
        return Problem.error(
                "leak-internal-name",
                where,
                "the internal name " + name + " would be published in the SOA record of the public zone "
                        + zone.zone().value(),
                "use a public name there; another one is published");
    }

    private Optional<DomainName> name(Party server, Zone zone) {
        if (server instanceof Party.Named named) {
            return Optional.of(named.name());
        }
        if (!(server instanceof Party.OfHost of)) {
            return Optional.empty();
        }
        Optional<Host> host = inventory.host(of.host());
        Optional<DomainName> name = host.flatMap(found -> name(found, zone));
        if (host.isPresent() && name.isEmpty()) {
            draft.add(Problem.error(
                    "bad-record",
                    server.where(),
                    "the host " + host.get().name().value() + " has no name that could stand in the zone's NS record",
                    "give it an address on a network with a zone, or a name under 'names:'"));
        }
        return name;
    }

    /** In a public zone a name that is public, best one given on the host's page; inside the name in the zone itself. */
    private Optional<DomainName> name(Host host, Zone zone) {
        Stream<DomainName> given = host.names().stream().map(Placed::value).filter(name -> !name.isWildcard());
        List<HostNames.Named> derived = names.of(host);
        if (zone.isPublic()) {
            return Stream.concat(given, derived.stream().map(HostNames.Named::host))
                    .filter(name -> inventory.zonesOf(name).stream().anyMatch(Zone::isPublic))
                    .findFirst();
        }
        List<DomainName> all = new ArrayList<>();
        derived.stream()
                .filter(named -> named.zone().zone().value().equals(zone.zone().value()))
                .forEach(named -> all.add(named.host()));
        derived.stream().filter(named -> !named.zone().isPublic()).forEach(named -> all.add(named.host()));
        given.forEach(all::add);
        derived.forEach(named -> all.add(named.host()));
        return all.stream().findFirst();
    }

    private void delegate(Zone parent) {
        for (Zone child : inventory.zones()) {
            boolean isChild = child.zone()
                    .value()
                    .parent()
                    .filter(above -> inventory.zonesOf(above).contains(parent))
                    .isPresent();
            boolean seen = child.isPublic() == parent.isPublic()
                    || (child.isPublic()
                            && inventory.zones(child.zone().value()).size() == 1);
            if (isChild && seen) {
                delegate(parent, child);
            }
        }
    }

    /** NS records, addresses of those servers that have their names inside the child, and RFC 2317's CNAME records. */
    private void delegate(Zone parent, Zone child) {
        DomainName cut = child.zone().value();
        for (DnsRecord record : draft.records(child)) {
            if (record.name().equals(cut) && record.type().equals("NS")) {
                publish(parent, record.name(), record.type(), record.data(), child);
                record.target().filter(name -> name.isIn(cut)).ifPresent(name -> draft.records(child).stream()
                        .filter(glue ->
                                glue.name().equals(name) && glue.address().isPresent())
                        .forEach(glue -> publish(parent, name, glue.type(), glue.data(), child)));
            }
        }
        if (Reverse.isClassless(cut)) {
            Prefix block = Reverse.prefix(cut).orElseThrow();
            Optional<IpAddress> ip = Optional.of(block.usable().first());
            while (ip.isPresent() && block.usable().contains(ip.get())) {
                DomainName target = Reverse.owner(ip.get(), cut);
                publish(parent, Reverse.name(ip.get()), "CNAME", target.absolute(), child);
                ip = ip.get().next();
            }
        }
    }

    private void publish(Zone parent, DomainName name, String type, String data, Zone child) {
        draft.add(parent, name, type, data, child.page(), parent.where(), 5);
    }
}
