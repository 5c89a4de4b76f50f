package org.infrawiki.inventory;

import java.util.Optional;
import java.util.OptionalInt;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Outcome;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.schema.Form;
import org.infrawiki.inventory.schema.Forms;
import org.infrawiki.inventory.schema.NetForms;

/** An address of an interface: known, or a word that says where it comes from. */
public sealed interface Address {
    /** Reads {@code IP}, {@code IP/len}, {@code dhcp}, {@code dynamic} or {@code dynamic6}. */
    Form<Address> FORM = Forms.text("an address (IP, IP/LENGTH, dhcp, dynamic or dynamic6)", Address::parse);

    /**
     * A known address.
     *
     * @param ip the address
     * @param length the prefix length typed behind it
     */
    record Fixed(IpAddress ip, OptionalInt length) implements Address {
        @Override
        public String toString() {
            return ip + (length.isPresent() ? "/" + length.getAsInt() : "");
        }
    }

    /** An address that is not known here. */
    enum Changing implements Address {
        /** Given out from a range of the network. */
        DHCP("dhcp"),
        /** Public IPv4, changed by the provider at will. */
        DYNAMIC("dynamic"),
        /** The same for IPv6. */
        DYNAMIC6("dynamic6");

        private final String word;

        Changing(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** The address, where it is known. */
    default Optional<IpAddress> fixed() {
        return this instanceof Fixed known ? Optional.of(known.ip()) : Optional.empty();
    }

    /** Whether it is public and changes. */
    default boolean isDynamic() {
        return this == Changing.DYNAMIC || this == Changing.DYNAMIC6;
    }

    private static Outcome<Address> parse(String text) {
        for (Changing word : Changing.values()) {
            if (word.toString().equals(text)) {
                return Outcome.of(word);
            }
            if (word.toString().equalsIgnoreCase(text)) {
                return Outcome.fault("is written '" + word + "' here");
            }
        }
        int slash = text.indexOf('/');
        Outcome<IpAddress> read = NetForms.host(slash < 0 ? text : text.substring(0, slash));
        IpAddress ip = read.value();
        if (ip == null) {
            return Outcome.fault(read.fault());
        }
        if (slash < 0) {
            return Outcome.of(new Fixed(ip, OptionalInt.empty()));
        }
        Optional<Integer> length = Prefix.length(text.substring(slash + 1), ip.bits());
        return length.isPresent()
                ? Outcome.of(new Fixed(ip, OptionalInt.of(length.get())))
                : Outcome.fault("has a length that does not go from 0 to " + ip.bits());
    }
}
