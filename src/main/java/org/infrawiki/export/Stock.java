package org.infrawiki.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.PlacesTopic;
import org.infrawiki.inventory.PlacesTopic.Place;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.ThingTopic;
import org.infrawiki.inventory.ThingsTopic;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.dns.ZoneTopic;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;

/** What exports are made of: the active part of the inventory, asked through a lookup. */
final class Stock {
    private final Lookup lookup;
    private final Wanted wanted;

    Stock(Lookup lookup, Wanted wanted) {
        this.lookup = lookup;
        this.wanted = wanted;
    }

    /** The active things of a kind, by page. */
    List<Sheet> active(String kind) {
        return lookup.ask(ThingsTopic.TOPIC, List.of(kind)).stream()
                .filter(sheet -> sheet.thing().isActive())
                .toList();
    }

    /** The active hosts, by page. */
    List<Host> hosts() {
        return active("host").stream().map(sheet -> (Host) sheet.thing()).toList();
    }

    /** The active services that run on each host, by the host's page. */
    Map<PageName, List<Service>> servicesByHost() {
        Map<PageName, List<Service>> on = new TreeMap<>();
        for (Sheet sheet : active("service")) {
            Service service = (Service) sheet.thing();
            new TreeSet<>(pages(sheet, service.runsOn()))
                    .forEach(host ->
                            on.computeIfAbsent(host, key -> new ArrayList<>()).add(service));
        }
        return on;
    }

    /** The pages that fields name, as far as there are such pages. */
    static List<PageName> pages(Sheet sheet, List<Ref> refs) {
        return refs.stream().flatMap(ref -> sheet.target(ref).stream()).toList();
    }

    /** The zones that are wanted and may be told, by page. */
    List<ZoneData> zones() {
        return zones(wanted.inside());
    }

    /** The wanted zones that everybody may see, by page. */
    List<ZoneData> publicZones() {
        return zones(false);
    }

    private List<ZoneData> zones(boolean inside) {
        return lookup.ask(ThingsTopic.TOPIC, List.of("zone")).stream()
                .map(sheet -> (Zone) sheet.thing())
                .filter(zone -> (inside || zone.isPublic()) && wanted.names(zone))
                .flatMap(zone -> lookup.ask(ZoneTopic.TOPIC, zone.page()).stream())
                .toList();
    }

    /** Whether two pages declare a zone, one for the outside and one for the inside. */
    boolean isSplit(ZoneData zone) {
        return lookup.ask(ThingsTopic.TOPIC, List.of("zone")).stream()
                        .filter(sheet -> ((Zone) sheet.thing()).zone().value().equals(zone.name()))
                        .count()
                > 1;
    }

    /** The addresses in use on active hosts, by the host's page. */
    Map<PageName, List<Place>> places() {
        Map<PageName, List<Place>> places = new HashMap<>();
        lookup.ask(PlacesTopic.TOPIC, List.of())
                .forEach(place -> places.computeIfAbsent(place.owner(), key -> new ArrayList<>())
                        .add(place));
        return places;
    }

    /** The known addresses of a host, in the order written. */
    static List<IpAddress> fixed(Host host) {
        return host.interfaces().stream()
                .map(Interface::fixed)
                .flatMap(List::stream)
                .toList();
    }

    /** How to call a host on the network when no name server answers: its first address, else a name that follows it. */
    static Optional<String> reach(Host host) {
        return fixed(host).stream().map(IpAddress::toString).findFirst().or(() -> host.interfaces().stream()
                .flatMap(on -> on.dyn().stream())
                .map(Placed::value)
                .map(DomainName::text)
                .findFirst());
    }

    /** The address records to believe: of a name that internal zones answer those, else those of public zones. */
    List<DnsRecord> addressRecords() {
        List<ZoneData> zones = new ArrayList<>(zones());
        zones.sort(Comparator.comparing(zone -> zone.zone().isPublic()));
        Set<DomainName> inside = new HashSet<>();
        List<DnsRecord> records = new ArrayList<>();
        for (ZoneData zone : zones) {
            for (DnsRecord record : zone.records()) {
                if (record.address().isPresent() && !(zone.zone().isPublic() && inside.contains(record.name()))) {
                    records.add(record);
                }
            }
            if (!zone.zone().isPublic()) {
                zone.records().stream()
                        .filter(record -> record.address().isPresent())
                        .forEach(record -> inside.add(record.name()));
            }
        }
        return records;
    }

    /** Whether a page describes something that is in use. */
    boolean isActive(PageName page) {
        return lookup.ask(ThingTopic.TOPIC, page)
                .filter(sheet -> sheet.thing().isActive())
                .isPresent();
    }

    /** The short name of a page's thing. */
    String label(PageName page) {
        return lookup.ask(ThingTopic.TOPIC, page)
                .map(Sheet::thing)
                .map(Thing::name)
                .map(Placed::value)
                .orElse(page.last());
    }
}
