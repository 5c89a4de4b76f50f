package org.infrawiki.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.infrawiki.inventory.Pages;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zones for octoDNS, held to the forms it documents for its records, and to the order its loader insists on. */
class OctodnsTest {
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "MX", Set.of("exchange", "preference"),
            "SRV", Set.of("port", "priority", "target", "weight"),
            "CAA", Set.of("flags", "tag", "value"),
            "SSHFP", Set.of("algorithm", "fingerprint", "fingerprint_type"),
            "TLSA", Set.of("certificate_association_data", "certificate_usage", "matching_type", "selector"),
            "DS", Set.of("algorithm", "digest", "digest_type", "key_tag"),
            "URI", Set.of("priority", "target", "weight"),
            "NAPTR", Set.of("flags", "order", "preference", "regexp", "replacement", "service"),
            "HTTPS", Set.of("svcparams", "svcpriority", "targetname"),
            "LOC",
                    Set.of(
                            "altitude",
                            "lat_degrees",
                            "lat_direction",
                            "lat_minutes",
                            "lat_seconds",
                            "long_degrees",
                            "long_direction",
                            "long_minutes",
                            "long_seconds",
                            "precision_horz",
                            "precision_vert",
                            "size"));

    @TempDir
    java.nio.file.Path folder;

    @Test
    void theExamplesPublicZonesAreThereAndNoOthers() {
        try (Exports exports = Exports.example()) {
            Map<String, String> files = exports.files("octodns", Wanted.ALL);
            assertThat(files.keySet())
                    .containsExactly(
                            "octodns/config.yaml",
                            "octodns/zones/0.0.0.0.4.6.0.0.8.b.d.0.1.0.0.2.ip6.arpa.yaml",
                            "octodns/zones/64/28.2.0.192.in-addr.arpa.yaml",
                            "octodns/zones/example.com.yaml",
                            "octodns/zones/example.org.yaml");
            Map<?, ?> configuration = (Map<?, ?>) Exports.yaml(files.getOrDefault("octodns/config.yaml", ""));
            Map<?, ?> providers = (Map<?, ?>) Exports.at(configuration, "providers");
            ((Map<?, ?>) Exports.at(configuration, "zones")).forEach((zone, value) -> {
                assertThat((String) zone).endsWith(".");
                Map<?, ?> roles = (Map<?, ?>) value;
                List<Object> named = new ArrayList<>((List<?>) roles.get("sources"));
                named.addAll((List<?>) roles.get("targets"));
                assertThat(named).allSatisfy(name -> assertThat(providers.containsKey(name))
                        .isTrue());
            });
            files.remove("octodns/config.yaml");
            files.values().forEach(OctodnsTest::isZone);
        }
    }

    @Test
    void allTypesHaveTheirForms() {
        Pages pages = new Pages()
                .add(
                        "zones/example.org",
                        "visibility: public",
                        "nameservers: [ns1.example.net, ns2.example.net]",
                        "records:",
                        "  - '@ MX 10 mx.example.net.'",
                        "  - '@ MX 20 mx2.example.net.'",
                        "  - '_sip._tcp SRV 1 2 5060 sip.example.net.'",
                        "  - '@ CAA 0 issue \"letsencrypt.org\"'",
                        "  - 'a SSHFP 4 2 123456789abcdef67890123456789abcdef67890123456789abcdef123456789'",
                        "  - '_443._tcp.a TLSA 3 1 1 123456789abcdef67890123456789abcdef67890123456789abcdef123456789a'",
                        "  - 'child DS 60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118'",
                        "  - 'child NS ns1.example.net.'",
                        "  - 'a TXT \"v=x; y=z\"'",
                        "  - 'a10 TXT \"" + "k".repeat(300) + "\"'",
                        "  - 'a9 TXT \"a {b}: c\"'",
                        "  - 'on CNAME x.example.net.'",
                        "  - '10 A 192.0.2.1'",
                        "  - 'q TXT \"say \\\"so\\\"\"'",
                        "  - 'r LOC 52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m'",
                        "  - 'c CAA 0 issue \"ca.example.net; validationmethods=dns-01\"'",
                        "  - 'n NAPTR 100 10 \"u\" \"E2U+sip\" \"!^(.*)$!sip:\\\\1@example.net!\" .'",
                        "  - 'h HTTPS 1 . alpn=h2,h3 port=8443 ipv4hint=192.0.2.1'",
                        "  - '_http._tcp URI 10 1 \"https://www.example.net/\"'",
                        "  - 'p OPENPGPKEY AAAA'",
                        "  - 's SSHFP 6 2 123456789abcdef67890123456789abcdef67890123456789abcdef123456789'",
                        "  - '_udp SRV 1 2 53 sip.example.net.'",
                        "  - 'ns.child A 192.0.2.7'");
        try (Exports exports = Exports.of(pages, folder)) {
            Exported exported = exports.wiki().export("octodns", Wanted.ALL);
            assertThat(exported.problems())
                    .extracting(Problem::code)
                    .as("what octoDNS has no form for")
                    .containsExactly("not-exported", "not-exported");
            assertThat(exported.problems())
                    .extracting(Problem::message)
                    .anyMatch(said -> said.contains("TXT record of q."))
                    .anyMatch(said -> said.contains("SSHFP record of s."));
            String text = exports.files("octodns", Wanted.ALL).getOrDefault("octodns/zones/example.org.yaml", "");
            Map<?, ?> zone = isZone(text);
            assertThat(zone.get("a")).asString().contains("v=x\\; y=z");
            assertThat(zone.get("a10")).asString().contains("k".repeat(300));
            assertThat(zone.containsKey("on")).isTrue();
            assertThat(Exports.at(zone, "c", "value"))
                    .isEqualTo(Map.of("flags", 0, "tag", "issue", "value", "ca.example.net; validationmethods=dns-01"));
            assertThat(Exports.at(zone, "n", "value", "regexp")).isEqualTo("!^(.*)$!sip:\\\\1@example.net!");
            assertThat(Exports.at(zone, "n", "value", "order")).isEqualTo(100);
            assertThat(Exports.at(zone, "h", "value", "svcparams"))
                    .isEqualTo(Map.of("alpn", List.of("h2", "h3"), "ipv4hint", List.of("192.0.2.1"), "port", "8443"));
            assertThat(Exports.at(zone, "r", "value", "lat_seconds")).isEqualTo(23);
            assertThat(Exports.at(zone, "r", "value", "altitude")).isEqualTo(-2);
            assertThat(Exports.at(zone, "_udp", "octodns")).isEqualTo(Map.of("lenient", true));
            assertThat(Exports.at(zone, "ns.child", "octodns"))
                    .as("octoDNS expects the address in the child zone")
                    .isEqualTo(Map.of("lenient", true));
        }
    }

    @Test
    void whatAnUpdaterKeepsIsLeftAlone() {
        Pages pages = new Pages()
                .add("zones/example.org", "visibility: public", "nameservers: [ns1.example.net, ns2.example.net]")
                .add("hosts/gw", "interfaces: [{name: wan, addresses: dynamic}]")
                .add("services/vpn", "runs_on: gw", "exposure: public", "names: vpn.example.org");
        try (Exports exports = Exports.of(pages, folder)) {
            Map<?, ?> zone =
                    isZone(exports.files("octodns", Wanted.ALL).getOrDefault("octodns/zones/example.org.yaml", ""));
            assertThat(Exports.at(zone, "vpn", "octodns")).isEqualTo(Map.of("ignored", true));
        }
    }

    private static Map<?, ?> isZone(String text) {
        Map<?, ?> zone = (Map<?, ?>) Exports.yaml(text);
        isOrdered(zone);
        zone.forEach((name, value) -> {
            assertThat(name).isInstanceOf(String.class);
            List<?> sets = value instanceof List<?> list ? list : List.of(value);
            Set<Object> types = new java.util.HashSet<>();
            sets.forEach(set -> {
                isOrdered((Map<?, ?>) set);
                assertThat(types.add(((Map<?, ?>) set).get("type"))).isTrue();
                isSet((Map<?, ?>) set);
            });
        });
        return zone;
    }

    private static void isSet(Map<?, ?> set) {
        String type = (String) Exports.at(set, "type");
        assertThat(set.get("ttl")).isInstanceOf(Integer.class);
        assertThat(set.containsKey("value")).isNotEqualTo(set.containsKey("values"));
        List<?> values = set.get("values") instanceof List<?> list ? list : List.of(set.get("value"));
        for (Object value : values) {
            switch (type) {
                case "A", "AAAA" ->
                    assertThat(IpAddress.of((String) value).orElseThrow().recordType())
                            .isEqualTo(type);
                case "OPENPGPKEY" -> assertThat((String) value).isEqualTo("AAAA");
                case "CNAME", "NS", "PTR", "DNAME" -> assertThat((String) value).endsWith(".");
                case "TXT" -> assertThat((String) value).matches("[ -~]+").doesNotContainPattern("(?<!\\\\);");
                default -> {
                    Map<?, ?> map = (Map<?, ?>) value;
                    assertThat(map.keySet()).isEqualTo(FIELDS.get(type));
                    isOrdered(map);
                }
            }
        }
        if (type.equals("CNAME") || type.equals("DNAME")) {
            assertThat(values).hasSize(1);
        }
    }

    /** Digits count as numbers: a9 stands before a10. */
    private static void isOrdered(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        for (Object key : map.keySet()) {
            java.util.regex.Matcher digits =
                    java.util.regex.Pattern.compile("[0-9]+").matcher((String) key);
            sorted.put(digits.replaceAll(found -> (char) (found.group().length() + 1) + found.group()), key);
        }
        assertThat(new ArrayList<Object>(map.keySet())).isEqualTo(new ArrayList<>(sorted.values()));
    }
}
