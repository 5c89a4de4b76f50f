package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Listen;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Json;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Lookup;

/**
 * Targets for Prometheus (file_sd_config). The label {@code kind} tells three sorts apart, so that each job keeps its own:
 * {@code host}, the node exporter's port; {@code port}, each TCP port that a service listens on; {@code check}, the server
 * of the URL that tells whether a service works, with the URL as label {@code url}. A target is always a host and a port:
 * Prometheus refuses a URL there, unless each job rewrites it.
 */
@AutoService(Export.class)
public final class PrometheusExport implements Export {
    private static final int NODE_EXPORTER = 9100;
    private static final Pattern URL = Pattern.compile(
            "(https?)://(?:[^\\s/@]*@)?([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::([0-9]{1,5}))?(?:[/?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "prometheus";
    }

    @Override
    public String summary() {
        return "Hosts, ports and checks as targets in JSON, for file_sd_configs.";
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        Stock stock = new Stock(lookup, wanted);
        List<Object> groups = new ArrayList<>();
        for (Sheet sheet : stock.active("host")) {
            Host host = (Host) sheet.thing();
            near(host).ifPresent(ip -> {
                Map<String, Object> labels =
                        labels("host", host.name().value(), host.page().path());
                host.role().ifPresent(role -> labels.put("role", role.value()));
                host.site().flatMap(sheet::target).ifPresent(site -> labels.put("site", stock.label(site)));
                host.os().ifPresent(os -> labels.put("os", os.value()));
                groups.add(group(List.of(at(ip, NODE_EXPORTER)), labels));
            });
        }
        stock.active("service").forEach(sheet -> service(sheet, lookup, groups));
        return Exported.file("prometheus.json", Json.text(groups));
    }

    private static void service(Sheet sheet, Lookup lookup, List<Object> groups) {
        Service service = (Service) sheet.thing();
        String exposure = service.exposure().value().name().toLowerCase(java.util.Locale.ROOT);
        TreeSet<String> targets = new TreeSet<>();
        for (IpAddress ip : addresses(sheet, service, lookup)) {
            service.listens().stream()
                    .map(Placed::value)
                    .filter(listen -> listen.protocol() == Listen.Protocol.TCP)
                    .forEach(listen -> targets.add(at(ip, listen.port())));
        }
        if (!targets.isEmpty()) {
            Map<String, Object> labels =
                    labels("port", service.name().value(), service.page().path());
            labels.put("exposure", exposure);
            groups.add(group(List.copyOf(targets), labels));
        }
        service.check().map(Placed::value).ifPresent(check -> server(check).ifPresent(server -> {
            Map<String, Object> labels =
                    labels("check", service.name().value(), service.page().path());
            labels.put("url", check);
            labels.put("exposure", exposure);
            groups.add(group(List.of(server), labels));
        }));
    }

    /** Host and port of a URL; nothing for a command. */
    private static Optional<String> server(String check) {
        Matcher url = URL.matcher(check);
        if (!url.matches()) {
            return Optional.empty();
        }
        String port = url.group(3) != null ? url.group(3) : url.group(1).equalsIgnoreCase("https") ? "443" : "80";
        return Optional.of(url.group(2) + ":" + port);
    }

    private static List<IpAddress> addresses(Sheet sheet, Service service, Lookup lookup) {
        if (!service.addresses().isEmpty()) {
            return service.addresses().stream().map(Placed::value).toList();
        }
        return Stock.pages(sheet, service.runsOn()).stream()
                .flatMap(page -> lookup.ask(org.infrawiki.inventory.ThingTopic.TOPIC, page).stream())
                .map(Sheet::thing)
                .filter(thing -> thing.isActive() && thing instanceof Host)
                .flatMap(thing -> near((Host) thing).stream())
                .toList();
    }

    /** The address to ask a host at: its first private one, for metrics are nobody else's business; else its first. */
    private static Optional<IpAddress> near(Host host) {
        List<IpAddress> all = Stock.fixed(host);
        return all.stream().filter(ip -> !ip.isPublic()).findFirst().or(() -> all.stream()
                .findFirst());
    }

    private static Map<String, Object> labels(String kind, String name, String page) {
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put("kind", kind);
        labels.put(kind.equals("host") ? "host" : "service", name);
        labels.put("page", page);
        return labels;
    }

    private static Map<String, Object> group(List<String> targets, Map<String, Object> labels) {
        return new Tree().put("targets", targets).put("labels", labels).map();
    }

    private static String at(IpAddress ip, int port) {
        return (ip.recordType().equals("AAAA") ? "[" + ip + "]" : ip.toString()) + ":" + port;
    }
}
