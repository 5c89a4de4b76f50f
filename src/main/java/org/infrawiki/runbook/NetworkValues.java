package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.SeatsTopic;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;
import org.infrawiki.render.template.MarkdownText;

/** What templates may say of a network: above all, everything that holds one of its addresses. */
final class NetworkValues {
    private static final int OCTET = 8;
    private static final int GROUP = 16;

    private NetworkValues() {}

    static Optional<Map<String, Object>> of(Known known, PageName page) {
        return known.sheet(page)
                .filter(sheet -> sheet.thing() instanceof Network)
                .map(sheet -> values(known, sheet, (Network) sheet.thing()));
    }

    private static Map<String, Object> values(Known known, Sheet sheet, Network network) {
        Map<String, Object> values = numbers(known, sheet, network);
        hold(known, network, values);
        return values;
    }

    /** What a network says of itself. */
    static Map<String, Object> numbers(Known known, Sheet sheet, Network network) {
        Map<String, Object> values = ThingValues.thing(known, sheet);
        values.put("prefixes", ThingValues.texts(network.prefixes()));
        values.put("dhcp", ThingValues.texts(network.dhcp()));
        values.put(
                "vlan", network.vlan().map(vlan -> Long.toString(vlan.value())).orElse(""));
        values.put(
                "gateway",
                network.gateway().map(way -> party(known, sheet, way)).orElse(""));
        values.put(
                "resolvers",
                network.resolvers().stream()
                        .map(way -> party(known, sheet, way))
                        .toList());
        values.put("zone", network.zone().map(zone -> known.link(sheet, zone)).orElse(""));
        values.put("site", network.site().map(site -> known.link(sheet, site)).orElse(""));
        return values;
    }

    /** Everything that holds one of its addresses. */
    private static void hold(Known known, Network network, Map<String, Object> values) {
        values.put(
                "patterns",
                network.prefixes().stream()
                        .map(Placed::value)
                        .map(NetworkValues::pattern)
                        .distinct()
                        .toList());
        SeatsTopic.Seats seats = known.lookup().ask(SeatsTopic.TOPIC, network.page());
        values.put("seats", seats(known, seats));
        values.put("hosts", hosts(known, seats));
        List<HeldTopic.Held> held = known.lookup().ask(HeldTopic.TOPIC, network.page());
        values.put("records", records(known, held));
        values.put(
                "probe",
                held.stream()
                        .filter(one -> !one.type().equals("PTR") && !one.name().startsWith("*"))
                        .map(HeldTopic.Held::name)
                        .findFirst()
                        .orElse(""));
        Set<PageName> zones = new LinkedHashSet<>();
        held.forEach(one -> zones.add(one.zone()));
        values.put("zones", known.links(List.copyOf(zones)));
        values.put(
                "ttl",
                Long.toString(held.stream().mapToLong(HeldTopic.Held::ttl).max().orElse(0)));
    }

    private static String party(Known known, Sheet sheet, Party party) {
        if (party instanceof Party.OfHost of) {
            return known.link(sheet, of.host());
        }
        return party instanceof Party.At at
                ? MarkdownText.code(at.address().toString())
                : MarkdownText.code(((Party.Named) party).name().text());
    }

    /** What all addresses of a prefix begin with: {@code 10.20.30.}, {@code fd5c:7a1e:93b2:10:}. */
    static String pattern(Prefix prefix) {
        String text = prefix.network().toString();
        if (prefix.network().v6()) {
            String[] groups = text.split("::", -1)[0].split(":", -1);
            int whole = Math.max(1, Math.min(groups.length, prefix.length() / GROUP));
            return String.join(":", List.of(groups).subList(0, whole)) + ":";
        }
        int whole = Math.max(1, prefix.length() / OCTET);
        String[] octets = text.split("\\.", -1);
        return String.join(".", List.of(octets).subList(0, Math.min(3, whole))) + ".";
    }

    private static List<Map<String, Object>> seats(Known known, SeatsTopic.Seats seats) {
        List<Map<String, Object>> all = new ArrayList<>();
        seats.seats()
                .forEach(seat -> all.add(Map.of(
                        "address", seat.ip().toString(), "link", known.link(seat.page()), "interface", seat.on())));
        return all;
    }

    /** The hosts on it, each with the configuration files of its services that are written down. */
    private static List<Map<String, Object>> hosts(Known known, SeatsTopic.Seats seats) {
        Set<PageName> pages = new TreeSet<>(seats.hosts());
        List<Map<String, Object>> all = new ArrayList<>();
        for (PageName page : known.ordered(List.copyOf(pages))) {
            HostValues.of(known, page).ifPresent(host -> {
                Set<String> files = new TreeSet<>();
                for (PageName service : known.around(page).services()) {
                    known.thing(Service.class, service)
                            .ifPresent(found -> files.addAll(ThingValues.texts(found.config())));
                }
                Map<String, Object> values = new HashMap<>(host);
                values.put("files", List.copyOf(files));
                values.put(
                        "services", known.links(known.ordered(known.around(page).services())));
                if (known.thing(Host.class, page).filter(one -> one.isActive()).isPresent()) {
                    all.add(values);
                }
            });
        }
        return all;
    }

    private static List<Map<String, Object>> records(Known known, List<HeldTopic.Held> held) {
        List<Map<String, Object>> all = new ArrayList<>();
        held.forEach(one -> all.add(Map.of(
                "name", one.name(),
                "type", one.type(),
                "data", one.data(),
                "zone", known.link(one.zone()),
                "link", known.link(one.page()))));
        return all;
    }
}
