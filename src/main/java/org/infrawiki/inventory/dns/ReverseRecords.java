package org.infrawiki.inventory.dns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.infrawiki.inventory.Address;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.PrefixTable;
import org.infrawiki.inventory.net.Reverse;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;

/** Rule 2: each address with a name gives one PTR record, in the most specific reverse zone that holds it. */
final class ReverseRecords {
    private final Inventory inventory;
    private final Draft draft;
    private final HostNames names;
    private final Leaks leaks;
    private final PrefixTable<Zone> zones = new PrefixTable<>();

    ReverseRecords(Inventory inventory, Draft draft, HostNames names, Leaks leaks) {
        this.inventory = inventory;
        this.draft = draft;
        this.names = names;
        this.leaks = leaks;
        for (Zone zone : inventory.zones()) {
            Reverse.prefix(zone.zone().value()).ifPresent(prefix -> zones.put(prefix, zone));
        }
    }

    void derive() {
        for (Host host : inventory.hosts()) {
            if (host.isActive()) {
                Set<IpAddress> done = new TreeSet<>();
                for (HostNames.Named named : names.of(host)) {
                    DomainName target = named.on().ptr().map(Placed::value).orElse(named.name());
                    done.add(named.ip());
                    add(host, named.ip(), named.where(), target);
                }
                host.interfaces().forEach(on -> explicit(host, on, done));
            }
        }
    }

    /** An interface that says {@code ptr} gets its reverse records on a network without a zone, too. */
    private void explicit(Host host, Interface on, Set<IpAddress> done) {
        for (Placed<Address> address : on.addresses()) {
            Optional<IpAddress> ip = address.value().fixed();
            if (on.ptr().isPresent() && ip.isPresent() && !done.contains(ip.get())) {
                add(host, ip.get(), address.where(), on.ptr().get().value());
            }
        }
    }

    private void add(Host host, IpAddress ip, Where where, DomainName target) {
        List<Zone> pages = zones.longest(ip);
        if (pages.isEmpty()) {
            draft.add(Problem.warning(
                    "no-reverse-zone",
                    where,
                    "no declared reverse zone holds " + ip + ", so it has no name in logs",
                    "declare " + suggestion(ip) + ", or accept this where the provider keeps the record"));
        }
        PageName page = host.page();
        for (Zone zone : pages) {
            boolean silent = pages.size() > 1 && zone.isPublic() && (!ip.isPublic() || leaks.isInternal(target));
            if (!silent) {
                DomainName owner = Reverse.owner(ip, zone.zone().value());
                draft.add(zone, owner, "PTR", target.absolute(), page, where, 2);
            }
        }
    }

    /** The zone of the /24 or /64 around an address. */
    private static String suggestion(IpAddress ip) {
        List<String> labels = Reverse.name(ip).labels();
        return String.join(".", labels.subList(ip.v6() ? 16 : 1, labels.size()));
    }
}
