package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.SitePlace;
import org.infrawiki.inventory.ThingsTopic;
import org.infrawiki.model.PageName;
import org.infrawiki.render.template.MarkdownText;

/** What the templates about everything may say: power, and emergency. */
final class PowerValues {
    /** With more hosts and services than this, a page that holds every command of each is of no use to anybody. */
    private static final int MANY = 400;

    private PowerValues() {}

    /** @param own whether the template is the wiki's own, which may use all there is */
    static Map<String, Object> of(Known known, boolean own) {
        PowerTopic.Power power = known.lookup().ask(PowerTopic.TOPIC, List.of());
        boolean many = power.order().size() > MANY && !own;
        Map<String, Object> values = many ? lines(known) : all(known, power);
        values.put("many", many);
        values.put("gates", gates(known, power).markdown());
        List<Map<String, Object>> networks = new ArrayList<>();
        List<Map<String, Object>> places = new ArrayList<>();
        things(known, "network")
                .forEach(sheet -> networks.add(NetworkValues.numbers(known, sheet, (Network) sheet.thing())));
        things(known, "site").forEach(sheet -> places.add(HostValues.place(known, (SitePlace) sheet.thing())));
        values.put("networks", networks);
        values.put("places", places);
        return values;
    }

    private static Map<String, Object> lines(Known known) {
        List<LineupTopic.Line> lines = known.lookup().ask(LineupTopic.TOPIC, List.of());
        Map<String, Integer> backups = new TreeMap<>();
        lines.stream()
                .map(LineupTopic.Line::backup)
                .filter(backup -> !backup.isEmpty())
                .forEach(backup -> backups.merge(backup, 1, Integer::sum));
        List<Map<String, Object>> start = new ArrayList<>();
        lines.forEach(line -> start.add(Map.of(
                "host", line.host(),
                "link", line.link(),
                "name", line.name(),
                "addresses", line.addresses(),
                "place", line.place(),
                "login", line.login(),
                "console", line.console(),
                "on", line.on(),
                "units", line.units())));
        Map<String, Object> values = new HashMap<>();
        values.put("start", start);
        values.put(
                "hosts",
                start.stream()
                        .filter(line -> Boolean.TRUE.equals(line.get("host")))
                        .toList());
        List<Map<String, Object>> vaults = new ArrayList<>();
        backups.forEach((link, count) -> vaults.add(Map.of("link", link, "count", count)));
        values.put("backups", vaults);
        return values;
    }

    private static Map<String, Object> all(Known known, PowerTopic.Power power) {
        List<Map<String, Object>> start = new ArrayList<>();
        List<Map<String, Object>> hosts = new ArrayList<>();
        List<Map<String, Object>> services = new ArrayList<>();
        for (PageName page : power.order()) {
            HostValues.of(known, page).ifPresent(host -> {
                host.put("host", true);
                start.add(host);
                hosts.add(host);
            });
            ServiceValues.of(known, page).ifPresent(service -> {
                service.put("host", false);
                service.put("on", ServiceValues.hosts(known, page));
                start.add(service);
                services.add(service);
            });
        }
        List<Map<String, Object>> stop = new ArrayList<>(start);
        Collections.reverse(stop);
        Map<String, Object> values = new HashMap<>();
        values.put("start", start);
        values.put("stop", stop);
        values.put("hosts", hosts);
        values.put("services", services);
        return values;
    }

    private static Gates gates(Known known, PowerTopic.Power power) {
        Gates gates = new Gates(known);
        power.cycles()
                .forEach(cycle -> gates.add(Gates.Level.STOP, "There is no right order: " + circle(known, cycle)));
        if (power.cycles().isEmpty()) {
            gates.add(Gates.Level.GO, "Nothing depends on itself: the order below holds.");
        }
        CoreTopic.Core core = known.lookup().ask(CoreTopic.TOPIC, List.of());
        core.wiki()
                .ifPresent(wiki -> gates.add(
                        Gates.Level.CAUTION,
                        "This wiki (" + Gates.name(wiki)
                                + ") goes off, too. Print this page first, or save [[/emergency]]."));
        return gates;
    }

    private static List<Sheet> things(Known known, String kind) {
        return known.lookup().ask(ThingsTopic.TOPIC, List.of(kind));
    }

    private static String circle(Known known, List<PageName> cycle) {
        List<String> links = new ArrayList<>(cycle.stream().map(known::link).toList());
        links.add(MarkdownText.escaped(cycle.get(0).shown()));
        return String.join(" needs ", links) + ". Take one of the dependencies out.";
    }
}
