package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.PlacesTopic;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.Ssh;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;

/**
 * An inventory for Ansible's YAML plugin. Groups are called after what hosts have in common: {@code role_gateway}, {@code
 * site_house}, {@code os_debian_12} and {@code os_debian}, {@code service_mail}, {@code network_lan}. Texts that look like
 * templates are marked as unsafe, for whoever may edit a page must not run code where Ansible runs.
 */
@AutoService(Export.class)
public final class AnsibleExport implements Export {
    @Override
    public String name() {
        return "ansible";
    }

    @Override
    public String summary() {
        return "An inventory in YAML, grouped by role, site, system, service and network.";
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        Stock stock = new Stock(lookup, wanted);
        Map<PageName, List<Service>> services = stock.servicesByHost();
        Map<PageName, List<PlacesTopic.Place>> places = stock.places();
        Map<String, Object> hosts = new TreeMap<>();
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        for (Sheet sheet : stock.active("host")) {
            Host host = (Host) sheet.thing();
            String name = host.name().value();
            hosts.put(name, variables(sheet, host, stock));
            TreeSet<String> mine = new TreeSet<>();
            host.role().ifPresent(role -> mine.add(group("role", role.value())));
            host.site().flatMap(sheet::target).ifPresent(site -> mine.add(group("site", stock.label(site))));
            host.os().ifPresent(os -> {
                mine.add(group("os", os.value()));
                mine.add(group("os", os.value().strip().split("\\s+", 2)[0]));
            });
            services.getOrDefault(host.page(), List.of())
                    .forEach(service -> mine.add(group("service", service.name().value())));
            places.getOrDefault(host.page(), List.of()).forEach(place -> place.network()
                    .ifPresent(network -> mine.add(group("network", stock.label(network)))));
            mine.forEach(group ->
                    groups.computeIfAbsent(group, key -> new TreeSet<>()).add(name));
        }
        Map<String, Object> children = new TreeMap<>();
        groups.forEach((group, members) -> {
            Map<String, Object> inner = new TreeMap<>();
            members.forEach(member -> inner.put(member, Map.of()));
            children.put(group, Map.of("hosts", inner));
        });
        Tree all = new Tree().map("hosts", hosts).map("children", children);
        return Exported.file(
                "ansible.yaml",
                Yaml.document("Made by infrawiki from the pages of the wiki. Do not edit.", Map.of("all", all.map())));
    }

    private static Map<String, Object> variables(Sheet sheet, Host host, Stock stock) {
        Map<String, Object> variables = new LinkedHashMap<>();
        Stock.reach(host).ifPresent(at -> variables.put("ansible_host", at));
        host.ssh().flatMap(Ssh::port).ifPresent(port -> variables.put("ansible_port", port.value()));
        host.ssh().flatMap(Ssh::user).ifPresent(user -> variables.put("ansible_user", user.value()));
        Optional<String> jump = host.ssh()
                .flatMap(Ssh::jump)
                .flatMap(sheet::target)
                .filter(stock::isActive)
                .map(stock::label);
        jump.ifPresent(label -> variables.put("ansible_ssh_common_args", "-o ProxyJump=" + label));
        variables.put("infrawiki_page", safe(host.page().path()));
        Tree facts = new Tree();
        facts.list("infrawiki_addresses", Stock.fixed(host), IpAddress::toString);
        host.os().map(Placed::value).ifPresent(os -> facts.put("infrawiki_os", safe(os)));
        variables.putAll(facts.map());
        Tree.extra(host.common().extra()).forEach((key, value) -> variables.put("x_" + word(key), safe(value)));
        return variables;
    }

    private static Object safe(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> safe = new LinkedHashMap<>();
            map.forEach((key, inner) -> safe.put(key, safe(inner)));
            return safe;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(AnsibleExport::safe).toList();
        }
        String text = String.valueOf(value);
        return text.contains("{{") || text.contains("{%") || text.contains("{#") ? new Yaml.Unsafe(text) : text;
    }

    private static String group(String kind, String name) {
        return kind + "_" + word(name);
    }

    /** A name as Ansible wants them: letters, digits and underscores. */
    private static String word(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_");
    }
}
