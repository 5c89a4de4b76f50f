package org.infrawiki.inventory.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Addresses from one to another, both included.
 *
 * @param first the lowest
 * @param last the highest, of the same IP version
 */
public record Range(IpAddress first, IpAddress last) implements Comparable<Range> {
    public Range {
        if (first.v6() != last.v6() || first.compareTo(last) > 0) {
            throw new IllegalArgumentException("not a range: " + first + "-" + last);
        }
    }

    /** Reads {@code FIRST-LAST}. */
    public static Outcome<Range> parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return Outcome.fault("is no range: write it as FIRST-LAST, such as 10.0.3.64-10.0.3.99");
        }
        String from = text.substring(0, dash).strip();
        String to = text.substring(dash + 1).strip();
        IpAddress first = IpAddress.parse(from).value();
        IpAddress last = IpAddress.parse(to).value();
        if (first == null || last == null) {
            String wrong = first == null ? from : to;
            return Outcome.fault(
                    "is no range: '" + wrong + "' " + IpAddress.parse(wrong).fault());
        }
        if (first.v6() != last.v6()) {
            return Outcome.fault("is no range: one end is IPv4, the other IPv6");
        }
        return first.compareTo(last) > 0
                ? Outcome.fault("is no range: it runs backwards")
                : Outcome.of(new Range(first, last));
    }

    public static Range of(IpAddress only) {
        return new Range(only, only);
    }

    public static Range of(Prefix prefix) {
        return new Range(prefix.network(), prefix.last());
    }

    public boolean contains(IpAddress address) {
        return address.v6() == first.v6() && first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
    }

    public boolean overlaps(Range other) {
        return contains(other.first) || other.contains(first);
    }

    public BigInteger size() {
        return last.number().subtract(first.number()).add(BigInteger.ONE);
    }

    /** What is left of it when others are taken out, in order. */
    public List<Range> without(Collection<Range> taken) {
        List<Range> free = new ArrayList<>();
        Optional<IpAddress> next = Optional.of(first);
        for (Range gap : new TreeSet<>(taken)) {
            if (next.isEmpty() || !overlaps(gap)) {
                continue;
            }
            if (next.get().compareTo(gap.first) < 0) {
                free.add(new Range(next.get(), gap.first.previous().orElse(gap.first)));
            }
            if (gap.last.compareTo(next.get()) >= 0) {
                next = gap.last.next();
            }
        }
        next.filter(this::contains).ifPresent(rest -> free.add(new Range(rest, last)));
        return free;
    }

    /** The fewest prefixes that together are this range. */
    public List<Prefix> prefixes() {
        return Blocks.of(this);
    }

    @Override
    public int compareTo(Range other) {
        int start = first.compareTo(other.first);
        return start != 0 ? start : last.compareTo(other.last);
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "-" + last;
    }
}
