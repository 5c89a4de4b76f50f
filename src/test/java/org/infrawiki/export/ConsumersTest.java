package org.infrawiki.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Pages;
import org.infrawiki.inventory.dns.Bind;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.dns.ZoneData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exports of the example wiki, read by the programs they are for. */
class ConsumersTest {
    @TempDir
    Path folder;

    @Test
    void bindAndDnsjavaReadTheZones() throws IOException, InterruptedException {
        try (Exports exports = Exports.example()) {
            Map<String, String> files = exports.files("zones", Wanted.ALL);
            List<ZoneData> zones =
                    List.copyOf(exports.wiki().site().part(Dns.class).zones());
            assertThat(files).hasSameSizeAs(zones);
            for (ZoneData zone : zones) {
                String text = files.getOrDefault(zone.name().text().replace('/', '-') + ".zone", "");
                assertThat(Bind.checkZone(folder, zone, text))
                        .as(zone.name().text())
                        .isEmpty();
                assertThat(Bind.readBack(zone, text)).hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void sshReadsUserPortAndJump() throws IOException, InterruptedException {
        try (Exports exports = Exports.example()) {
            exports.write("ssh", folder);
            for (Host host : exports.wiki().site().part(Inventory.class).hosts()) {
                if (host.isActive()) {
                    String name = host.name().value();
                    List<String> said = Exports.run(folder, "ssh", "-G", "-F", "ssh_config", name)
                            .lines()
                            .toList();
                    assertThat(said).contains("hostkeyalias " + name);
                    host.ssh().flatMap(ssh -> ssh.user()).ifPresent(user -> assertThat(said)
                            .contains("user " + user.value()));
                    host.ssh().flatMap(ssh -> ssh.port()).ifPresent(port -> assertThat(said)
                            .contains("port " + port.value()));
                    host.ssh().flatMap(ssh -> ssh.jump()).ifPresent(jump -> assertThat(said)
                            .contains("proxyjump " + jump.text()));
                }
            }
            assertThat(Exports.run(folder, "ssh", "-G", "-F", "ssh_config", "nas.home.example.org"))
                    .contains("hostname 10.20.30.10\n");
        }
    }

    @Test
    void ansibleReadsHostsAndGroups() throws IOException, InterruptedException {
        try (Exports exports = Exports.example()) {
            exports.write("ansible", folder);
            String said = Exports.run(folder, "ansible-inventory", "-i", "ansible.yaml", "--list");
            assertThat(said).doesNotContain("WARNING");
            Map<?, ?> read = (Map<?, ?>) Exports.yaml(said);
            assertThat(Exports.at(read, "_meta", "hostvars", "magpie", "ansible_ssh_common_args"))
                    .isEqualTo("-o ProxyJump=gw");
            assertThat(hosts(read, "role_gateway")).containsExactly("gw");
            assertThat(hosts(read, "site_house")).contains("nas", "gw");
            assertThat(hosts(read, "os_debian")).contains("nas");
            assertThat(hosts(read, "service_mail")).containsExactly("heron");
            assertThat(hosts(read, "network_lan")).contains("nas", "gw");
        }
    }

    private static List<Object> hosts(Map<?, ?> inventory, String group) {
        return new ArrayList<>((List<?>) Exports.at(inventory, group, "hosts"));
    }

    @Test
    void ansibleRunsNoTemplateThatAPageBrings() throws IOException, InterruptedException {
        Pages pages = new Pages()
                .add("hosts/nas", "x-note: \"{{ lookup('pipe', 'touch owned') }}\"", "x-on: [yes, \"{% x %}\"]");
        try (Exports exports = Exports.of(pages, folder)) {
            exports.write("ansible", folder);
            String said =
                    Exports.run(folder, "ansible", "-i", "ansible.yaml", "nas", "-m", "debug", "-a", "var=x_note");
            assertThat(said).contains("lookup('pipe', 'touch owned')");
            assertThat(folder.resolve("owned")).doesNotExist();
        }
    }

    @Test
    void prometheusReadsTheTargets() throws IOException, InterruptedException {
        try (Exports exports = Exports.example()) {
            exports.write("prometheus", folder);
            Files.writeString(folder.resolve("prometheus.yml"), """
                    scrape_configs:
                      - job_name: node
                        file_sd_configs: [{files: [prometheus.json]}]
                        relabel_configs: [{source_labels: [kind], regex: host, action: keep}]
                    """);
            assertThat(Exports.run(folder, "promtool", "check", "config", "prometheus.yml"))
                    .contains("SUCCESS")
                    .doesNotContain("WARNING");
            Set<Object> kinds = new HashSet<>();
            for (Object group : (List<?>) Exports.yaml(exports.file("prometheus"))) {
                Map<?, ?> labels = (Map<?, ?>) Exports.at(group, "labels");
                kinds.add(labels.get("kind"));
                assertThat((List<?>) Exports.at(group, "targets")).isNotEmpty();
                assertThat(labels.keySet())
                        .allSatisfy(label -> assertThat((String) label).matches("[a-zA-Z_][a-zA-Z0-9_]*"));
            }
            assertThat(kinds).contains("host", "port");
        }
    }

    @Test
    void aCheckIsAServerWithItsUrl() throws IOException, InterruptedException {
        Pages pages = new Pages()
                .add("services/a", "check: https://a.home.example.org/x?y")
                .add("services/b", "check: 'http://b.home.example.org:8080'")
                .add("services/c", "check: 'https://[2001:db8::1]/'")
                .add("services/d", "check: curl -fsS https://d.home.example.org/");
        try (Exports exports = Exports.of(pages, folder)) {
            List<String> told = new ArrayList<>();
            for (Object group : (List<?>) Exports.yaml(exports.file("prometheus"))) {
                told.add(Exports.at(group, "targets") + " " + Exports.at(group, "labels", "url"));
            }
            assertThat(told)
                    .containsExactly(
                            "[a.home.example.org:443] https://a.home.example.org/x?y",
                            "[b.home.example.org:8080] http://b.home.example.org:8080",
                            "[[2001:db8::1]:443] https://[2001:db8::1]/");
            exports.write("prometheus", folder);
            Files.writeString(folder.resolve("prometheus.yml"), """
                    scrape_configs:
                      - job_name: all
                        file_sd_configs: [{files: [prometheus.json]}]
                    """);
            assertThat(Exports.run(folder, "promtool", "check", "config", "prometheus.yml"))
                    .contains("SUCCESS");
        }
    }

    @Test
    void namesThatMeanSomethingToAProgramKeepItFromNothing() throws IOException, InterruptedException {
        Pages pages = new Pages()
                .add("zones/home.example.org", "visibility: internal", "nameservers: [ns.example.net]")
                .add("networks/lan", "prefixes: 10.0.3.0/24", "zone: home.example.org")
                .add("hosts/123", "interfaces: [{name: e, addresses: 10.0.3.3, mac: '02:00:00:00:00:03'}]")
                .add("hosts/ignore", "interfaces: [{name: e, addresses: 10.0.3.4, mac: '02:00:00:00:00:04'}]")
                .add("hosts/localhost", "role: \"\\U0001F680 x\"", "interfaces: [{name: e, addresses: 10.0.3.5}]")
                .add("hosts/nas", "x-mood: \"\\U0001F600\"");
        try (Exports exports = Exports.of(pages, folder)) {
            assertThat(exports.file("dnsmasq"))
                    .as("dnsmasq would take the names for a lease time and an order")
                    .endsWith("\ndhcp-host=02:00:00:00:00:03,10.0.3.3\ndhcp-host=02:00:00:00:00:04,10.0.3.4\n");
            assertThat(exports.file("hosts")).endsWith("\n10.0.3.5\tlocalhost.home.example.org\n");
            exports.write("ansible", folder);
            String said = Exports.run(folder, "ansible-inventory", "-i", "ansible.yaml", "--host", "nas");
            assertThat(said).doesNotContain("WARNING");
            assertThat(Exports.at(Exports.yaml(said), "x_mood")).isEqualTo("\uD83D\uDE00");
        }
    }

    @Test
    void dnsmasqReadsItsLines() throws IOException, InterruptedException {
        try (Exports exports = Exports.example()) {
            exports.write("dnsmasq", folder);
            assertThat(Exports.run(folder, "dnsmasq", "--test", "--conf-file=dnsmasq.conf"))
                    .contains("syntax check OK");
            assertThat(exports.file("dnsmasq"))
                    .contains("dhcp-host=00:00:5e:00:53:10,10.20.30.10,[fd5c:7a1e:93b2:10::10],nas\n")
                    .doesNotContain("203.0.113.25");
        }
    }

    @Test
    void aShellReadsTheClasses() throws IOException, InterruptedException {
        try (Exports exports = Exports.example()) {
            exports.write("fai", folder);
            assertThat(Exports.run(folder, "env", "HOSTNAME=gw", "sh", "50-hosts"))
                    .isEqualTo("FAIBASE DEBIAN GATEWAY\n");
            assertThat(Exports.run(folder, "env", "HOSTNAME=gw.home.example.org", "sh", "50-hosts"))
                    .isEqualTo("FAIBASE DEBIAN GATEWAY\n");
            assertThat(Exports.run(folder, "env", "HOSTNAME=nobody", "sh", "50-hosts"))
                    .isEmpty();
        }
    }

    @Test
    void hostsAndDynamicNamesAreWhatTheirFormsSay() {
        try (Exports exports = Exports.example()) {
            List<String> lines = exports.file("hosts").lines().toList();
            assertThat(lines).contains("10.20.30.11\tlarder.home.example.org apt.home.example.org larder");
            assertThat(lines.subList(1, lines.size())).allSatisfy(line -> assertThat(line)
                    .matches("[0-9a-f.:]+\t[a-z0-9-]+(\\.[a-z0-9-]+)*( [a-z0-9-]+(\\.[a-z0-9-]+)*)*"));
            assertThat(exports.file("ddns"))
                    .contains("photos.example.org\tA\texample.org\tgw\tcname mill-lane.dyn.example.net\n");
        }
    }

    @Test
    void aTableIsReadAsItWasWritten() {
        Pages pages = new Pages()
                .add("hosts/nas", "role: '=HYPERLINK(\"x\")'", "why: 'one, \"two\"'", "title: 'a, b'")
                .add("services/web", "runs_on: nas", "listens: [80/tcp, 443/tcp]");
        try (Exports exports = Exports.of(pages, folder)) {
            List<List<String>> rows = Csv.read(exports.file("csv"));
            assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(13));
            assertThat(rows.get(1))
                    .containsSequence("host", "nas", "hosts/nas", "a, b")
                    .contains("'=HYPERLINK(\"x\")", "one, \"two\"");
            assertThat(rows.get(2)).contains("80/tcp 443/tcp", "nas");
        }
        try (Exports exports = Exports.example()) {
            assertThat(Csv.read(exports.file("csv")))
                    .allSatisfy(row -> assertThat(row).hasSize(13));
        }
    }
}
