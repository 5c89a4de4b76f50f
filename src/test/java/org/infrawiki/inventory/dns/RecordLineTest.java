package org.infrawiki.inventory.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordLineTest {
    private static final Optional<DomainName> ZONE = DomainName.of("example.org");

    private static RecordLine good(String line) {
        Outcome<RecordLine> read = RecordLine.parse(line, ZONE);
        assertThat(read.fault()).isEmpty();
        return read.optional().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@ TXT \"a b\" | example.org | TXT | \"a b\"",
                "www A 192.0.2.1 | www.example.org | A | 192.0.2.1",
                "WWW.Example.ORG. in aaaa 2001:DB8::1 | www.example.org | AAAA | 2001:db8::1",
                "x IN MX 10 Mail | x.example.org | MX | 10 mail.example.org.",
                "@ MX 0 . | example.org | MX | 0 .",
                "_sip._tcp 5m SRV 0 1 5060 sip.example.net. | _sip._tcp.example.org | SRV | 0 1 5060 sip.example.net.",
                "@ CAA 0 issue \"letsencrypt.org\" | example.org | CAA | 0 issue \"letsencrypt.org\"",
                "@ TXT v=spf1 | example.org | TXT | \"v=spf1\"",
                "@ TXT \"a\" \"b\" | example.org | TXT | \"a\" \"b\"",
                "@ TXT \"say \\\"hi\\\"; \\\\ \\233\" | example.org | TXT | \"say \\\"hi\\\"; \\\\ \\233\"",
                "@ TXT \"für\" | example.org | TXT | \"f\\195\\188r\"",
                "* A 192.0.2.1 | *.example.org | A | 192.0.2.1",
                "a TYPE65280 \\# 2 abcd | a.example.org | TYPE65280 | \\# 2 ABCD",
                "a TYPE1 192.0.2.1 | a.example.org | A | 192.0.2.1",
            })
    void isReadAndPutIntoOneForm(String line, String name, String type, String data) {
        RecordLine read = good(line);
        assertThat(read.name()).hasToString(name);
        assertThat(read.type()).isEqualTo(type);
        assertThat(read.data()).isEqualTo(data);
    }

    @Test
    void aTimeToLiveMayStandOnEitherSideOfTheClass() {
        assertThat(good("a 300 A 192.0.2.1").ttl()).hasValue(300);
        assertThat(good("a IN 1h A 192.0.2.1").ttl()).hasValue(3600);
        assertThat(good("a 2d IN A 192.0.2.1").ttl()).hasValue(172_800);
        assertThat(good("a A 192.0.2.1").ttl()).isEmpty();
    }

    @Test
    void longTextIsCutIntoStrings() {
        String read = good("@ TXT \"" + "x".repeat(600) + "\"").data();
        assertThat(read)
                .isEqualTo("\"" + "x".repeat(255) + "\" \"" + "x".repeat(255) + "\" \"" + "x".repeat(90) + "\"");
        assertThat(RecordLine.parse("@ TXT \"" + "x".repeat(66_000) + "\"", ZONE)
                        .fault())
                .isEqualTo(TextData.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$INCLUDE /etc/passwd",
                "$ORIGIN example.net.",
                "$TTL 1",
                "@ TXT \"a\r\nevil A 192.0.2.66\"",
                "@ TXT \"a\nevil.example.org. A 192.0.2.66\"",
                "@ TXT \"a\u0000\"",
                "@ TXT \"never closed",
                "@ TXT a b",
                "@ TXT \"ends in \\",
                "@ TXT word\\",
                "@ TXT \"\\999\"",
                "@ TXT \"\\1\"",
                "@ SOA a. b. 1 2 3 4 5",
                "@ ANY x",
                "@ A 192.0.2.1 ; a comment",
                "@ A ( 192.0.2.1 )",
                "@ A 192.0.2",
                "@ A 010.0.0.1",
                "@ A 2001:db8::1",
                "@ A ١٩٢.0.2.1",
                "@ AAAA fe80::1%eth0",
                "@ A 192.0.2.1 192.0.2.2",
                "@ A",
                "@",
                "",
                "\"@\" A 192.0.2.1",
                "_x A 192.0.2.1",
                "*.a NS ns.example.net.",
                "a NS under_score.example.net.",
                "a MX 10",
                "a MX 99999 b",
                "a CH A 192.0.2.1",
                "a NOSUCH x",
                "a 99999999999 A 192.0.2.1",
                "a\\.b A 192.0.2.1",
                "a..b A 192.0.2.1",
                "bücher A 192.0.2.1",
                "a CNAME bücher.example.net.",
                "a SSHFP 4 2 abc",
                "a A \\# 4 0a000001",
                "a CAA 0 issue",
            })
    void isRefused(String line) {
        assertThat(RecordLine.parse(line, ZONE).value()).isNull();
        assertThat(RecordLine.parse(line, ZONE).fault()).isNotEmpty().doesNotContain("\n", "\r", "dnsjava");
    }

    @Test
    void aLabelMayHave63Characters() {
        assertThat(RecordLine.parse("x".repeat(63) + " A 192.0.2.1", ZONE).fault())
                .isEmpty();
        assertThat(RecordLine.parse("x".repeat(64) + " A 192.0.2.1", ZONE).fault())
                .contains("64 characters");
    }

    @Test
    void withoutAZoneNamesAreAbsolute() {
        assertThat(RecordLine.parse("a.example.org A 192.0.2.1", Optional.empty())
                        .fault())
                .contains("needs a dot at its end");
        assertThat(RecordLine.parse("a.example.org. CNAME b", Optional.empty()).fault())
                .contains("needs a dot at its end");
        assertThat(RecordLine.parse("@ A 192.0.2.1", Optional.empty()).fault()).contains("needs a dot");
        assertThat(RecordLine.parse("a.example.org. A 192.0.2.1", Optional.empty())
                        .fault())
                .isEmpty();
    }
}
