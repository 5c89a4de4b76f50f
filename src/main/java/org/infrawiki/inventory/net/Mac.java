package org.infrawiki.inventory.net;

import java.util.Locale;

/**
 * A 48-bit hardware address.
 *
 * @param text six pairs of lower-case hexadecimal digits with colons: {@code 00:00:5e:00:53:01}
 */
public record Mac(String text) implements Comparable<Mac> {
    /** Reads six pairs with colons or hyphens. */
    public static Outcome<Mac> parse(String text) {
        String canonical = text.replace('-', ':').toLowerCase(Locale.ROOT);
        return canonical.matches("[0-9a-f]{2}(:[0-9a-f]{2}){5}")
                ? Outcome.of(new Mac(canonical))
                : Outcome.fault("is no MAC address: it needs six pairs of hexadecimal digits, as in 00:00:5e:00:53:01");
    }

    @Override
    public int compareTo(Mac other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
