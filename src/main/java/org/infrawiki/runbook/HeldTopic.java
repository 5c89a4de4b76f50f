package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.net.Range;
import org.infrawiki.inventory.net.Reverse;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/**
 * The DNS records that hold an address of a network: in their data, or in their name as those of reverse zones do.
 * Argument: the network's page.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class HeldTopic implements Derived<List<HeldTopic.Held>> {
    static final HeldTopic TOPIC = new HeldTopic();

    /** A record, the zone it is in, and the page that made it. */
    record Held(PageName zone, String name, String type, String data, long ttl, PageName page) {}

    @Override
    public String name() {
        return "held-records";
    }

    @Override
    public List<Held> answer(Site site, List<String> args) {
        return site.part(Inventory.class)
                .network(new PageName(args.get(0)))
                .map(network -> site.derived(All.class, HeldTopic::all).in(network))
                .orElse(List.of());
    }

    /** A record with its place in the order of all. */
    private record Spot(int place, Held held) {}

    /** The records of all zones that hold an address, by address, so that each network finds its own without reading all. */
    private record All(TreeMap<IpAddress, List<Spot>> spots) {
        List<Held> in(Network network) {
            Map<Integer, Held> found = new TreeMap<>();
            for (Placed<Prefix> prefix : network.prefixes()) {
                Range range = Range.of(prefix.value());
                spots.subMap(range.first(), true, range.last(), true)
                        .values()
                        .forEach(some -> some.forEach(spot -> found.put(spot.place(), spot.held())));
            }
            return List.copyOf(found.values());
        }
    }

    private static All all(Site site) {
        TreeMap<IpAddress, List<Spot>> spots = new TreeMap<>();
        int place = 0;
        for (ZoneData zone : site.part(Dns.class).zones()) {
            for (DnsRecord record : zone.records()) {
                place++;
                Optional<IpAddress> address =
                        record.type().equals("PTR") ? Reverse.address(record.name()) : record.address();
                if (address.isPresent()) {
                    Held held = new Held(
                            zone.zone().page(),
                            record.name().text(),
                            record.type(),
                            record.data(),
                            record.ttl(),
                            record.page());
                    spots.computeIfAbsent(address.get(), ip -> new ArrayList<>(2))
                            .add(new Spot(place, held));
                }
            }
        }
        return new All(spots);
    }
}
