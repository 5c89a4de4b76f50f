package org.infrawiki.inventory.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
    private static DomainName name(String text) {
        return DomainName.of(text).orElseThrow();
    }

    @Test
    void isInLowerCaseWithoutADotAtItsEnd() {
        assertThat(name("Mail.Example.ORG.")).hasToString("mail.example.org");
        assertThat(name("_imaps._tcp.example.org").isHostName()).isFalse();
        assertThat(name("*.example.org").isWildcard()).isTrue();
        assertThat(name("64/28.2.0.192.in-addr.arpa").labels()).hasSize(6);
        assertThat(name("65.64/28.2.0.192.in-addr.arpa").labels()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a..b",
                ".a",
                "a b",
                "a\nb",
                "a\r",
                "a;b",
                "a\"b",
                "$a",
                "@",
                "(a)",
                "a\\b",
                "-a.b",
                "a-.b",
                "a.*.b",
                "*",
                "**.a",
                "a/b.example.org",
                "a,b",
                "a\u0000",
                "[::1]",
                "a'b"
            })
    void isNothingThatAZoneFileWouldReadOtherwise(String text) {
        assertThat(DomainName.of(text)).isEmpty();
        assertThat(DomainName.parse(text).fault()).startsWith("is no").doesNotContain("\n", "\r");
    }

    @Test
    void hasItsLimits() {
        assertThat(DomainName.of("x".repeat(63) + ".org")).isPresent();
        assertThat(DomainName.parse("x".repeat(64) + ".org").fault()).contains("64 characters, at most 63");
        assertThat(DomainName.of("x.".repeat(126) + "x")).isPresent();
        assertThat(DomainName.parse("x.".repeat(127) + "x").fault()).contains("255 characters, at most 253");
        assertThat(name("example.org").child("x".repeat(64)).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"bücher.example, xn--bcher-kva.example", "例え.example, xn--r8jz45g.example", "１.example, 1.example"})
    void otherScriptsAreToldTheirALabel(String text, String label) {
        assertThat(DomainName.parse(text).fault()).contains("A-label").contains("'" + label + "'");
    }

    @Test
    void aHostsLabelIsStricter() {
        assertThat(DomainName.hostLabel("NAS-1").value()).isEqualTo("nas-1");
        assertThat(DomainName.hostLabel("my_host").fault()).contains("write '-'");
        assertThat(DomainName.hostLabel("a.b").fault()).contains("'.' is not allowed");
        assertThat(DomainName.hostLabel("zürich").fault()).contains("'xn--zrich-kva'");
        // IDNA 2003, which Java has, and IDNA 2008 give this one different forms, so none is named.
        assertThat(DomainName.hostLabel("größe").fault()).contains("A-label").doesNotContain("xn--");
        assertThat(DomainName.hostLabel("").value()).isNull();
    }

    @Test
    void isOrderedAsRfc4034Says() {
        List<DomainName> names = Stream.of(
                        "z.example", "example", "zabc.a.example", "*.z.example", "a.example", "yljkjljk.a.example")
                .map(DomainNameTest::name)
                .sorted()
                .toList();
        assertThat(names)
                .hasToString("[example, a.example, yljkjljk.a.example, zabc.a.example, z.example, *.z.example]");
        assertThat(name("a.example").compareTo(name("a.example"))).isZero();
    }

    @Test
    void knowsWhereItIs() {
        assertThat(name("a.example.org").isIn(name("example.org"))).isTrue();
        assertThat(name("example.org").isIn(name("example.org"))).isTrue();
        assertThat(name("myexample.org").isIn(name("example.org"))).isFalse();
        assertThat(name("org").parent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "30.20.10.in-addr.arpa, 10.20.30.0/24",
        "10.in-addr.arpa, 10.0.0.0/8",
        "in-addr.arpa, 0.0.0.0/0",
        "4.3.2.1.in-addr.arpa, 1.2.3.4/32",
        "64/28.2.0.192.in-addr.arpa, 192.0.2.64/28",
        "64-28.2.0.192.in-addr.arpa, 192.0.2.64/28",
        "8.b.d.0.1.0.0.2.ip6.arpa, 2001:db8::/32",
        "2.b.3.9.e.1.a.7.c.5.d.f.ip6.arpa, fd5c:7a1e:93b2::/48",
        "300.in-addr.arpa,",
        "01.in-addr.arpa,",
        "65/28.2.0.192.in-addr.arpa,",
        "64/33.2.0.192.in-addr.arpa,",
        "64/28.0.192.in-addr.arpa,",
        "1.2.3.4.5.in-addr.arpa,",
        "g.ip6.arpa,",
        "10.ip6.arpa,",
        "example.org,",
    })
    void reverseZonesAreAboutPrefixes(String zone, String prefix) {
        assertThat(Reverse.prefix(name(zone)).map(Prefix::toString).orElse(null))
                .isEqualTo(prefix);
    }

    @Test
    void ptrRecordsLeadBack() {
        for (String text : List.of("192.0.2.66", "2001:db8::42")) {
            IpAddress ip = IpAddress.of(text).orElseThrow();
            assertThat(Reverse.address(Reverse.name(ip))).contains(ip);
        }
        IpAddress ip = IpAddress.of("192.0.2.66").orElseThrow();
        DomainName classless = name("64/28.2.0.192.in-addr.arpa");
        assertThat(Reverse.owner(ip, classless)).hasToString("66.64/28.2.0.192.in-addr.arpa");
        assertThat(Reverse.address(Reverse.owner(ip, classless))).contains(ip);
        assertThat(Reverse.address(classless)).isEmpty();
        assertThat(Reverse.address(name("2.0.192.in-addr.arpa"))).isEmpty();
        assertThat(Reverse.address(name("example.org"))).isEmpty();
    }
}
