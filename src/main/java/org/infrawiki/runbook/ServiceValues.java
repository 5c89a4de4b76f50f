package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.infrawiki.inventory.Certificate;
import org.infrawiki.inventory.Exposure;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Listen;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;

/** What templates may say of a service. */
final class ServiceValues {
    private ServiceValues() {}

    /** All of a service; nothing for a page that is none. */
    static Optional<Map<String, Object>> of(Known known, PageName page) {
        return known.sheet(page)
                .filter(sheet -> sheet.thing() instanceof Service)
                .map(sheet -> values(known, sheet, (Service) sheet.thing()));
    }

    private static Map<String, Object> values(Known known, Sheet sheet, Service service) {
        Map<String, Object> values = ThingValues.thing(known, sheet);
        List<PageName> hosts = ThingValues.targets(sheet, service.runsOn());
        values.put("hosts", known.links(hosts));
        values.put("several", hosts.size() > 1);
        Optional<Host> first = hosts.stream().findFirst().flatMap(host -> known.thing(Host.class, host));
        values.put("guix", first.filter(host -> Shell.of(host) == Shell.GUIX).isPresent());
        values.put("systemd", first.map(host -> Shell.of(host).systemd()).orElse(true));
        values.put("apt", first.map(Shell::apt).orElse(true));
        values.put("packages", ThingValues.texts(service.packages()));
        values.put("config", ThingValues.texts(service.config()));
        // Commands put a suffix behind a path, which must not land inside the folder.
        values.put(
                "data",
                ThingValues.texts(service.data()).stream()
                        .map(path -> path.replaceFirst("(?<=.)/+$", ""))
                        .toList());
        values.put("units", ThingValues.texts(service.units()));
        values.put("names", ThingValues.texts(service.names()));
        values.put("public", service.exposure().value() == Exposure.PUBLIC);
        values.put("listens", ThingValues.texts(service.listens()));
        values.put(
                "ports",
                service.listens().stream()
                        .map(Placed::value)
                        .map(listen -> new Listen(OptionalInt.empty(), listen.port(), listen.protocol()).toString())
                        .distinct()
                        .toList());
        values.put("forwards", forwards(service));
        values.put(
                "through",
                service.through().map(gateway -> known.link(sheet, gateway)).orElse(""));
        values.put("backup", ThingValues.backup(known, sheet, service.backup()));
        String check = ThingValues.text(service.check());
        boolean url = check.matches("https?://\\S+");
        values.put("check", url ? "curl -fsS " + org.infrawiki.render.template.MarkdownText.shell(check) : check);
        values.put("needs", known.links(ThingValues.targets(sheet, service.dependsOn())));
        values.put("uses", known.links(ThingValues.targets(sheet, service.uses())));
        values.put(
                "certificate",
                service.certificate()
                        .flatMap(Certificate::by)
                        .map(Placed::value)
                        .orElse(""));
        values.put(
                "expires",
                service.certificate()
                        .flatMap(Certificate::expires)
                        .map(day -> day.value().toString())
                        .orElse(""));
        values.put("records", HostValues.records(known, service.page()));
        return values;
    }

    private static List<Map<String, Object>> forwards(Service service) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Placed<Listen> placed : service.listens()) {
            Listen listen = placed.value();
            if (service.through().isPresent()) {
                Map<String, Object> values = new HashMap<>();
                values.put("outside", Integer.toString(listen.outsidePort()));
                values.put("inside", Integer.toString(listen.port()));
                values.put("protocol", listen.protocol().name().toLowerCase(Locale.ROOT));
                all.add(values);
            }
        }
        return all;
    }

    /** The hosts of a service in the order written, as templates see them. */
    static List<Map<String, Object>> hosts(Known known, PageName service) {
        List<Map<String, Object>> all = new ArrayList<>();
        known.sheet(service).ifPresent(sheet -> {
            if (sheet.thing() instanceof Service found) {
                ThingValues.targets(sheet, found.runsOn())
                        .forEach(host -> HostValues.of(known, host).ifPresent(all::add));
            }
        });
        return all;
    }
}
