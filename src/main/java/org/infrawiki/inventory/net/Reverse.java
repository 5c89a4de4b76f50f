package org.infrawiki.inventory.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Names of reverse zones: {@code in-addr.arpa} by octets (RFC 1035 section 3.5), {@code ip6.arpa} by nibbles (RFC 3596),
 * and classless zones whose first label is {@code FIRST/LENGTH} or {@code FIRST-LENGTH} (RFC 2317).
 */
public final class Reverse {
    private static final DomainName ARPA4 = new DomainName("in-addr.arpa");
    private static final DomainName ARPA6 = new DomainName("ip6.arpa");
    private static final int NIBBLES = 32;

    private Reverse() {}

    /** The name under which the PTR record of an address stands. */
    public static DomainName name(IpAddress address) {
        List<String> labels = labels(address);
        Collections.reverse(labels);
        return new DomainName(String.join(".", labels) + "." + (address.v6() ? ARPA6 : ARPA4));
    }

    /** Octets or nibbles, the highest first. */
    private static List<String> labels(IpAddress address) {
        List<String> labels = new ArrayList<>();
        if (!address.v6()) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                labels.add(Long.toString((address.low() >>> shift) & 0xFF));
            }
            return labels;
        }
        for (int i = 0; i < NIBBLES; i++) {
            long half = i < 16 ? address.high() : address.low();
            labels.add(Long.toHexString((half >>> (60 - 4 * (i % 16))) & 0xF));
        }
        return labels;
    }

    public static boolean isReverse(DomainName zone) {
        return zone.isIn(ARPA4) || zone.isIn(ARPA6);
    }

    /** Whether a reverse zone's name has the classless form. */
    public static boolean isClassless(DomainName zone) {
        return zone.isIn(ARPA4)
                && classless(zone.labels().get(0)).isPresent()
                && prefix(zone).isPresent();
    }

    /** The addresses a reverse zone is about; empty for a name that is none. */
    public static Optional<Prefix> prefix(DomainName zone) {
        if (!isReverse(zone)) {
            return Optional.empty();
        }
        List<String> labels = new ArrayList<>(zone.labels());
        Collections.reverse(labels);
        List<String> own = labels.subList(Math.min(2, labels.size()), labels.size());
        return zone.isIn(ARPA6) ? nibbles(own) : octets(own);
    }

    private static Optional<Prefix> octets(List<String> labels) {
        if (labels.size() > 4) {
            return Optional.empty();
        }
        long bits = 0;
        int length = 8 * labels.size();
        for (int i = 0; i < labels.size(); i++) {
            Optional<int[]> block = i == 3 ? classless(labels.get(i)) : Optional.empty();
            Optional<Integer> octet = block.map(pair -> pair[0]).or(() -> Optional.empty());
            if (octet.isEmpty()) {
                octet = Prefix.length(labels.get(i), 255);
            }
            if (octet.isEmpty()) {
                return Optional.empty();
            }
            length = block.map(pair -> pair[1]).orElse(length);
            bits |= (long) octet.get() << (24 - 8 * i);
        }
        return Optional.of(Prefix.around(IpAddress.v4(bits), length));
    }

    /** First address and length of a classless label, such as {@code 64/28}; the block must start where it says. */
    private static Optional<int[]> classless(String label) {
        int cut = Math.max(label.indexOf('/'), label.indexOf('-'));
        if (cut < 0) {
            return Optional.empty();
        }
        Optional<Integer> first = Prefix.length(label.substring(0, cut), 255);
        Optional<Integer> length = Prefix.length(label.substring(cut + 1), IpAddress.BITS4);
        if (first.isEmpty() || length.isEmpty() || length.get() <= 24) {
            return Optional.empty();
        }
        boolean aligned = first.get() % (1 << (IpAddress.BITS4 - length.get())) == 0;
        return aligned ? Optional.of(new int[] {first.get(), length.get()}) : Optional.empty();
    }

    private static Optional<Prefix> nibbles(List<String> labels) {
        if (labels.size() > NIBBLES || !labels.stream().allMatch(Reverse::isNibble)) {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < labels.size(); i++) {
            long nibble = Long.parseLong(labels.get(i), 16) << (60 - 4 * (i % 16));
            high |= i < 16 ? nibble : 0;
            low |= i < 16 ? 0 : nibble;
        }
        return Optional.of(new Prefix(IpAddress.v6(high, low), 4 * labels.size()));
    }

    private static boolean isNibble(String label) {
        return label.length() == 1 && "0123456789abcdef".indexOf(label.charAt(0)) >= 0;
    }

    /** Where an address's PTR record stands in a reverse zone: its own name, or in a classless zone below that zone. */
    public static DomainName owner(IpAddress address, DomainName zone) {
        return isClassless(zone) ? new DomainName((address.low() & 0xFF) + "." + zone.text()) : name(address);
    }

    /** The address whose PTR record stands at a name. */
    public static Optional<IpAddress> address(DomainName owner) {
        Optional<DomainName> zone = owner.parent().filter(Reverse::isClassless);
        if (zone.isPresent()) {
            DomainName parent = zone.get().parent().orElse(zone.get());
            return address(new DomainName(owner.labels().get(0) + "." + parent));
        }
        return prefix(owner)
                .filter(prefix -> prefix.length() == prefix.network().bits())
                .filter(prefix -> !isClassless(owner))
                .map(Prefix::network);
    }
}
