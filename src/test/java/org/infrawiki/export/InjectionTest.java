package org.infrawiki.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.infrawiki.build.Wiki;
import org.infrawiki.inventory.Pages;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text of pages that tries to become a line, a key or a command in a file of another program. */
class InjectionTest {
    private static final List<String> LINES = List.of("zones", "hosts", "ssh", "dnsmasq", "fai", "ddns");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hosts/evil | names: [\"a.example.org\\nEVIL 1.2.3.4\"] | 6",
                "hosts/evil | records: [\"a.example.org. TXT \\\"x\\\\nEVIL\\\\r\\\\n\\\"\\nEVIL IN A 192.0.2.66\"] | 6",
                "hosts/evil | records: [\"a.example.org. TXT \\\"x\\r\\nEVIL\\\"\"] | 6",
                "hosts/evil | records: [\"$INCLUDE /etc/EVIL\"] | 6",
                "hosts/evil | records: [\"$ORIGIN EVIL.\"] | 6",
                "hosts/evil | records: [\"a.example.org. TXT ( \\\"EVIL\\\"\"] | 6",
                "hosts/evil | records: [\"a.example.org. A 192.0.2.1 ; EVIL\"] | 6",
                "hosts/evil | ssh: {user: \"root\\n  ProxyCommand EVIL\"} | 6",
                "hosts/evil | ssh: {user: \"root EVIL\"} | 6",
                "hosts/evil | ssh: {user: \"-oProxyCommand=EVIL\"} | 6",
                "hosts/evil | ssh: {port: \"22\\nEVIL\"} | 6",
                "hosts/evil | ssh: {jump: \"gw\\nEVIL\"} | 6",
                "hosts/evil | classes: [\"A; EVIL\"] | 6",
                "hosts/evil | classes: [\"$(EVIL)\"] | 6",
                "hosts/evil | name: \"evil\\nEVIL\" | 6",
                "hosts/evil | name: \"$(EVIL)\" | 6",
                "hosts/evil | interfaces: [{name: eth0, mac: \"00:00:5e:00:53:05,EVIL\", addresses: [10.0.3.9]}] | 6",
                "hosts/evil | interfaces: [{name: eth0, addresses: [\"10.0.3.9\\nEVIL\"]}] | 6",
                "hosts/evil | interfaces: [{name: eth0, addresses: [dynamic], dyn: \"x.example.net\\nEVIL\"}] | 6",
                "services/evil | names: [\"a.example.org EVIL\"] | 6",
                "services/evil | mx: {\"example.org\\nEVIL\": 10} | 6",
                "services/evil | srv: [{name: \"_x._tcp.example.org EVIL\", port: 1}] | 6",
                "zones/evil.example.org | hostmaster: \"a@example.org EVIL\" | 6",
                "zones/evil.example.org | hostmaster: \"a@example.org\\nEVIL\" | 6",
                "zones/evil.example.org | zone: \"evil.example.org\\nEVIL\" | 6",
                "zones/evil.example.org | zone: \"../../EVIL\" | 6",
                "zones/evil.example.org | nameservers: [\"ns.example.net. EVIL\"] | 6",
            })
    void isAnErrorAtItsPlaceAndInNoFile(String page, String line, int at) {
        Pages pages = wiki().add(
                        page,
                        page.startsWith("zones") ? "visibility: public" : "status: active",
                        page.startsWith("services") ? "exposure: public" : "x-y: z",
                        page.startsWith("services") ? "runs_on: nas" : "x-z: z",
                        line);
        try (Exports exports = Exports.of(pages, folder)) {
            assertThat(exports.wiki().problems())
                    .filteredOn(problem -> problem.severity() == Severity.ERROR)
                    .as(line)
                    .anySatisfy(problem -> {
                        assertThat(problem.where().path()).isEqualTo("content/" + page + ".md");
                        assertThat(problem.where().line()).isEqualTo(at);
                        assertThat(problem.message()).doesNotContain("\n").doesNotContain("\r");
                    });
            for (String format : LINES) {
                exports.files(format, Wanted.ALL).forEach((path, text) -> assertThat(path + "\n" + text)
                        .as("%s with %s", format, line)
                        .doesNotContain("EVIL"));
            }
        }
    }

    /** Free text may say anything, and is only ever a value. */
    @Test
    void freeTextStaysAValue() throws Exception {
        String evil = "\"x\\\" EVIL\\n- EVIL: 1\\r\\n\\t'EVIL' #EVIL, {{EVIL}} \\u2028EVIL \\u0085EVIL\"";
        Pages pages = wiki().add(
                        "hosts/owl",
                        "role: 'x: \"EVIL\", y'",
                        "title: " + evil,
                        "why: " + evil,
                        "os: 'debian, \"EVIL\"'",
                        "x-note: " + evil,
                        "\"x-\\nEVIL\": 1",
                        "interfaces: [{name: 'EVIL: x', addresses: [10.0.3.7]}]");
        try (Exports exports = Exports.of(pages, folder)) {
            for (String format : List.of("ansible", "json", "prometheus")) {
                for (String text : exports.files(format, Wanted.ALL).values()) {
                    assertThat(keys(Exports.yaml(text.replace("!unsafe ", ""))))
                            .as(format)
                            .noneMatch(key -> key.equals("EVIL"));
                }
            }
            assertThat(Csv.read(exports.file("csv")))
                    .allSatisfy(row -> assertThat(row).hasSize(13));
            exports.write("ansible", folder);
            assertThat(Exports.run(folder, "ansible-inventory", "-i", "ansible.yaml", "--list"))
                    .contains("owl");
            for (String format : LINES) {
                assertThat(exports.files(format, Wanted.ALL).toString()).doesNotContain("EVIL");
            }
        }
    }

    @Test
    void everyFormatIsTried() {
        assertThat(Wiki.exports().keySet())
                .as("formats of this room, all of them tried here or in InternalExportsTest")
                .contains(
                        "ansible",
                        "csv",
                        "ddns",
                        "dnsmasq",
                        "fai",
                        "hosts",
                        "json",
                        "json-schema",
                        "octodns",
                        "prometheus",
                        "schema",
                        "sitemap",
                        "ssh",
                        "zones");
    }

    /** A line of text in a TXT record is data, escaped. */
    @Test
    void aLineBreakInTextIsEscaped() {
        Pages pages = wiki().add("hosts/evil", "records: ['evil.example.org. TXT \"a\\010$INCLUDE EVIL\"']");
        try (Exports exports = Exports.of(pages, folder)) {
            assertThat(exports.wiki().problems()).extracting(Problem::code).doesNotContain("bad-record");
            assertThat(exports.files("zones", Wanted.ALL)
                            .getOrDefault("example.org.zone", "")
                            .lines())
                    .filteredOn(line -> line.contains("EVIL"))
                    .containsExactly("evil.example.org.\t3600\tIN\tTXT\t\"a\\010$INCLUDE EVIL\"");
        }
    }

    private static Pages wiki() {
        return new Pages()
                .add("zones/example.org", "visibility: public", "nameservers: [ns1.example.net, ns2.example.net]")
                .add("networks/lan", "prefixes: 10.0.3.0/24")
                .add("hosts/nas", "interfaces: [{name: eth0, addresses: [192.0.2.10]}]");
    }

    private static List<String> keys(Object tree) {
        List<String> keys = new java.util.ArrayList<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                keys.add(String.valueOf(key));
                keys.addAll(keys(value));
            });
        } else if (tree instanceof List<?> list) {
            list.forEach(item -> keys.addAll(keys(item)));
        }
        return keys;
    }
}
