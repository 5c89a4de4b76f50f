package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The DNS records that hold an address of a network. Argument: the network's page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class HeldTopic implements Fielded<List<HeldTopic.Held>> {
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
                .map(network -> site.derived(All.class, HeldTopic::all).spots().stream()
                        .filter(spot -> network.contains(spot.ip()))
                        .map(Spot::held)
                        .toList())
                .orElse(List.of());
    }

    /** A record with its address, read once and not for each network. */
    private record Spot(IpAddress ip, Held held) {}

    /** The address records of all zones, by zone. */
    private record All(List<Spot> spots) {}

    private static All all(Site site) {
        List<Spot> spots = new ArrayList<>();
        for (ZoneData zone : site.part(Dns.class).zones()) {
            for (DnsRecord record : zone.records()) {
                record.address()
                        .ifPresent(ip -> spots.add(new Spot(
                                ip,
                                new Held(
                                        zone.zone().page(),
                                        record.name().text(),
                                        record.type(),
                                        record.data(),
                                        record.ttl(),
                                        record.page()))));
            }
        }
        return new All(spots);
    }
}
