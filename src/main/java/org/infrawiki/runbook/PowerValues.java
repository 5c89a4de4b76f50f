package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.SitePlace;
import org.infrawiki.inventory.ThingsTopic;
import org.infrawiki.model.PageName;
import org.infrawiki.render.template.MarkdownText;

/** What the templates about everything may say: power, and emergency. */
final class PowerValues {
    private PowerValues() {}

    static Map<String, Object> of(Known known) {
        PowerTopic.Power power = known.lookup().ask(PowerTopic.TOPIC, List.of());
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
        Map<String, Object> values = new HashMap<>();
        values.put("start", start);
        values.put("stop", stop);
        values.put("hosts", hosts);
        values.put("services", services);
        values.put("gates", gates.markdown());
        List<Map<String, Object>> networks = new ArrayList<>();
        List<Map<String, Object>> places = new ArrayList<>();
        things(known, "network")
                .forEach(sheet -> networks.add(NetworkValues.numbers(known, sheet, (Network) sheet.thing())));
        things(known, "site").forEach(sheet -> places.add(HostValues.place(known, (SitePlace) sheet.thing())));
        values.put("networks", networks);
        values.put("places", places);
        return values;
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
