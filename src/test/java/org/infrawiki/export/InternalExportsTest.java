package org.infrawiki.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.infrawiki.build.Builder;
import org.infrawiki.build.Progress;
import org.infrawiki.build.Report;
import org.infrawiki.build.Request;
import org.infrawiki.build.Wiki;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Pages;
import org.infrawiki.inventory.dns.RandomZonesTest;
import org.infrawiki.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is internal never gets into a public site by way of its exports, whatever the inventory. */
class InternalExportsTest {
    private static final Pages PAGES = new Pages()
            .add("zones/example.org", "visibility: public", "nameservers: [ns1.example.net, ns2.example.net]")
            .add("zones/home.example.org", "visibility: internal", "nameservers: [ns1.example.net, ns2.example.net]")
            .add("networks/lan", "prefixes: 10.0.3.0/24", "zone: home.example.org")
            .add("networks/dmz", "prefixes: 192.0.2.0/24", "zone: example.org")
            .add("hosts/nas", "interfaces: [{name: eth0, addresses: [10.0.3.10, 192.0.2.10]}]", "classes: NASCLASS")
            .add("services/web", "runs_on: nas", "exposure: public", "names: [www.example.org, w.home.example.org]");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverTheInventoryAPublicSiteHasNothingInternal(long seed) throws IOException {
        Pages pages = RandomZonesTest.pages(seed);
        Report report = build(pages, "url: https://wiki.example.net\n");
        Inventory inventory = pages.inventory();
        for (Path file : exported()) {
            String text = Files.readString(file);
            if (!file.toString().endsWith("schema.json")) {
                RandomZonesTest.holdsNothingPrivate(seed, inventory, text.replace("\\n", " "));
            }
        }
        assertThat(exported())
                .extracting(file -> String.valueOf(file.getFileName()))
                .contains("hosts", "ddns.tsv", "config.yaml")
                .doesNotContain(
                        "ssh_config",
                        "ansible.yaml",
                        "prometheus.json",
                        "dnsmasq.conf",
                        "50-hosts",
                        "inventory.json",
                        "inventory.csv");
        assertThat(report.problems()).extracting(Problem::code).contains("internal-export");
    }

    @Test
    void aSiteWithAnInternalNameTellsAll() throws IOException {
        build(PAGES, "url: https://wiki.home.example.org\n");
        assertThat(names())
                .contains("ssh_config", "inventory.json", "home.example.org.zone", "example.org.zone", "50-hosts");
        build(PAGES, "url: http://10.0.3.10:8080/wiki\n");
        assertThat(names()).contains("ssh_config");
        build(PAGES, "url: https://wiki.example.org\n");
        assertThat(names()).contains("example.org.zone").doesNotContain("ssh_config", "home.example.org.zone");
    }

    @Test
    void theConfigurationMaySayWhoReadsTheSite() throws IOException {
        build(PAGES, "url: https://wiki.example.org\naudience: internal\n");
        assertThat(names()).contains("ssh_config", "home.example.org.zone");
        build(PAGES, "url: https://wiki.home.example.org\naudience: public\n");
        assertThat(names()).doesNotContain("ssh_config", "home.example.org.zone");
        build(PAGES, "");
        assertThat(names()).as("a site without an address").doesNotContain("ssh_config", "home.example.org.zone");
    }

    @Test
    void anExportThatIsNoneIsTold() throws IOException {
        PAGES.write(folder.resolve("content"));
        Files.writeString(folder.resolve("infrawiki.yaml"), "exports: [hosts, zone]\n");
        try (Exports exports = Exports.of(folder)) {
            assertThat(exports.wiki().problems().toString())
                    .contains("infrawiki.yaml:1:10: error: there is no export 'zone'")
                    .contains("did you mean 'zones'?");
        }
    }

    @Test
    void noInternalZoneIsMadeForAProvider() {
        try (Exports exports = Exports.of(PAGES, folder)) {
            assertThat(exports.files("octodns", Wanted.ALL).toString())
                    .contains("example.org")
                    .doesNotContain("home.example.org")
                    .doesNotContain("10.0.3");
        }
    }

    private Report build(Pages pages, String configuration) throws IOException {
        pages.write(folder.resolve("content"));
        Files.writeString(
                folder.resolve("infrawiki.yaml"),
                configuration + "exports: [" + String.join(", ", Wiki.exports().keySet()) + "]\n");
        Request request =
                Request.folder(folder, Instant.parse("2026-11-23T12:00:00Z")).withOutput(folder.resolve("site"));
        return (Report) new Builder(Progress.SILENT).build(request, false);
    }

    private List<String> names() throws IOException {
        return exported().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    private List<Path> exported() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("site/exports"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
