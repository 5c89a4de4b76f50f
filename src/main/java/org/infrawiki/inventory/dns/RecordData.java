package org.infrawiki.inventory.dns;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Outcome;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.RelativeNameException;
import org.xbill.DNS.Type;

/**
 * Type and value of a typed record, checked by dnsjava and put into its canonical form. The one class that touches
 * dnsjava, which takes 70 ms to load, so wikis without {@code records} never pay for it.
 *
 * @param type as dnsjava calls it
 * @param text one line with absolute names
 */
record RecordData(String type, String text) {
    /** What we make ourselves, what servers and signers make, and what only exists in questions. */
    private static final Set<String> REFUSED = Set.of(
            "SOA",
            "RRSIG",
            "NSEC",
            "NSEC3",
            "NSEC3PARAM",
            "OPT",
            "TSIG",
            "TKEY",
            "IXFR",
            "AXFR",
            "MAILA",
            "MAILB",
            "ANY",
            "NXT",
            "SIG",
            "NULL");

    private static final Set<String> LOWER = Set.of("CNAME", "DNAME", "MX", "NS", "PTR", "SRV");

    /** Types whose owner is a host or a mail domain, which name servers hold to letters, digits and hyphens. */
    private static final Set<String> HOSTS = Set.of("A", "AAAA", "MX");

    static Outcome<RecordData> parse(DomainName owner, String typed, List<Token> value, Optional<DomainName> origin) {
        int number = Type.value(typed);
        if (number <= 0) {
            return Outcome.fault("'" + typed + "' is no type of record");
        }
        String type = Type.string(number);
        if (REFUSED.contains(type)) {
            return Outcome.fault("records of type " + type + " are made by name servers or by the zone page's fields");
        }
        if (type.equals("TXT") || type.equals("SPF")) {
            Outcome<String> text = TextData.parse(value);
            return text.value() == null ? Outcome.fault(text.fault()) : Outcome.of(new RecordData(type, text.value()));
        }
        String ofOwner = owner(owner, type);
        if (!ofOwner.isEmpty()) {
            return Outcome.fault(ofOwner);
        }
        if (type.equals("A") || type.equals("AAAA")) {
            return address(type, value);
        }
        return other(owner, type, number, value, origin);
    }

    private static String owner(DomainName owner, String type) {
        DomainName name = owner.isWildcard() ? owner.parent().orElse(owner) : owner;
        if (HOSTS.contains(type) && !name.isHostName()) {
            return "its owner '" + owner + "' is no name of a host, and only those have " + type + " records";
        }
        return owner.isWildcard() && (type.equals("NS") || type.equals("DNAME"))
                ? "a wildcard can't have " + type + " records"
                : "";
    }

    private static Outcome<RecordData> address(String type, List<Token> value) {
        String text = value.get(0).text();
        Outcome<IpAddress> read = IpAddress.parse(text);
        IpAddress ip = read.value();
        if (value.size() > 1 || ip == null) {
            return Outcome.fault(ip == null ? "'" + text + "' " + read.fault() : "an address record has one address");
        }
        return ip.recordType().equals(type)
                ? Outcome.of(new RecordData(type, ip.toString()))
                : Outcome.fault("'" + text + "' is no address for an " + type + " record, but for " + ip.recordType());
    }

    private static Outcome<RecordData> other(
            DomainName owner, String type, int number, List<Token> value, Optional<DomainName> origin) {
        String text = value.stream().map(Token::written).collect(Collectors.joining(" "));
        if (text.chars().anyMatch(c -> c >= 0x80)) {
            return Outcome.fault("only ASCII is allowed in " + type + " records; write names in their A-label form");
        }
        String data;
        try {
            Name name = Name.fromString(owner.absolute());
            data = Record.fromString(name, number, DClass.IN, 0, text, origin(origin))
                    .rdataToString();
        } catch (RelativeNameException relative) {
            return Outcome.fault("names are absolute here: a name in its value needs a dot at its end");
        } catch (IOException | IllegalArgumentException wrong) {
            return Outcome.fault("its value is none of type " + type + reason(wrong));
        }
        String canonical = LOWER.contains(type) ? data.toLowerCase(Locale.ROOT) : data;
        return target(type, canonical)
                ? Outcome.of(new RecordData(type, canonical))
                : Outcome.fault("it leads to a name with characters that names of hosts don't have");
    }

    /** NS, MX and SRV lead to hosts; the root means "none" (RFC 7505, RFC 2782). */
    private static boolean target(String type, String data) {
        if (!Set.of("NS", "MX", "SRV").contains(type)) {
            return true;
        }
        String target = data.substring(data.lastIndexOf(' ') + 1);
        return target.equals(".")
                || DomainName.of(target).filter(DomainName::isHostName).isPresent();
    }

    private static @Nullable Name origin(Optional<DomainName> origin) throws IOException {
        return origin.isEmpty() ? null : Name.fromString(origin.get().absolute());
    }

    /** dnsjava's words without its place in a file that does not exist. */
    private static String reason(Exception wrong) {
        String message = wrong.getMessage();
        int start = message == null ? -1 : message.lastIndexOf(": ");
        return message == null ? "" : ": " + message.substring(start < 0 ? 0 : start + 2);
    }
}
