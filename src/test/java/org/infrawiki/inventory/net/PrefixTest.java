package org.infrawiki.inventory.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infrawiki.inventory.net.IpAddressTest.ip;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTest {
    private static Prefix prefix(String text) {
        return Prefix.parse(text).optional().orElseThrow();
    }

    private static Range range(String text) {
        return Range.parse(text).optional().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.3.0",
                "10.0.3.0/33",
                "10.0.3.0/-1",
                "10.0.3.0/025",
                "10.0.3.0/",
                "10.0.3.0/24/8",
                "/24",
                "10.0.3.0/٢٤",
                "2001:db8::/129",
                "10.0.3.0/255.255.255.0",
                "example.org/24"
            })
    void isRefused(String text) {
        assertThat(Prefix.parse(text).value()).isNull();
        assertThat(Prefix.parse(text).fault()).startsWith("is no");
    }

    @Test
    void bitsAfterTheLengthAreRefusedWithTheCure() {
        assertThat(Prefix.parse("10.0.3.1/24").fault()).contains("the prefix around it is 10.0.3.0/24");
    }

    @Test
    void knowsWhatItHolds() {
        assertThat(prefix("10.0.3.0/25").contains(ip("10.0.3.127"))).isTrue();
        assertThat(prefix("10.0.3.0/25").contains(ip("10.0.3.128"))).isFalse();
        assertThat(prefix("0.0.0.0/0").contains(ip("255.255.255.255"))).isTrue();
        assertThat(prefix("::/0").contains(ip("10.0.0.1"))).isFalse();
        assertThat(prefix("10.0.0.0/8").overlaps(prefix("10.0.3.0/25"))).isTrue();
        assertThat(prefix("10.0.3.0/25").overlaps(prefix("10.0.0.0/8"))).isTrue();
        assertThat(prefix("10.0.3.0/25").contains(prefix("10.0.0.0/8"))).isFalse();
        assertThat(prefix("10.0.3.0/25").overlaps(prefix("10.0.3.128/25"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.3.0/24, 10.0.3.1-10.0.3.254, 10.0.3.255",
        "10.0.3.0/30, 10.0.3.1-10.0.3.2, 10.0.3.3",
        "10.0.3.0/31, 10.0.3.0-10.0.3.1,",
        "10.0.3.0/32, 10.0.3.0,",
        "2001:db8::/64, 2001:db8::1-2001:db8::ffff:ffff:ffff:ffff,",
        "2001:db8::/127, 2001:db8::-2001:db8::1,",
        "2001:db8::/128, 2001:db8::,",
    })
    void knowsItsEnds(String text, String usable, String broadcast) {
        assertThat(prefix(text).usable()).hasToString(usable);
        assertThat(prefix(text).broadcast().map(IpAddress::toString).orElse(null))
                .isEqualTo(broadcast);
    }

    @Test
    void networkAndBroadcastAreReservedWhereThereAreAny() {
        assertThat(prefix("10.0.3.0/24").isReserved(ip("10.0.3.0"))).isTrue();
        assertThat(prefix("10.0.3.0/24").isReserved(ip("10.0.3.255"))).isTrue();
        assertThat(prefix("10.0.3.0/24").isReserved(ip("10.0.3.1"))).isFalse();
        assertThat(prefix("10.0.3.0/31").isReserved(ip("10.0.3.0"))).isFalse();
        assertThat(prefix("2001:db8::/64").isReserved(ip("2001:db8::"))).isTrue();
        assertThat(prefix("2001:db8::/64").isReserved(ip("2001:db8::ffff:ffff:ffff:ffff")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.3.9",
                "10.0.3.9-10.0.3.1",
                "10.0.3.1-2001:db8::1",
                "10.0.3.1-300",
                "-",
                "a-b",
                "10.0.3.1-10.0.3.2-10.0.3.3"
            })
    void rangesAreReadStrictly(String text) {
        assertThat(Range.parse(text).value()).isNull();
        assertThat(Range.parse(text).fault()).startsWith("is no range");
    }

    @Test
    void whatIsTakenLeavesTheRest() {
        Range all = prefix("10.0.3.0/29").usable();
        assertThat(all.without(List.of())).hasToString("[10.0.3.1-10.0.3.6]");
        assertThat(all.without(List.of(range("10.0.3.3-10.0.3.4"), range("10.0.3.1-10.0.3.1"))))
                .hasToString("[10.0.3.2, 10.0.3.5-10.0.3.6]");
        assertThat(all.without(List.of(range("10.0.0.0-10.0.3.255")))).isEmpty();
        assertThat(all.without(List.of(range("10.0.3.2-10.0.3.5"), range("10.0.3.3-10.0.3.4"))))
                .hasToString("[10.0.3.1, 10.0.3.6]");
        Range end = range("255.255.255.250-255.255.255.255");
        assertThat(end.without(List.of(range("255.255.255.252-255.255.255.255"))))
                .hasToString("[255.255.255.250-255.255.255.251]");
        assertThat(end.without(List.of(Range.of(prefix("2001:db8::/32"))))).containsExactly(end);
    }

    @Test
    void rangesAreCutIntoTheFewestPrefixes() {
        assertThat(range("10.0.3.1-10.0.3.6").prefixes())
                .hasToString("[10.0.3.1/32, 10.0.3.2/31, 10.0.3.4/31, 10.0.3.6/32]");
        assertThat(Range.of(prefix("2001:db8::/33")).prefixes()).containsExactly(prefix("2001:db8::/33"));
    }

    @Test
    void theTableFindsTheLongestPrefix() {
        PrefixTable<String> table = new PrefixTable<>();
        table.put(prefix("10.0.0.0/8"), "big");
        table.put(prefix("10.0.3.0/25"), "small");
        table.put(prefix("10.0.3.0/25"), "twin");
        table.put(prefix("::/0"), "six");
        assertThat(table.longest(ip("10.0.3.1"))).containsExactly("small", "twin");
        assertThat(table.longest(ip("10.0.3.200"))).containsExactly("big");
        assertThat(table.longest(ip("11.0.0.1"))).isEmpty();
        assertThat(table.all(ip("10.0.3.1"))).hasSize(2);
        assertThat(table.longest(ip("2001:db8::1"))).containsExactly("six");
    }

    @Test
    void freeSpaceAndTakenSpaceAreTheWhole() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Range all = Range.of(prefix("10.0.0.0/24"));
            List<Range> taken = random.ints(random.nextInt(8), 0, 256)
                    .mapToObj(at -> {
                        int to = Math.min(255, at + random.nextInt(20));
                        return range("10.0.0." + at + "-10.0.0." + to);
                    })
                    .toList();
            List<Range> free = all.without(taken);
            for (int i = 0; i < 256; i++) {
                IpAddress address = ip("10.0.0." + i);
                boolean used = taken.stream().anyMatch(range -> range.contains(address));
                assertThat(free.stream().anyMatch(range -> range.contains(address)))
                        .as("seed %d, %s", seed, address)
                        .isNotEqualTo(used);
            }
        }
    }
}
