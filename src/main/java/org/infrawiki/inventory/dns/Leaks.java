package org.infrawiki.inventory.dns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Reverse;

/**
 * Finds what may not be public in a finished record, whatever rule made it: private addresses, and names whose declared
 * zone is internal, in the owner, in the value, and in text such as SPF's {@code ip4:10.0.0.1}.
 */
final class Leaks {
    private static final Pattern DOTTED = Pattern.compile("(?<![0-9.])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9.])");
    private static final Pattern COLONS = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern NAMES = Pattern.compile("[0-9A-Za-z*_](?:[0-9A-Za-z._/-]*[0-9A-Za-z])?");

    private final Inventory inventory;

    Leaks(Inventory inventory) {
        this.inventory = inventory;
    }

    /** Whether a name lies in a zone of which there is only an internal page. */
    boolean isInternal(DomainName name) {
        List<Zone> zones = inventory.zonesOf(name);
        return !zones.isEmpty() && zones.stream().noneMatch(Zone::isPublic);
    }

    /** What a record would give away in a public zone. */
    Optional<Withheld> in(DnsRecord record) {
        return address(record)
                .map(ip -> new Withheld(record, "leak-private-address", ip.toString()))
                .or(() -> name(record).map(name -> new Withheld(record, "leak-internal-name", name.text())));
    }

    private static Optional<IpAddress> address(DnsRecord record) {
        Optional<IpAddress> reversed = Reverse.address(record.name());
        if (reversed.isPresent() && !reversed.get().isPublic()) {
            return reversed;
        }
        if (record.address().isPresent()) {
            return record.address().filter(ip -> !ip.isPublic());
        }
        String text = unescaped(record.data());
        Matcher dotted = DOTTED.matcher(text);
        while (dotted.find()) {
            Optional<IpAddress> found = IpAddress.of(dotted.group()).filter(ip -> !ip.isPublic());
            // A version number such as 0.0.0.0 in a text is no address of ours; "this network" can't be reached anyway.
            if (found.isPresent() && !found.get().toString().startsWith("0.")) {
                return found;
            }
        }
        Matcher colons = COLONS.matcher(text);
        while (colons.find()) {
            Optional<IpAddress> found = v6(colons.group());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** SPF's {@code ip6:} has left a colon or a digit and a colon in front. */
    private static Optional<IpAddress> v6(String text) {
        for (String candidate : List.of(text, text.replaceFirst("^[0-9A-Fa-f]*:", ""))) {
            Optional<IpAddress> found = candidate.chars().filter(c -> c == ':').count() < 2
                    ? Optional.empty()
                    : IpAddress.of(candidate).filter(ip -> !ip.isPublic() && ip.isUnicast());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<DomainName> name(DnsRecord record) {
        if (isInternal(record.name())) {
            return Optional.of(record.name());
        }
        Optional<DomainName> target = record.target().filter(this::isInternal);
        if (target.isPresent()) {
            return target;
        }
        Matcher names = NAMES.matcher(unescaped(record.data()));
        while (names.find()) {
            Optional<DomainName> found = Arrays.stream(names.group().split("/", -1))
                    .filter(text -> text.indexOf('.') > 0)
                    .flatMap(text -> DomainName.of(text).stream())
                    .filter(this::isInternal)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Text that was cut into strings of 255 bytes is read as one, or a cut would hide what it cuts. */
    private static String unescaped(String data) {
        return data.replace("\" \"", "");
    }
}
