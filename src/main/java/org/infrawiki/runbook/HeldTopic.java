package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
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
        List<Held> held = new ArrayList<>();
        site.part(Inventory.class).network(new PageName(args.get(0))).ifPresent(network -> {
            for (ZoneData zone : site.part(Dns.class).zones()) {
                zone.records().stream()
                        .filter(record -> holds(network, record))
                        .map(record -> new Held(
                                zone.zone().page(),
                                record.name().text(),
                                record.type(),
                                record.data(),
                                record.ttl(),
                                record.page()))
                        .forEach(held::add);
            }
        });
        return List.copyOf(held);
    }

    private static boolean holds(Network network, DnsRecord record) {
        return record.address().filter(network::contains).isPresent();
    }
}
