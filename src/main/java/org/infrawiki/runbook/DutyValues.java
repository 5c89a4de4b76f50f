package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Network;
import org.infrawiki.model.PageName;
import org.infrawiki.render.template.MarkdownText;

/** What templates may say of the things a host does for others. */
final class DutyValues {
    private DutyValues() {}

    static Map<String, Object> of(Known known, PageName host) {
        DutiesTopic.Duties duties = known.lookup().ask(DutiesTopic.TOPIC, host);
        List<Map<String, Object>> networks = new ArrayList<>();
        for (DutiesTopic.Lan lan : duties.networks()) {
            networks.add(Map.of(
                    "link", known.link(lan.network()),
                    "prefixes",
                            known.thing(Network.class, lan.network())
                                    .map(network -> ThingValues.texts(network.prefixes()))
                                    .orElse(List.of()),
                    "wayout", lan.wayOut(),
                    "dhcp", lan.ranges()));
        }
        duties.zones().forEach(zone -> known.note(zone.zone()));
        duties.forwards().forEach(forward -> known.note(forward.service()));
        List<Map<String, Object>> zones = new ArrayList<>();
        duties.zones()
                .forEach(zone -> zones.add(Map.of(
                        "link", known.link(zone.zone()),
                        "name", zone.name(),
                        "others", zone.others())));
        Map<List<String>, List<String>> answered = new LinkedHashMap<>();
        duties.zones().forEach(zone -> answered.computeIfAbsent(zone.others(), others -> new ArrayList<>())
                .add(known.link(zone.zone())));
        List<Map<String, Object>> answers = new ArrayList<>();
        answered.forEach((others, links) -> answers.add(Map.of("links", String.join(", ", links), "others", others)));
        List<Map<String, Object>> forwards = new ArrayList<>();
        duties.forwards()
                .forEach(forward -> forwards.add(Map.of(
                        "port", forward.port() + "/" + forward.protocol(),
                        "to", forward.to(),
                        "link", known.link(forward.service()))));
        List<Map<String, Object>> dynamic = new ArrayList<>();
        duties.dynamic()
                .forEach(one -> dynamic.add(Map.of(
                        "name",
                        one.name(),
                        "on",
                        one.on(),
                        "command",
                        "dig +short " + MarkdownText.shell(one.name()))));
        Map<String, Object> values = new HashMap<>();
        values.put("networks", networks);
        values.put("zones", zones);
        values.put("answers", answers);
        values.put("forwards", forwards);
        values.put("dynamic", dynamic);
        return values;
    }
}
