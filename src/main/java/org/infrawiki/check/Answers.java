package org.infrawiki.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.model.PageName;

/** The finished records of all zones by name, answering as name servers would (RFC 1034 section 4.3.2). */
final class Answers {
    private final Inventory inventory;
    private final List<ZoneData> zones;
    private final Map<PageName, Map<DomainName, List<DnsRecord>>> byName = new HashMap<>();
    private final Map<PageName, Set<DomainName>> elsewhere = new HashMap<>();

    Answers(Inventory inventory, Dns dns) {
        this.inventory = inventory;
        this.zones = List.copyOf(dns.zones());
        for (ZoneData zone : zones) {
            Map<DomainName, List<DnsRecord>> names = new LinkedHashMap<>();
            zone.records().forEach(record -> names.computeIfAbsent(record.name(), name -> new ArrayList<>())
                    .add(record));
            byName.put(zone.zone().page(), names);
            Set<DomainName> others = new HashSet<>();
            zone.dynamic().forEach(name -> others.add(name.name()));
            zone.withheld().forEach(leak -> others.add(leak.record().name()));
            elsewhere.put(zone.zone().page(), others);
        }
    }

    List<ZoneData> zones() {
        return zones;
    }

    /** The records of each name of a zone, in the zone's order. */
    Map<DomainName, List<DnsRecord>> names(ZoneData zone) {
        return byName.getOrDefault(zone.zone().page(), Map.of());
    }

    /** The pages of the zone that holds a name, as far as those see them who see a zone. */
    List<Zone> holding(DomainName name, Zone from) {
        List<Zone> all = inventory.zonesOf(name);
        List<Zone> alike =
                all.stream().filter(zone -> zone.isPublic() == from.isPublic()).toList();
        return alike.isEmpty() && !from.isPublic() ? all : alike;
    }

    /**
     * What a name answers to those who see a zone. Empty where that is not for us to know: no declared zone holds the
     * name, it is delegated away, an updater keeps it, or its records were withheld, which is told on its own.
     */
    Optional<List<DnsRecord>> answer(DomainName name, Zone from) {
        List<Zone> pages = holding(name, from);
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        List<DnsRecord> found = new ArrayList<>();
        for (Zone page : pages) {
            if (elsewhere.getOrDefault(page.page(), Set.of()).contains(name) || isDelegated(name, page)) {
                return Optional.empty();
            }
            found.addAll(in(page, name));
        }
        return Optional.of(found);
    }

    /** The records of a name in a zone, those of a wildcard (RFC 4592) where it has none of its own. */
    private List<DnsRecord> in(Zone zone, DomainName name) {
        Map<DomainName, List<DnsRecord>> names = byName.getOrDefault(zone.page(), Map.of());
        List<DnsRecord> own = names.get(name);
        Optional<DomainName> at = name.parent();
        while (own == null && at.isPresent() && at.get().isIn(zone.zone().value())) {
            own = names.get(new DomainName("*." + at.get()));
            if (names.containsKey(at.get())) {
                break;
            }
            at = at.get().parent();
        }
        return own == null ? List.of() : own;
    }

    private boolean isDelegated(DomainName name, Zone zone) {
        Map<DomainName, List<DnsRecord>> names = byName.getOrDefault(zone.page(), Map.of());
        DomainName apex = zone.zone().value();
        Optional<DomainName> at = Optional.of(name);
        while (at.isPresent() && at.get().isIn(apex) && !at.get().equals(apex)) {
            boolean cut = names.getOrDefault(at.get(), List.of()).stream()
                    .anyMatch(record -> record.type().equals("NS"));
            if (cut) {
                return true;
            }
            at = at.get().parent();
        }
        return false;
    }
}
