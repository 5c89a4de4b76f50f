package org.infrawiki.inventory.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infrawiki.inventory.dns.Bind.checkZone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import org.infrawiki.inventory.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZoneFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theExampleWikisZonesLoadWithoutAWordAndReadBackAsTheyWere() throws IOException, InterruptedException {
        Dns dns = new Pages().folder(Path.of("content")).dns();
        assertThat(dns.zones()).hasSizeGreaterThan(5);
        for (ZoneData zone : dns.zones()) {
            String text = ZoneFile.text(zone, 2026112300L);
            assertThat(checkZone(folder, zone, text)).as(text).isEmpty();
            assertThat(Bind.readBack(zone, text)).isEqualTo(new TreeSet<>(Bind.lines(zone, 2026112300L)));
        }
    }

    @Test
    void theSameDataGiveTheSameBytes() {
        Pages pages = new Pages().folder(Path.of("content"));
        Dns first = pages.dns();
        Dns again = pages.dns();
        assertThat(first.zones().stream().map(zone -> ZoneFile.text(zone, 7)).toList())
                .isEqualTo(again.zones().stream()
                        .map(zone -> ZoneFile.text(zone, 7))
                        .toList());
    }

    @Test
    void dotsInTheHostmastersNameAreEscaped() throws IOException, InterruptedException {
        Dns dns = zone("hostmaster: robin.of.locksley@example.org");
        ZoneData zone = dns.zones().iterator().next();
        assertThat(zone.soa(1)).startsWith("ns.example.net. robin\\.of\\.locksley.example.org. 1 ");
        assertThat(checkZone(folder, zone, ZoneFile.text(zone, 1))).isEmpty();
    }

    /** A mistyped word must not send the names of an internal zone to its public parent. */
    @Test
    void aZoneThatDoesNotSayWhoMaySeeItKeepsItsNamesToItself() {
        Pages pages = new Pages()
                .add("zones/example.org", "visibility: public", "nameservers: [ns.example.net]")
                .add("zones/home.example.org", "visibility: interal", "nameservers: [ns.example.net]")
                .add("hosts/vps", "interfaces: [{name: eth0, addresses: [192.0.2.1]}]", "names: vps.example.org")
                .add("services/wiki", "runs_on: vps", "exposure: public", "names: wiki.home.example.org");
        assertThat(pages.problems()).singleElement().asString().contains("did you mean 'internal'?");
        Dns dns = pages.dns();
        assertThat(dns.problems()).isEmpty();
        assertThat(dns.zones())
                .extracting(ZoneData::name)
                .extracting(Object::toString)
                .containsExactly("example.org");
        assertThat(ZoneFile.text(dns.zones().iterator().next(), 1))
                .contains("vps.example.org.")
                .doesNotContain("home");
    }

    @Test
    void anRrsetHasOneTtlInTheFile() throws IOException, InterruptedException {
        Dns dns = zone("records: ['a 300 A 192.0.2.1', 'a 600 A 192.0.2.2', 'a 600 A 192.0.2.1']");
        ZoneData zone = dns.zones().iterator().next();
        assertThat(zone.records())
                .filteredOn(record -> record.name().text().equals("a.example.org"))
                .hasSize(3);
        String text = ZoneFile.text(zone, 1);
        assertThat(text)
                .contains("a.example.org.\t300\tIN\tA\t192.0.2.1\na.example.org.\t300\tIN\tA\t192.0.2.2\n")
                .doesNotContain("600\tIN\tA");
        assertThat(checkZone(folder, zone, text)).isEmpty();
    }

    @Test
    void oneBadRecordDoesNotTakeDownTheZone() throws IOException, InterruptedException {
        Dns dns = zone(
                "records:",
                "  - '@ CNAME www.example.net.'",
                "  - 'a A 192.0.2.1'",
                "  - 'a CNAME www.example.net.'",
                "  - 'b CNAME one.example.net.'",
                "  - 'b CNAME two.example.net.'",
                "  - '@ MX 10 gone'",
                "  - '@ MX 20 b'",
                "  - '@ MX 30 192.0.2.1.'",
                "  - '@ MX 40 a'",
                "  - '@ MX 50 x.wild'",
                "  - '*.wild A 192.0.2.2'",
                "  - '_x._tcp SRV 0 0 1 gone'",
                "  - 'child NS ns.child'",
                "  - 'child NS ns2.gone'",
                "  - 'ns.child A 192.0.2.3'");
        ZoneData zone = dns.zones().iterator().next();
        String text = ZoneFile.text(zone, 1);
        assertThat(checkZone(folder, zone, text)).isEmpty();
        assertThat(text.lines().skip(4).map(line -> line.replaceAll("\t3600\tIN\t|\t", " ")))
                .containsExactly(
                        "example.org. NS ns.example.net.",
                        "example.org. MX 40 a.example.org.",
                        "example.org. MX 50 x.wild.example.org.",
                        "a.example.org. A 192.0.2.1",
                        "b.example.org. CNAME one.example.net.",
                        "child.example.org. NS ns.child.example.org.",
                        "ns.child.example.org. A 192.0.2.3",
                        "*.wild.example.org. A 192.0.2.2");
    }

    @Test
    void mailAboutAReverseZoneGoesWhereItIsRead() {
        Pages pages = new Pages()
                .add("zones/home.example.org", "visibility: internal", "nameservers: [gw]")
                .add("zones/3.0.10.in-addr.arpa", "visibility: internal", "nameservers: [gw, ns.example.net]")
                .add("networks/lan", "prefixes: 10.0.3.0/24", "zone: home.example.org")
                .add("hosts/gw", "interfaces: [{name: lan, addresses: 10.0.3.1}]");
        assertThat(pages.dns().zones()).extracting(ZoneData::hostmaster).containsOnly("hostmaster@home.example.org");
    }

    @Test
    void aLineOfAUserStaysOneLine() throws IOException, InterruptedException {
        Dns dns = zone("records:", "  - \"@ TXT \\\"a\\\\010evil.example.org. A 192.0.2.66\\\"\"");
        ZoneData zone = dns.zones().iterator().next();
        String text = ZoneFile.text(zone, 1);
        assertThat(dns.problems()).isEmpty();
        assertThat(text.lines().filter(line -> line.startsWith("evil"))).isEmpty();
        assertThat(checkZone(folder, zone, text)).isEmpty();
    }

    @Test
    void splitZonesHaveTwoFiles() {
        ZoneData zone = zone("ttl: 5m").zones().iterator().next();
        assertThat(ZoneFile.name(zone, true)).isEqualTo("example.org.zone");
        ZoneData classless = new Pages()
                .add(
                        "zones/r",
                        "zone: 64/28.2.0.192.in-addr.arpa",
                        "visibility: internal",
                        "nameservers: [ns.example.net]")
                .dns()
                .zones()
                .iterator()
                .next();
        assertThat(ZoneFile.name(classless, false)).isEqualTo("64-28.2.0.192.in-addr.arpa.zone");
        assertThat(ZoneFile.name(classless, true)).isEqualTo("64-28.2.0.192.in-addr.arpa.internal.zone");
    }

    private static Dns zone(String... lines) {
        String[] all = new String[lines.length + 2];
        all[0] = "visibility: public";
        all[1] = "nameservers: [ns.example.net]";
        System.arraycopy(lines, 0, all, 2, lines.length);
        return new Pages().add("zones/example.org", all).dns();
    }
}
