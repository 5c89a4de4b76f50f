package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.SitePlace;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.RecordsTopic;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Reverse;
import org.infrawiki.model.PageName;
import org.infrawiki.render.template.MarkdownText;

/** What templates may say of a host. */
final class HostValues {
    /** What Linux knows no state of, since no cable is in it. */
    private static final Pattern TUNNEL = Pattern.compile("(wg|tun|tap|ppp|dummy|sit|gre)[0-9-].*");

    private HostValues() {}

    /** All of a host; nothing for a page that is none. */
    static Optional<Map<String, Object>> of(Known known, PageName page) {
        return known.sheet(page)
                .filter(sheet -> sheet.thing() instanceof Host)
                .map(sheet -> values(known, sheet, (Host) sheet.thing()));
    }

    private static Map<String, Object> values(Known known, Sheet sheet, Host host) {
        Map<String, Object> values = ThingValues.thing(known, sheet);
        values.put("role", ThingValues.text(host.role()));
        values.put("hardware", ThingValues.text(host.hardware()));
        values.put("os", ThingValues.text(host.os()));
        values.put("classes", ThingValues.texts(host.classes()));
        values.put(
                "installed", host.installed().map(day -> day.value().toString()).orElse(""));
        values.put("guest", host.vmOn().isPresent());
        values.put("parent", host.vmOn().map(on -> known.link(sheet, on)).orElse(""));
        Shell shell = Shell.of(host);
        values.put("guix", shell == Shell.GUIX);
        values.put("systemd", shell.systemd());
        values.put("unix", shell.unix());
        values.put("off", shell.off());
        values.put("showaddresses", shell.addresses());
        values.put("showroutes", shell.routes());
        values.put("brief", shell.brief());
        values.put("backup", ThingValues.backup(known, sheet, host.backup()));
        values.put("site", site(known, sheet, host));
        List<SeatTopic.Seat> seats = known.lookup().ask(SeatTopic.TOPIC, host.page());
        values.put("interfaces", interfaces(known, host, seats));
        values.put("address", address(seats).map(IpAddress::toString).orElse(""));
        values.put(
                "gateways",
                seats.stream()
                        .flatMap(seat -> seat.gateway().stream())
                        .map(IpAddress::toString)
                        .distinct()
                        .toList());
        // What a host is to resolve by itself, it can't while it is made anew.
        List<IpAddress> own = seats.stream().flatMap(seat -> seat.ip().stream()).toList();
        List<IpAddress> resolvers = seats.stream()
                .flatMap(seat -> seat.resolvers().stream())
                .distinct()
                .toList();
        values.put("resolves", resolvers.stream().anyMatch(own::contains));
        values.put(
                "resolvers",
                resolvers.stream()
                        .filter(address -> !own.contains(address))
                        .map(IpAddress::toString)
                        .toList());
        Login login = known.lookup().ask(LoginTopic.TOPIC, host.page());
        login.way().forEach(known::note);
        values.put("ssh", login.command());
        values.put("root", login.root());
        values.put("sudo", !login.root().equals(login.command()));
        values.put("sshkeys", login.keys());
        values.put("jumps", !login.way().isEmpty());
        values.put("records", records(known, host.page()));
        return values;
    }

    private static Map<String, Object> site(Known known, Sheet sheet, Host host) {
        Map<String, Object> values = new HashMap<>(Map.of("link", "", "address", "", "contact", "", "provider", ""));
        host.site().ifPresent(site -> {
            values.put("link", known.link(sheet, site));
            sheet.target(site)
                    .flatMap(page -> known.thing(SitePlace.class, page))
                    .ifPresent(place -> values.putAll(place(known, place)));
        });
        return values;
    }

    /** What is known of a place. */
    static Map<String, Object> place(Known known, SitePlace place) {
        return Map.of(
                "link", known.link(place.page()),
                "address", ThingValues.text(place.address()),
                "contact", ThingValues.text(place.contact()),
                "provider", ThingValues.text(place.provider()));
    }

    /** The address to reach a host at. */
    static Optional<IpAddress> address(List<SeatTopic.Seat> seats) {
        return first(seats.stream().flatMap(seat -> seat.ip().stream()).toList());
    }

    /** Of some addresses the first, IPv4 before IPv6. */
    static Optional<IpAddress> first(List<IpAddress> known) {
        return known.stream().filter(ip -> !ip.v6()).findFirst().or(() -> known.stream()
                .findFirst());
    }

    private static List<Map<String, Object>> interfaces(Known known, Host host, List<SeatTopic.Seat> seats) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Interface on : host.interfaces()) {
            String name = on.name().value();
            List<SeatTopic.Seat> here =
                    seats.stream().filter(seat -> seat.on().equals(name)).toList();
            Optional<PageName> network =
                    here.stream().flatMap(seat -> seat.network().stream()).findFirst();
            Map<String, Object> values = new HashMap<>();
            values.put("name", name);
            values.put("mac", on.mac().map(mac -> mac.value().toString()).orElse(""));
            values.put("addresses", here.stream().map(SeatTopic.Seat::address).toList());
            values.put("shown", here.stream().map(HostValues::shown).toList());
            values.put("state", TUNNEL.matcher(name).matches() ? "UNKNOWN" : "UP");
            values.put("network", network.map(known::link).orElse(""));
            values.put(
                    "vlan",
                    network.flatMap(page -> known.thing(Network.class, page))
                            .flatMap(Network::vlan)
                            .map(vlan -> Long.toString(vlan.value()))
                            .orElse(""));
            values.put(
                    "gateway",
                    here.stream()
                            .flatMap(seat -> seat.gateway().stream())
                            .map(IpAddress::toString)
                            .distinct()
                            .toList());
            all.add(values);
        }
        return all;
    }

    /** What {@code ip addr} shows of an address. */
    private static String shown(SeatTopic.Seat seat) {
        return seat.ip().isPresent()
                ? seat.address()
                : seat.address().equals("dhcp") ? "(an address by DHCP)" : "(an address of the provider's)";
    }

    /** The records a page makes, each with the command that asks for it. */
    static List<Map<String, Object>> records(Known known, PageName page) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (DnsRecord record : known.lookup().ask(RecordsTopic.TOPIC, page)) {
            String type = record.type();
            String command = type.equals("PTR")
                    ? Reverse.address(record.name())
                            .map(ip -> "dig +short -x " + ip)
                            .orElse("dig +short " + record.name() + " PTR")
                    : "dig +short " + MarkdownText.shell(record.name().text()) + " " + type;
            all.add(Map.of("name", record.name().text(), "type", type, "data", record.data(), "command", command));
        }
        return all;
    }
}
