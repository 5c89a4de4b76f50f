package org.infrawiki.inventory.net;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A network prefix in CIDR form (RFC 4632, RFC 4291): {@code 10.0.3.0/25}. Bits after the length are zero.
 *
 * @param network its first address
 * @param length how many bits are fixed, 0 to 32 or 128
 */
public record Prefix(IpAddress network, int length) implements Comparable<Prefix> {
    public Prefix {
        if (length < 0
                || length > network.bits()
                || !network.masked(length, false).equals(network)) {
            throw new IllegalArgumentException("not a prefix: " + network + "/" + length);
        }
    }

    /** The prefix of a given length that an address lies in. */
    public static Prefix around(IpAddress address, int length) {
        return new Prefix(address.masked(length, false), length);
    }

    /** Reads {@code ADDRESS/LENGTH}; bits set after the length are a fault, for they hide a slip of the pen. */
    public static Outcome<Prefix> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Outcome.fault("is no prefix: the length is missing, as in 10.0.3.0/24");
        }
        Outcome<IpAddress> address = IpAddress.parse(text.substring(0, slash));
        IpAddress network = address.value();
        if (network == null) {
            return Outcome.fault(address.fault());
        }
        Optional<Integer> length = length(text.substring(slash + 1), network.bits());
        if (length.isEmpty()) {
            return Outcome.fault("is no prefix: the length goes from 0 to " + network.bits());
        }
        Prefix around = around(network, length.get());
        return around.network().equals(network)
                ? Outcome.of(around)
                : Outcome.fault("is no prefix: bits are set after its length; the prefix around it is " + around);
    }

    /** A prefix length in ASCII digits without leading zeros. */
    public static Optional<Integer> length(String text, int most) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
            return Optional.empty();
        }
        int length = Integer.parseInt(text);
        return length <= most ? Optional.of(length) : Optional.empty();
    }

    /** Its last address; for IPv4 up to /30 the broadcast address. */
    public IpAddress last() {
        return network.masked(length, true);
    }

    public boolean v6() {
        return network.v6();
    }

    public boolean contains(IpAddress address) {
        return address.v6() == v6() && address.masked(length, false).equals(network);
    }

    /** Whether another prefix lies in this one; each contains itself. */
    public boolean contains(Prefix other) {
        return other.length >= length && contains(other.network);
    }

    public boolean overlaps(Prefix other) {
        return contains(other) || other.contains(this);
    }

    /** The broadcast address; IPv6, /31 (RFC 3021) and /32 have none. */
    public Optional<IpAddress> broadcast() {
        return v6() || length > 30 ? Optional.empty() : Optional.of(last());
    }

    /**
     * Whether an address stands for the whole prefix: the IPv4 network and broadcast address, and IPv6's subnet-router
     * anycast address (RFC 4291 section 2.6.1); /31, /32, /127 and /128 have none.
     */
    public boolean isReserved(IpAddress address) {
        int bits = network.bits();
        return length < bits - 1
                && (address.equals(network)
                        || broadcast().filter(address::equals).isPresent());
    }

    /** The addresses hosts can have. */
    public Range usable() {
        boolean reserved = length < network.bits() - 1;
        IpAddress first = reserved ? network.next().orElse(network) : network;
        IpAddress last = broadcast().flatMap(IpAddress::previous).orElse(last());
        return new Range(first, last);
    }

    /** How many addresses it holds. */
    public BigInteger size() {
        return BigInteger.ONE.shiftLeft(network.bits() - length);
    }

    @Override
    public int compareTo(Prefix other) {
        int byNetwork = network.compareTo(other.network);
        return byNetwork != 0 ? byNetwork : Integer.compare(length, other.length);
    }

    @Override
    public String toString() {
        return network + "/" + length;
    }
}
