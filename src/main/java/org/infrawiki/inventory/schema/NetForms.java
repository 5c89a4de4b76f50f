package org.infrawiki.inventory.schema;

import java.util.List;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Mac;
import org.infrawiki.inventory.net.Outcome;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.net.Range;

/** The forms of addresses and names. */
public final class NetForms {
    private NetForms() {}

    /** An address that an interface can have. */
    public static Form<IpAddress> ip() {
        return Forms.text("an IPv4 or IPv6 address", NetForms::host);
    }

    /** Reads an address that an interface can have. */
    public static Outcome<IpAddress> host(String text) {
        int slash = text.indexOf('/');
        if (slash > 0 && IpAddress.of(text.substring(0, slash)).isPresent()) {
            return Outcome.fault("has a length, and one address is wanted: write " + text.substring(0, slash));
        }
        Outcome<IpAddress> read = IpAddress.parse(text);
        IpAddress address = read.value();
        if (address != null && address.isMapped()) {
            String inside = address.toString().substring(address.toString().lastIndexOf(':') + 1);
            return Outcome.fault("is an IPv4 address in IPv6 form, which no interface has: write " + inside);
        }
        return address == null || address.isUnicast()
                ? read
                : Outcome.fault("is unspecified, multicast or the limited broadcast address, which no host has");
    }

    public static Form<Prefix> prefix() {
        return Forms.text("a prefix such as 10.0.3.0/24 or 2001:db8:3::/64", Prefix::parse);
    }

    public static Form<Range> range() {
        return Forms.text("a range such as 10.0.3.64-10.0.3.99", Range::parse);
    }

    public static Form<Mac> mac() {
        return new TextForm<>(
                "a MAC address such as 00:00:5e:00:53:01",
                List.of(),
                "^[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}$",
                Mac::parse);
    }

    /** A fully qualified name of a host or service; its first label may be {@code *}. */
    public static Form<DomainName> name() {
        return Forms.text("a fully qualified domain name such as mail.example.org", NetForms::readName);
    }

    private static Outcome<DomainName> readName(String text) {
        Outcome<DomainName> read = qualified(text);
        DomainName name = read.value();
        return name != null && name.text().indexOf('_') >= 0
                ? Outcome.fault("is no name of a host: '_' is not allowed; write '-'")
                : read;
    }

    /** Reads a name with at least two labels. */
    public static Outcome<DomainName> qualified(String text) {
        Outcome<DomainName> read = DomainName.parse(text);
        DomainName name = read.value();
        if (name != null && name.endsInNumber()) {
            return Outcome.fault(
                    IpAddress.of(text).isPresent()
                            ? "is an address; a name is wanted here"
                            : "ends in a number, as addresses do and names do not");
        }
        return name != null && name.labels().size() < 2
                ? Outcome.fault("is one label; write the name in full, such as " + name + ".example.org")
                : read;
    }

    /** The owner of an SRV record: a service, a protocol, a domain (RFC 2782). */
    public static Form<DomainName> srvName() {
        String expects = "a service, a protocol and a domain such as _imaps._tcp.example.org";
        return Forms.text(expects, text -> {
            Outcome<DomainName> read = qualified(text);
            DomainName name = read.value();
            boolean right = name == null || name.text().matches("_[a-z0-9-]+\\._[a-z0-9-]+\\..+");
            return right ? read : Outcome.fault("does not begin with two labels that have an underscore in front");
        });
    }

    /** The name of a zone, which may have one label or be a classless reverse zone. */
    public static Form<DomainName> zone() {
        return Forms.text("the name of a zone such as example.org", text -> {
            Outcome<DomainName> read = DomainName.parse(text);
            DomainName name = read.value();
            return name != null && name.isWildcard() ? Outcome.fault("starts with '*'") : read;
        });
    }
}
