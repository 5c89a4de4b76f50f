package org.infrawiki.inventory.dns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;

/**
 * The records of a zone that name servers load. They refuse a whole zone for one record that can't be there: a CNAME
 * beside other records or at the zone's own name (RFC 1034 section 3.6.2), and an MX, NS or SRV record that leads to a
 * name of the zone without an address (RFC 2181 section 10.3). One page's mistake must not take down all other names.
 */
final class Loadable {
    private static final Set<String> TO_HOSTS = Set.of("MX", "NS", "SRV");

    private final ZoneData zone;
    private final Map<DomainName, List<DnsRecord>> names = new HashMap<>();
    private final Set<DomainName> updated = new HashSet<>();

    private Loadable(ZoneData zone) {
        this.zone = zone;
        zone.dynamic().stream().filter(name -> name.dyn().isEmpty()).forEach(name -> updated.add(name.name()));
        zone.records().forEach(record -> names.computeIfAbsent(record.name(), name -> new ArrayList<>(2))
                .add(record));
    }

    static List<DnsRecord> of(ZoneData zone) {
        Loadable loadable = new Loadable(zone);
        return zone.records().stream().filter(loadable::isGood).toList();
    }

    private boolean isGood(DnsRecord record) {
        if (record.type().equals("CNAME")) {
            return isAlone(record);
        }
        Optional<DomainName> target = TO_HOSTS.contains(record.type()) ? record.target() : Optional.empty();
        if (target.isEmpty()) {
            return true;
        }
        boolean address =
                record.type().equals("MX") && IpAddress.of(target.get().text()).isPresent();
        return !address && (isOfOthers(target.get()) || hasAddress(target.get()));
    }

    /** Whether a CNAME has its name for itself; of two that differ the first counts. */
    private boolean isAlone(DnsRecord cname) {
        List<DnsRecord> there = names.getOrDefault(cname.name(), List.of());
        return !cname.name().equals(zone.name())
                && there.stream().allMatch(record -> record.type().equals("CNAME"))
                && there.get(0).sameData(cname);
    }

    /** Whether a name is not this zone's to answer: it is outside, in a child zone, or an updater keeps it. */
    private boolean isOfOthers(DomainName name) {
        if (!name.isIn(zone.name()) || updated.contains(name)) {
            return true;
        }
        Optional<DomainName> at = Optional.of(name);
        while (at.isPresent() && !at.get().equals(zone.name())) {
            if (has(at.get(), "NS")) {
                return true;
            }
            at = at.get().parent();
        }
        return false;
    }

    /** Whether a name has an address, be it that of a wildcard (RFC 4592). */
    private boolean hasAddress(DomainName name) {
        DomainName answering = name;
        Optional<DomainName> at = name.parent();
        while (!names.containsKey(answering) && at.isPresent() && at.get().isIn(zone.name())) {
            answering = new DomainName("*." + at.get());
            if (names.containsKey(at.get())) {
                break;
            }
            at = at.get().parent();
        }
        return has(answering, "A") || has(answering, "AAAA");
    }

    private boolean has(DomainName name, String type) {
        return names.getOrDefault(name, List.of()).stream()
                .anyMatch(record -> record.type().equals(type));
    }
}
