package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In an inventory of some size an edit makes those pages anew that show it, and no other; zone files likewise. */
class InventoryScaleTest {
    private static final int HOSTS = 60;
    private static final int SERVICES = 90;
    private static final int NETWORKS = 6;
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    Path temp;

    private WikiFolder wiki;

    @BeforeEach
    void inventory() throws IOException {
        wiki = new WikiFolder(temp);
        wiki.write("infrawiki.yaml", "name: Many\nurl: http://10.0.0.1\ntoday: 2026-11-23\nexports: [zones, hosts]\n");
        for (int i = 0; i < NETWORKS; i++) {
            wiki.write("networks/n" + i + ".md", network(i, ""));
            wiki.write(
                    "zones/z" + i + ".example.md",
                    "---\nkind: zone\nwhy: W\nvisibility: internal\nnameservers: [ns.z0.example]\n---\n");
        }
        wiki.write(
                "zones/10.in-addr.arpa.md",
                "---\nkind: zone\nwhy: W\nnameservers: [ns.z0.example]\nvisibility: internal\n---\n");
        for (int i = 0; i < HOSTS; i++) {
            wiki.write("hosts/h" + i + ".md", host(i, 10, "Robin"));
        }
        for (int i = 0; i < SERVICES; i++) {
            wiki.write("services/s" + i + ".md", service(i, "s" + i));
        }
        wiki.build();
    }

    private static String network(int i, String more) {
        return "---\nkind: network\nwhy: W\nprefixes: [10.0." + i + ".0/24]\nzone: z" + i + ".example\n" + more
                + "---\n";
    }

    private static String host(int i, int base, String owner) {
        return "---\nkind: host\nwhy: W\nowner: " + owner + "\nos: debian 13\n"
                + (i % 10 == 3 ? "vm_on: h" + (i - 1) + "\n" : "") + "interfaces:\n  - {name: eth0, addresses: [10.0."
                + i % NETWORKS + "." + (base + i / NETWORKS)
                + "]}\nbackup: {to: h0, method: borg}\n---\n## Install\n\n1. Do.\n";
    }

    private static String service(int i, String name) {
        return "---\nkind: service\nwhy: W\nowner: Robin\nruns_on: [h" + i % HOSTS + "]\n"
                + (i > 5 ? "depends_on: [s" + i % 5 + "]\n" : "") + "names: [" + name + ".z" + i % NETWORKS
                + ".example]\nlistens: [" + (1024 + i) + "/tcp]\ndata: [/srv/s" + i + "]\n---\n## Start\n\n1. Do.\n";
    }

    /** The pages that were made anew, without the page that was edited. */
    private Set<String> anew(String edited) {
        Set<String> pages = new TreeSet<>();
        wiki.report().reasons().keySet().stream()
                .filter(unit -> unit.startsWith("page:"))
                .map(unit -> unit.substring("page:".length()))
                .filter(page -> !page.equals(edited))
                .forEach(pages::add);
        return pages;
    }

    private String shown(String page) throws IOException {
        return Files.readString(wiki.output().resolve(page + "/index.html"));
    }

    /** Makes the times of all exports old, so that one that is written again shows. */
    private List<Path> aged() throws IOException {
        try (var files = Files.list(wiki.output().resolve("exports"))) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".zone"))
                    .sorted()
                    .toList();
            for (Path file : all) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
            return all;
        }
    }

    private static List<String> written(List<Path> files) throws IOException {
        List<String> names = new java.util.ArrayList<>();
        for (Path file : files) {
            if (!Files.getLastModifiedTime(file).equals(LONG_AGO)) {
                names.add(String.valueOf(file.getFileName()));
            }
        }
        return names;
    }

    @Test
    void anEditOfOneHostMakesOnlyPagesAnewThatMentionIt() throws IOException {
        List<Path> zones = aged();
        wiki.write("hosts/h33.md", host(33, 10, "Kim"));
        wiki.build();
        assertThat(anew("hosts/h33"))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(shown(page)).as(page).containsPattern("\\bh33\\b"));
        assertThat(anew("hosts/h33")).doesNotContain("hosts", "services", "networks/n3", "hosts/h34", "runbooks");
        assertThat(written(zones)).isEmpty();
    }

    @Test
    void aNewAddressReachesThePagesAndZonesThatHoldIt() throws IOException {
        List<Path> zones = aged();
        wiki.write("hosts/h33.md", host(33, 100, "Robin"));
        wiki.build();
        assertThat(anew("hosts/h33"))
                .contains("hosts", "networks/n3", "zones/z3.example", "zones/10.in-addr.arpa", "runbooks/renumber/n3")
                .allSatisfy(page -> assertThat(shown(page)).as(page).containsPattern("\\bh33\\b|10\\.0\\.3\\.105"));
        assertThat(shown("networks/n3")).contains("10.0.3.105");
        // Every serial moves with the inventory; what a file says beside it only where an address is in it.
        assertThat(Files.readString(wiki.output().resolve("exports/z3.example.zone")))
                .contains("10.0.3.105");
        assertThat(Files.readString(wiki.output().resolve("exports/z4.example.zone")))
                .doesNotContain("10.0.3.105");
        assertThat(zones).hasSize(NETWORKS + 1);
    }

    @Test
    void anEditOfOneServiceMakesOnlyPagesAnewThatMentionIt() throws IOException {
        wiki.write("services/s47.md", service(47, "other"));
        wiki.build();
        assertThat(anew("services/s47"))
                .contains("zones/z5.example", "runbooks/deploy/s47")
                .allSatisfy(page -> assertThat(shown(page)).as(page).containsPattern("\\bs47\\b"))
                .doesNotContain("hosts/h46", "services/s46", "zones/z4.example");
    }

    @Test
    void anEditOfOneNetworkMakesOnlyPagesAnewThatMentionIt() throws IOException {
        wiki.write("networks/n2.md", network(2, "vlan: 12\n"));
        wiki.build();
        assertThat(anew("networks/n2"))
                .contains("networks", "runbooks/renumber/n2")
                .allSatisfy(page -> assertThat(shown(page)).as(page).containsPattern("\\bn2\\b"))
                .doesNotContain("hosts/h3", "networks/n3");
    }
}
