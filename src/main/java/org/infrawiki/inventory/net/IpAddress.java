package org.infrawiki.inventory.net;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 or IPv6 address. Its text is canonical (RFC 5952), so equal addresses print alike. Reading is strict: digits of
 * other scripts, leading zeros (octal to some programs), zone ids and short forms such as {@code 10.1} are faults.
 *
 * <p>Own arithmetic on two longs and not the ipaddress library's, because every build reads every address, and loading
 * that library costs 130 ms (45 ms from a class archive); it does the seldom-needed work in {@link Blocks}.
 *
 * @param v6 whether it is IPv6
 * @param high the upper 64 bits; 0 for IPv4
 * @param low the lower 64 bits; for IPv4 the 32 bits of the address
 */
public record IpAddress(boolean v6, long high, long low) implements Comparable<IpAddress> {
    private static final List<Prefix> PRIVATE = List.of(
            prefix("0.0.0.0/8"), // this network, RFC 1122
            prefix("10.0.0.0/8"), // RFC 1918
            prefix("100.64.0.0/10"), // carrier's NAT, RFC 6598
            prefix("127.0.0.0/8"), // loopback
            prefix("169.254.0.0/16"), // link-local, RFC 3927
            prefix("172.16.0.0/12"), // RFC 1918
            prefix("192.168.0.0/16"), // RFC 1918
            prefix("224.0.0.0/3"), // multicast, reserved and the limited broadcast address
            prefix("::/127"), // unspecified and loopback
            prefix("64:ff9b:1::/48"), // translation to IPv4 inside a site, RFC 8215
            prefix("fc00::/7"), // unique local, RFC 4193
            prefix("fe80::/10"), // link-local
            prefix("fec0::/10"), // site-local, RFC 3879
            prefix("ff00::/8")); // multicast

    /** IPv6 prefixes with an IPv4 address in them, and the bits below that address. */
    private static final List<Prefix> EMBEDDING_LAST =
            List.of(prefix("::ffff:0:0/96"), prefix("64:ff9b::/96"), prefix("::/96"));

    private static final Prefix SIX_TO_FOUR = prefix("2002::/16");

    private static final Prefix MULTICAST = prefix("224.0.0.0/4");
    private static final Prefix MULTICAST6 = prefix("ff00::/8");

    static final int BITS4 = 32;
    static final int BITS6 = 128;
    private static final long MASK4 = 0xFFFF_FFFFL;

    /** An IPv4 address from its 32 bits. */
    public static IpAddress v4(long bits) {
        return new IpAddress(false, 0, bits & MASK4);
    }

    /** An IPv6 address from its halves. */
    public static IpAddress v6(long high, long low) {
        return new IpAddress(true, high, low);
    }

    /** Reads the text of an address. */
    public static Outcome<IpAddress> parse(String text) {
        return AddressText.parse(text);
    }

    /** The address, where the text is one. */
    public static Optional<IpAddress> of(String text) {
        return AddressText.parse(text).optional();
    }

    private static Prefix prefix(String text) {
        int slash = text.indexOf('/');
        IpAddress network = of(text.substring(0, slash)).orElseThrow();
        return new Prefix(network, Integer.parseInt(text.substring(slash + 1)));
    }

    /** 32 or 128. */
    public int bits() {
        return v6 ? BITS6 : BITS4;
    }

    /** The record type that holds it: {@code A} or {@code AAAA}. */
    public String recordType() {
        return v6 ? "AAAA" : "A";
    }

    /**
     * Whether it may stand in public data: not in RFC 1918, RFC 4193 or RFC 6598 space, not link-local, loopback,
     * unspecified or multicast, and not IPv6 that wraps such an IPv4 address. Documentation and benchmark prefixes count
     * as public, so that examples behave like the real thing.
     */
    public boolean isPublic() {
        Optional<IpAddress> inside = embedded();
        return inside.isPresent()
                ? inside.get().isPublic()
                : PRIVATE.stream().noneMatch(prefix -> prefix.contains(this));
    }

    /** The IPv4 address inside a mapped, compatible (RFC 4291 section 2.5.5), NAT64 or 6to4 address. */
    Optional<IpAddress> embedded() {
        if (EMBEDDING_LAST.stream().anyMatch(prefix -> prefix.contains(this))) {
            return Optional.of(v4(low));
        }
        return SIX_TO_FOUR.contains(this) ? Optional.of(v4(high >>> 16)) : Optional.empty();
    }

    /** Whether it is an IPv4 address as programs show it to IPv6 sockets (RFC 4291 section 2.5.5.2); none is on the wire. */
    public boolean isMapped() {
        return v6 && high == 0 && low >>> 32 == 0xFFFF;
    }

    /** Whether an interface can have it: not unspecified, not multicast, not the limited broadcast address. */
    public boolean isUnicast() {
        boolean unspecified = high == 0 && low == 0;
        boolean broadcast = !v6 && low == MASK4;
        return !unspecified && !broadcast && !MULTICAST.contains(this) && !MULTICAST6.contains(this);
    }

    /** The next address; the last one of all has none. */
    public Optional<IpAddress> next() {
        if (!v6) {
            return low == MASK4 ? Optional.empty() : Optional.of(v4(low + 1));
        }
        if (high == -1 && low == -1) {
            return Optional.empty();
        }
        return Optional.of(v6(low == -1 ? high + 1 : high, low + 1));
    }

    /** The address before it; the first one of all has none. */
    public Optional<IpAddress> previous() {
        if (high == 0 && low == 0) {
            return Optional.empty();
        }
        return Optional.of(v6 ? v6(low == 0 ? high - 1 : high, low - 1) : v4(low - 1));
    }

    /** As a number. */
    public BigInteger number() {
        return unsigned(high).shiftLeft(64).or(unsigned(low));
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }

    /** With all bits after the first {@code length} cleared, or set. */
    IpAddress masked(int length, boolean ones) {
        if (!v6) {
            long host = MASK4 >>> length;
            return v4(ones ? low | host : low & ~host);
        }
        long hostHigh = length >= 64 ? 0 : -1L >>> length;
        long hostLow = length <= 64 ? -1L : length == BITS6 ? 0 : -1L >>> (length - 64);
        return ones ? v6(high | hostHigh, low | hostLow) : v6(high & ~hostHigh, low & ~hostLow);
    }

    /** IPv4 before IPv6, then by number. */
    @Override
    public int compareTo(IpAddress other) {
        if (v6 != other.v6) {
            return v6 ? 1 : -1;
        }
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    /** Spelled out, as in {@link org.infrawiki.model.Where}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IpAddress address && v6 == address.v6 && high == address.high && low == address.low;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(high) + Long.hashCode(low) + (v6 ? 1 : 0);
    }

    /** Canonical text. */
    @Override
    public String toString() {
        return AddressText.format(this);
    }
}
