package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.SerialTopic;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.dns.ZoneFile;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.schema.Json;
import org.infrawiki.model.Lookup;

/** The whole inventory with the records made from it; {@link JsonSchemaExport} documents its form. */
@AutoService(Export.class)
public final class JsonExport implements Export {
    /** Grows when a script that reads the file has to change. */
    private static final int FORMAT = 1;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String summary() {
        return "The whole inventory with its DNS records, for scripts of your own.";
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        Stock stock = new Stock(lookup, wanted);
        JsonThings things = new JsonThings(stock);
        Tree all = new Tree()
                .put("format", FORMAT)
                .put("wiki", lookup.settings().name())
                .put(
                        "sites",
                        list(stock.active("site").stream().map(things::site).toList()))
                .put(
                        "networks",
                        list(stock.active("network").stream()
                                .map(things::network)
                                .toList()))
                .put(
                        "hosts",
                        list(stock.active("host").stream().map(things::host).toList()))
                .put(
                        "services",
                        list(stock.active("service").stream()
                                .map(things::service)
                                .toList()))
                .put(
                        "zones",
                        list(stock.zones().stream()
                                .map(zone -> zone(zone, stock, lookup))
                                .toList()));
        return Exported.file("inventory.json", Json.text(all.map()));
    }

    private static List<Object> list(List<Map<String, Object>> items) {
        return new ArrayList<>(items);
    }

    private static Map<String, Object> zone(ZoneData zone, Stock stock, Lookup lookup) {
        Tree tree = new Tree()
                .put("zone", zone.name().text())
                .put("page", zone.zone().page().path())
                .put("visibility", zone.zone().isPublic() ? "public" : "internal")
                .put("provider", zone.zone().provider())
                .put("ttl", zone.zone().ttl().value().toSeconds())
                .put("primary", zone.primary().text())
                .put("hostmaster", zone.hostmaster())
                .putText("file", java.util.Optional.of(ZoneFile.name(zone, stock.isSplit(zone))));
        lookup.ask(SerialTopic.TOPIC, zone.zone().page()).serial().ifPresent(serial -> tree.put("serial", serial));
        tree.put(
                "records",
                ZoneFile.records(zone).stream().map(JsonExport::record).toList());
        tree.list("dynamic", zone.dynamic(), name -> new Tree()
                .put("name", name.name().text())
                .put("type", name.type())
                .put("host", stock.label(name.host()))
                .putText("follows", name.dyn().map(DomainName::text))
                .map());
        return tree.map();
    }

    private static Map<String, Object> record(DnsRecord record) {
        return new Tree()
                .put("name", record.name().text())
                .put("ttl", record.ttl())
                .put("type", record.type())
                .put("data", record.data())
                .put("page", record.page().path())
                .put("rule", record.rule())
                .map();
    }
}
