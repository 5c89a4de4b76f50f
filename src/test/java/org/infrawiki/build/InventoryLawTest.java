package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law for pages that show facts of others: incremental equals full, and an edit makes nothing anew that shows it not. */
class InventoryLawTest {
    private static final int STEPS = 12;
    static final List<String> HOSTS = List.of("gw", "nas", "mx1", "vm1", "old");
    static final List<String> SERVICES = List.of("dns", "mail", "web");
    static final List<String> NETWORKS = List.of("lan", "dmz", "wide");
    static final List<String> ZONES = List.of("home.example.org", "example.org", "30.20.10.in-addr.arpa");
    static final List<String> PIECES = List.of(
            "[[!inventory pages=\"kind(host)\"]]\n",
            "[[!inventory pages=\"kind(host) or kind(service)\" columns=\"name os x-room interfaces.mac backup\"]]\n",
            "[[!inventory pages=\"on(lan)\" columns=\"name networks\" sort=\"-path\"]]\n",
            "[[!inventory pages=\"runs(dns) or depends(gw)\"]]\n",
            "[[!inventory pages=\"problem(no-*)\" columns=\"name problems\"]]\n",
            "[[!facts hosts/nas]]\n",
            "[[!facts services/mail]]\n",
            "[[!records zones/example.org]]\n",
            "[[!records hosts/gw]]\n",
            "[[!addresses networks/lan]]\n",
            "[[!problems]]\n",
            "[[!problems codes=\"no-*\" feeds=yes]]\n",
            "[[!reports]]\n",
            "[[!network-map]]\n",
            "[[!dependencies]]\n",
            "[[!neighbourhood hosts/nas]]\n",
            "[[!end-of-life]]\n",
            "[[!problems pages=\"kind(service)\"]]\n",
            "[[!problems hosts/nas]]\n",
            "The gateway is [[!fact hosts/gw address]], of [[!fact hosts/gw owner]].\n",
            "See [[hosts/nas]] and [[services/dns]].\n");

    private static final List<String> EXPORTS = List.of(
            "ansible",
            "csv",
            "ddns",
            "dnsmasq",
            "fai",
            "hosts",
            "json",
            "octodns",
            "prometheus",
            "runbooks",
            "ssh",
            "zones");

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void incrementalEqualsFull(long seed) throws IOException {
        Random random = new Random(seed);
        WikiFolder wiki = new WikiFolder(temp);
        Map<String, String> files = new TreeMap<>();
        List<String> log = new ArrayList<>();
        put("infrawiki.yaml", settings(random, EXPORTS), files, wiki, log);
        HOSTS.forEach(name -> put("hosts/" + name + ".md", host(random, name), files, wiki, log));
        SERVICES.forEach(name -> put("services/" + name + ".md", service(random, name), files, wiki, log));
        NETWORKS.forEach(name -> put("networks/" + name + ".md", network(random, name), files, wiki, log));
        ZONES.forEach(name -> put("zones/" + name + ".md", zone(random, name), files, wiki, log));
        put("page.md", String.join("\n", PIECES), files, wiki, log);
        Set<String> exported = new TreeSet<>();
        for (int step = 0; step < STEPS; step++) {
            for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
                edit(random, files, wiki, log);
            }
            wiki.build();
            Path fresh = temp.resolve("full" + step);
            wiki.build(fresh);
            Map<String, String> expected = WikiFolder.tree(fresh);
            Map<String, String> actual = WikiFolder.tree(wiki.output());
            String context = "seed " + seed + "\n" + String.join("\n", log);
            assertThat(actual.keySet()).as(context).isEqualTo(expected.keySet());
            expected.forEach((path, text) ->
                    assertThat(actual.get(path)).as(path + ", " + context).isEqualTo(text));
            expected.keySet().stream()
                    .filter(path -> path.startsWith("exports/"))
                    .forEach(exported::add);
            WikiFolder.remove(fresh);
        }
        assertThat(exported).contains("exports/example.org.zone", "exports/ddns.tsv");
    }

    private static void edit(Random random, Map<String, String> files, WikiFolder wiki, List<String> log) {
        switch (random.nextInt(9)) {
            case 8 -> {
                List<String> exports =
                        EXPORTS.stream().filter(name -> random.nextInt(4) > 0).toList();
                put("infrawiki.yaml", settings(random, any(random, List.of(exports, List.of()))), files, wiki, log);
            }
            case 0, 1, 2 -> {
                String name = any(random, HOSTS);
                put("hosts/" + name + ".md", host(random, name), files, wiki, log);
            }
            case 3, 4 -> {
                String name = any(random, SERVICES);
                put("services/" + name + ".md", service(random, name), files, wiki, log);
            }
            case 5 -> {
                String name = any(random, NETWORKS);
                put("networks/" + name + ".md", network(random, name), files, wiki, log);
            }
            case 6 -> {
                String name = any(random, ZONES);
                put("zones/" + name + ".md", zone(random, name), files, wiki, log);
            }
            default -> {
                List<String> paths = List.copyOf(files.keySet());
                String path = any(random, paths);
                if (!path.equals("page.md") && !path.equals("infrawiki.yaml")) {
                    files.remove(path);
                    wiki.delete(path);
                    log.add("delete " + path);
                }
            }
        }
    }

    /** With exports that are written into the site, of what everybody may know or of everything. */
    private static String settings(Random random, List<String> exports) {
        return "name: Law\ntoday: 2026-11-23\nurl: https://wiki.example.org\n" + maybe(random, "audience: internal")
                + "exports: [" + String.join(", ", exports) + "]\n";
    }

    static String host(Random random, String name) {
        int number = 1 + HOSTS.indexOf(name) + 20 * random.nextInt(4);
        return "---\nkind: host\n" + maybe(random, "status: " + any(random, List.of("active", "planned", "retired")))
                + maybe(random, "title: Host " + name)
                + maybe(random, "why: Because of [[services/" + any(random, SERVICES) + "]].")
                + maybe(random, "owner: Robin")
                + maybe(random, "classes: [C" + random.nextInt(2) + "]")
                + maybe(random, "os: " + any(random, List.of("debian 9", "debian 12", "debian 13", "guix")))
                + maybe(random, "vm_on: " + any(random, HOSTS))
                + maybe(random, "depends_on: [" + any(random, HOSTS) + "]")
                + maybe(random, "x-room: cellar " + random.nextInt(3))
                + maybe(random, "backup: {to: " + any(random, HOSTS) + ", method: borg}")
                + maybe(random, "accept: {no-backup: \"it holds nothing " + random.nextInt(2) + "\"}")
                + "interfaces:\n  - name: eth0\n    addresses: [10.20." + any(random, List.of("30.", "40."))
                + number + "]\n"
                + maybe(
                        random,
                        "  - {name: eth1, mac: 00:00:5e:00:53:0" + number % 10 + ", addresses: [192.0.2." + number
                                + ", \"2001:db8::" + number + "\"]}")
                + "---\n" + any(random, List.of("Text.\n", "[[!facts]]\n\nText.\n", "## Install\n\n1. Do it.\n"));
    }

    static String service(Random random, String name) {
        return "---\nkind: service\nruns_on: [" + any(random, HOSTS) + ", " + any(random, HOSTS) + "]\n"
                + maybe(random, "title: The " + name)
                + maybe(random, "exposure: public")
                + maybe(random, "depends_on: [" + any(random, SERVICES) + "]")
                + maybe(random, "uses: [" + any(random, HOSTS) + "]")
                + maybe(random, "names: [" + name + any(random, List.of(".example.org", ".home.example.org")) + "]")
                + maybe(random, "listens: [" + (400 + random.nextInt(3)) + "/tcp]")
                + maybe(random, "packages: [p" + random.nextInt(3) + "]")
                + maybe(random, "data: [/srv/" + random.nextInt(2) + "]")
                + "---\n" + any(random, List.of("Text.\n", "[[!records]]\n", "## Start\n\n1. Start.\n"));
    }

    static String network(Random random, String name) {
        String prefix =
                switch (name) {
                    case "lan" -> "10.20.30.0/" + (24 + random.nextInt(3));
                    case "dmz" -> "192.0.2.0/24, \"2001:db8::/64\"";
                    default -> "10.20.0.0/" + (16 + random.nextInt(4));
                };
        return "---\nkind: network\nprefixes: [" + prefix + "]\n"
                + maybe(random, "why: It is as large as it is.")
                + maybe(random, "zone: " + any(random, ZONES.subList(0, 2)))
                + maybe(random, "vlan: " + random.nextInt(4))
                + maybe(random, name.equals("lan") ? "dhcp: [10.20.30.40-10.20.30.50]" : "description: D")
                + maybe(random, name.equals("lan") ? "gateway: 10.20.30.1" : "gateway: gw")
                + "---\n" + any(random, List.of("Text.\n", "[[!addresses]]\n"));
    }

    static String zone(Random random, String name) {
        return "---\nkind: zone\nzone: " + name + "\nvisibility: "
                + any(random, name.equals("example.org") ? List.of("public") : List.of("internal", "public"))
                + "\nnameservers: [" + any(random, HOSTS) + "]\nhostmaster: h@example.org\n"
                + maybe(random, "ttl: " + (1 + random.nextInt(3)) + "h")
                + maybe(random, "records: ['@ TXT \"t" + random.nextInt(3) + "\"']")
                + "---\nText.\n";
    }

    @Test
    void anEditOfOneServiceMakesOnlyThosePagesAnewThatShowIt() throws IOException {
        WikiFolder wiki = new WikiFolder(temp);
        wiki.write("infrawiki.yaml", "name: Law\ntoday: 2026-11-23\n");
        wiki.write(
                "hosts/nas.md",
                "---\nkind: host\nwhy: W\nowner: R\ninterfaces: [{name: lan0, addresses: [10.0.0.5]}]\n---\n");
        wiki.write(
                "hosts/gw.md",
                "---\nkind: host\nwhy: W\nowner: R\ninterfaces: [{name: lan0, addresses: [10.0.0.1]}]\n---\n");
        wiki.write("networks/lan.md", "---\nkind: network\nwhy: W\nowner: R\nprefixes: [10.0.0.0/24]\n---\n");
        wiki.write("services/files.md", service("445/tcp", "/srv"));
        wiki.write("services/dns.md", "---\nkind: service\nwhy: W\nowner: R\nruns_on: [gw]\n---\n## Start\n");
        wiki.build();
        wiki.write("services/files.md", service("446/tcp", "/srv"));
        wiki.build();
        assertThat(anew(wiki)).containsExactlyInAnyOrder("page:services/files", "page:services", "page:hosts/nas");
        wiki.write("services/files.md", service("446/tcp", "/srv/other"));
        wiki.build();
        assertThat(anew(wiki)).containsExactlyInAnyOrder("page:services/files");
    }

    /** What was made anew, runbooks apart. */
    private static List<String> anew(WikiFolder wiki) {
        return wiki.report().reasons().keySet().stream()
                .filter(unit -> !unit.startsWith("page:runbooks") && !unit.equals("page:emergency"))
                .toList();
    }

    private static String service(String port, String data) {
        return "---\nkind: service\nwhy: W\nowner: R\nruns_on: [nas]\nlistens: [" + port + "]\ndata: [" + data
                + "]\nbackup: {none: \"it is a copy\"}\n---\n## Start\n";
    }

    private static String maybe(Random random, String line) {
        return random.nextBoolean() ? line + "\n" : "";
    }

    private static void put(String path, String text, Map<String, String> files, WikiFolder wiki, List<String> log) {
        files.put(path, text);
        wiki.write(path, text);
        log.add("write " + path + ": " + text.replace("\n", "⏎"));
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
