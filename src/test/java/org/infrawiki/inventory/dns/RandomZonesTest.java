package org.infrawiki.inventory.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Pages;
import org.infrawiki.inventory.net.IpAddress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Zones of inventories nobody thought of. A seed that fails stays here as a case of its own. */
public class RandomZonesTest {
    private static final List<String> ZONES =
            List.of("example.org", "example.com", "home.example.org", "lab.home.example.org", "dmz.example.org");
    private static final List<String> PREFIXES = List.of(
            "10.0.3.0/24", "10.0.4.0/25", "192.0.2.0/24", "198.51.100.64/26", "\"2001:db8:1::/64\"", "\"fd00:7::/64\"");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= 40; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theirFilesLoadAndPublicOnesHoldNothingPrivate(long seed) throws IOException, InterruptedException {
        Inventory inventory = pages(seed).inventory();
        assertThat(inventory.problems()).as("seed %d", seed).isEmpty();
        Dns dns = new Dns(inventory);
        for (ZoneData zone : dns.zones()) {
            String text = ZoneFile.text(zone, 2026112300L);
            assertThat(Bind.checkZone(folder, zone, text))
                    .as("seed %d\n%s", seed, text)
                    .isEmpty();
            assertThat(Bind.readBack(zone, text))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(Bind.lines(zone, 2026112300L));
            if (zone.zone().isPublic()) {
                holdsNothingPrivate(seed, inventory, text);
            }
            assertThat(zone.records()).isSorted();
        }
        eachAddressHasOneReverseRecord(dns);
    }

    /** Looks at the text and not at the records, so that it does not err where the program errs. */
    public static void holdsNothingPrivate(long seed, Inventory inventory, String text) {
        for (String word : text.replace("host\\.master.", "").split("[^0-9A-Za-z.:_*/-]+", -1)) {
            String bare = word.replaceFirst("^ip[46]:", "").replaceFirst("/[0-9]+$", "");
            IpAddress.of(bare).ifPresent(ip -> assertThat(ip.isPublic())
                    .as("seed %d: %s", seed, word)
                    .isTrue());
            if (bare.contains(".") && bare.endsWith(".")) {
                String name = bare.substring(0, bare.length() - 1);
                inventory.zones().stream()
                        .filter(zone -> !zone.isPublic())
                        .map(zone -> zone.zone().value().text())
                        .filter(zone -> inventory.zones().stream()
                                .noneMatch(other -> other.isPublic()
                                        && other.zone().value().text().length() > zone.length()
                                        && (name.equals(other.zone().value().text())
                                                || name.endsWith(
                                                        "." + other.zone().value()))))
                        .forEach(zone -> assertThat(name.equals(zone) || name.endsWith("." + zone))
                                .as("seed %d: %s in %s", seed, name, text)
                                .isFalse());
            }
        }
    }

    private static void eachAddressHasOneReverseRecord(Dns dns) {
        Map<String, Long> owners = dns.zones().stream()
                .flatMap(zone -> zone.records().stream())
                .filter(record -> record.type().equals("PTR"))
                .collect(Collectors.groupingBy(record -> record.name().text(), Collectors.counting()));
        assertThat(owners.values()).allMatch(count -> count == 1);
    }

    /** An inventory made at random. */
    public static Pages pages(long seed) {
        Random random = new Random(seed);
        Pages pages = new Pages();
        List<String> zones = new ArrayList<>();
        for (String zone : ZONES) {
            if (random.nextInt(4) > 0 || zones.isEmpty()) {
                zones.add(zone);
                zone(pages, random, zone, "");
            }
        }
        for (String zone : List.of("3.0.10.in-addr.arpa", "10.in-addr.arpa", "2.0.192.in-addr.arpa", "d.f.ip6.arpa")) {
            if (random.nextBoolean()) {
                zone(pages, random, zone, "");
            }
        }
        if (random.nextBoolean()) {
            zone(pages, random, "zones/classless", "zone: 64/26.100.51.198.in-addr.arpa");
            zone(pages, random, "zones/parent", "zone: 100.51.198.in-addr.arpa");
        }
        for (int i = 0; i < PREFIXES.size(); i++) {
            pages.add(
                    "networks/n" + i,
                    "prefixes: [" + PREFIXES.get(i) + "]",
                    random.nextInt(5) == 0 ? "vlan: 1" + i : "zone: " + pick(random, zones));
        }
        int count = 2 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            host(pages, random, i, zones);
        }
        for (int i = 0; i < count * 2; i++) {
            service(pages, random, i, count, zones);
        }
        return pages;
    }

    private static void zone(Pages pages, Random random, String zone, String name) {
        pages.add(
                zone.startsWith("zones/") ? zone : "zones/" + zone,
                "visibility: " + (random.nextBoolean() ? "public" : "internal"),
                "nameservers: [ns1.example.net, ns2.example.net]",
                "delegate: " + (random.nextBoolean() ? "yes" : "no"),
                "ttl: " + (1 + random.nextInt(48)) + "h",
                random.nextBoolean() ? "hostmaster: host.master@example.org" : "provider: somebody",
                random.nextInt(3) == 0
                        ? "records: ['@ TXT \"v=spf1 ip4:10.0.3.0/24 ip6:fd00:7::/64 include:x.example.net -all\"', 'long TXT \""
                                + "k".repeat(random.nextInt(900)) + "\"']"
                        : "x-none: none",
                name.isEmpty() ? "x-name: none" : name);
    }

    private static void host(Pages pages, Random random, int i, List<String> zones) {
        List<String> lines = new ArrayList<>();
        lines.add("status: " + (random.nextInt(6) == 0 ? "planned" : "active"));
        if (random.nextInt(3) == 0) {
            lines.add("names: [also" + i + "." + pick(random, zones) + "]");
        }
        lines.add("interfaces:");
        int count = 1 + random.nextInt(4);
        for (int j = 0; j < count; j++) {
            int host = 65 + i * 5 + j;
            List<String> addresses = new ArrayList<>();
            for (String address : List.of(
                    "10.0.3." + host,
                    "192.0.2." + host,
                    "198.51.100." + host,
                    "\"2001:db8:1::" + host + "\"",
                    "\"fd00:7::" + host + "\"",
                    "203.0.113." + host,
                    "10.9.9." + host)) {
                if (random.nextInt(4) == 0) {
                    addresses.add(address);
                }
            }
            if (random.nextInt(5) == 0) {
                addresses.add("dynamic");
            }
            lines.add("  - {name: eth" + j + "." + i + ", addresses: [" + String.join(", ", addresses) + "]"
                    + (random.nextInt(3) == 0 ? ", dyn: h" + i + ".dyn.example.net" : "") + "}");
        }
        pages.add("hosts/h" + i, lines.toArray(String[]::new));
    }

    private static void service(Pages pages, Random random, int i, int hosts, List<String> zones) {
        String first = "s" + i + "." + pick(random, zones);
        List<String> lines = new ArrayList<>();
        lines.add("runs_on: [h" + random.nextInt(hosts) + ", h" + random.nextInt(hosts) + "]");
        lines.add("exposure: " + (random.nextInt(3) > 0 ? "public" : "internal"));
        lines.add("names: [" + first + ", \"*.w" + i + "." + pick(random, zones) + "\"]");
        if (random.nextInt(3) == 0) {
            lines.add("through: h" + random.nextInt(hosts));
        }
        if (random.nextInt(5) == 0) {
            lines.add("addresses: [10.0.3." + (10 + i) + ", 192.0.2." + (10 + i) + "]");
        }
        if (random.nextInt(4) == 0) {
            lines.add("records: ['r" + i + "." + pick(random, zones) + ". " + random.nextInt(9999)
                    + " TXT \"see nas.home.example.org, 10.0.3.1 or fd00:7::1\"']");
        }
        pages.add("services/s" + i, lines.toArray(String[]::new));
    }

    private static String pick(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
