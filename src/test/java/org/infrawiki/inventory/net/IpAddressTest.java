package org.infrawiki.inventory.net;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    static IpAddress ip(String text) {
        return IpAddress.of(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.3.1, 10.0.3.1",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0db8::0001, 2001:db8::1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "::ffff:10.0.0.1, ::ffff:10.0.0.1",
        "::ffff:0a00:0001, ::ffff:10.0.0.1",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    })
    void hasOneText(String typed, String canonical) {
        assertThat(ip(typed)).hasToString(canonical);
        assertThat(ip(canonical)).isEqualTo(ip(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.1",
                "10.0.0",
                "10.0.0.0.0",
                "10.0.0.256",
                "010.0.0.1",
                "10.0.0.01",
                "0x0a.0.0.1",
                "10.0.0.1 ",
                " 10.0.0.1",
                "10.0.0.-1",
                "1e1.0.0.1",
                "167772161",
                "10.0.0.1/24",
                "10.0..1",
                ".10.0.0.1",
                "١٠.0.0.1",
                "１０.0.0.1",
                "10。0。0。1",
                "localhost",
                "example.org",
                "fe80::1%eth0",
                "fe80::1%1",
                "1::2::3",
                ":::",
                ":1",
                "1:",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "12345::",
                "g::",
                "::1.2.3",
                "::1.2.3.4.5",
                "1.2.3.4::",
                "::01.2.3.4",
                "[::1]",
                "2001:db8::/32",
                "fd3a:"
            })
    void isNothingElse(String typed) {
        assertThat(IpAddress.of(typed)).isEmpty();
        assertThat(IpAddress.parse(typed).fault()).startsWith("is no");
    }

    @Test
    void anEndlessTextIsRefusedAtOnce() {
        assertThat(IpAddress.of("1:".repeat(1_000_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.1.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "::ffff:192.168.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "::10.0.0.1",
                "64:ff9b:1::808:808"
            })
    void isPrivate(String typed) {
        assertThat(ip(typed).isPublic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255", "11.0.0.0", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "192.0.2.1",
                "198.18.0.1", "198.51.100.1", "203.0.113.1", "2001:db8::1", "3fff::1", "2a00::1", "::ffff:8.8.8.8",
                "64:ff9b::808:808", "2002:808:808::1", "::8.8.8.8"
            })
    void isPublic(String typed) {
        assertThat(ip(typed).isPublic()).isTrue();
    }

    @Test
    void theIpaddressLibraryReadsAndWritesTheSame() {
        Random random = new Random(20261123);
        for (int i = 0; i < 3000; i++) {
            boolean v6 = random.nextBoolean();
            // Zeros in a row are what RFC 5952 is about.
            long high = random.nextLong() & (random.nextInt(4) == 0 ? 0 : 0xFFFF_0000_FFFFL);
            long low = random.nextLong() & (random.nextInt(4) == 0 ? 0xFFFF : -1L);
            IpAddress mine = v6 ? IpAddress.v6(high, low) : IpAddress.v4(low);
            IPAddress theirs = new IPAddressString(mine.toString()).getAddress();
            assertThat(mine).hasToString(theirs.toCanonicalString());
            assertThat(mine.number()).isEqualTo(theirs.getValue());
            assertThat(Reverse.name(mine)).hasToString(theirs.toReverseDNSLookupString());
            int length = random.nextInt(mine.bits() + 1);
            Prefix prefix = Prefix.around(mine, length);
            IPAddress block = theirs.toPrefixBlock(length);
            assertThat(prefix.network().number()).isEqualTo(block.getLower().getValue());
            assertThat(prefix.last().number()).isEqualTo(block.getUpper().getValue());
            assertThat(prefix.size()).isEqualTo(block.getCount());
        }
    }

    @Test
    void neighboursMeetAtTheEnds() {
        assertThat(ip("255.255.255.255").next()).isEmpty();
        assertThat(ip("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff").next()).isEmpty();
        assertThat(ip("::").previous()).isEmpty();
        assertThat(ip("0.0.0.0").previous()).isEmpty();
        assertThat(ip("::ffff:ffff:ffff:ffff").next()).contains(ip("0:0:0:1::"));
        assertThat(ip("0:0:0:1::").previous()).contains(ip("::ffff:ffff:ffff:ffff"));
    }
}
