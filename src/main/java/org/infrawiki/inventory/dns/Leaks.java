package org.infrawiki.inventory.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
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
    /** Four numbers, neither more nor those of a reverse name, which stand the other way round. */
    private static final Pattern DOTTED = Pattern.compile(
            "(?<![0-9])(?<![0-9]\\.)[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?!\\.?[0-9])(?!\\.in-addr\\.arpa)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COLONS = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    /** What stands in front of an address and looks like a part of it: the digit of {@code ip6:}, or that of an APL. */
    private static final Pattern WORD = Pattern.compile("^[0-9A-Fa-f]*:(?!:)");

    /** The same where the whole could be an address: {@code add:}, but not the first group of {@code 2001:fd00::1}. */
    private static final Pattern LETTERS = Pattern.compile("^[A-Fa-f]*:(?!:)");

    private static final Pattern NAMES = Pattern.compile("[0-9A-Za-z*_-][0-9A-Za-z*._/-]*");

    /** One more character than a name has. */
    private static final int MOST = 254;

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
        Optional<IpAddress> reversed = Reverse.address(record.name()).filter(ip -> !ip.isPublic());
        if (reversed.isPresent()) {
            return reversed;
        }
        Optional<IpAddress> inOwner = dotted(record.name().text());
        if (inOwner.isPresent()) {
            return inOwner;
        }
        if (record.address().isPresent()) {
            return record.address().filter(ip -> !ip.isPublic());
        }
        String text = joined(record.data());
        return dotted(text).or(() -> colons(text)).or(() -> reversed(text));
    }

    private static Optional<IpAddress> dotted(String text) {
        Matcher dotted = DOTTED.matcher(text);
        while (dotted.find()) {
            String plain = dotted.group().replaceAll("(?<![0-9])0+(?=[0-9])", "");
            Optional<IpAddress> found = IpAddress.of(plain).filter(ip -> !ip.isPublic());
            // A version number such as 0.0.0.0 in a text is no address of ours; "this network" can't be reached anyway.
            if (found.isPresent() && !found.get().toString().startsWith("0.")) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<IpAddress> colons(String text) {
        Matcher colons = COLONS.matcher(text);
        while (colons.find()) {
            char before = colons.start() == 0 ? ' ' : text.charAt(colons.start() - 1);
            Optional<IpAddress> found = v6(colons.group(), Character.isLetter(before) || before == '_');
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * A private address among the ways to read a text.
     *
     * @param inWord whether the text goes on from a word, as {@code 6:fd00::1} does in {@code ip6:fd00::1}
     */
    private static Optional<IpAddress> v6(String text, boolean inWord) {
        String sentence = before(text, c -> c == '.');
        if (sentence.endsWith(":") && !sentence.endsWith("::")) {
            sentence = sentence.substring(0, sentence.length() - 1);
        }
        Pattern front = inWord || IpAddress.of(sentence).isEmpty() ? WORD : LETTERS;
        for (String candidate : List.of(sentence, front.matcher(sentence).replaceFirst(""))) {
            Optional<IpAddress> found = candidate.chars().filter(c -> c == ':').count() < 2
                    ? Optional.empty()
                    : IpAddress.of(candidate).filter(ip -> !ip.isPublic() && ip.isUnicast());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A private address by the name of its reverse record. */
    private static Optional<IpAddress> reversed(String text) {
        return text.toLowerCase(Locale.ROOT).contains(".arpa")
                ? names(text).stream()
                        .flatMap(name -> Reverse.address(name).stream())
                        .filter(ip -> !ip.isPublic())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<DomainName> name(DnsRecord record) {
        if (isInternal(record.name())) {
            return Optional.of(record.name());
        }
        return record.target().filter(this::isInternal).or(() -> names(joined(record.data())).stream()
                .filter(this::isInternal)
                .findFirst());
    }

    /** The names in a text, with and without what a slash parts; of what is no name, the longest end that is one. */
    private static List<DomainName> names(String text) {
        List<DomainName> found = new ArrayList<>();
        Matcher names = NAMES.matcher(text);
        while (names.find()) {
            String all = names.group();
            List<String> parts = new ArrayList<>(List.of(all));
            if (all.indexOf('/') >= 0) {
                parts.addAll(List.of(all.split("/", -1)));
            }
            parts.forEach(part ->
                    longest(before(part, c -> !Character.isLetterOrDigit(c))).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<DomainName> longest(String text) {
        // What is left of that is too long for any name, and the texts of hostile pages are very long.
        String rest = text.length() > MOST ? text.substring(text.length() - MOST) : text;
        while (rest.indexOf('.') >= 0) {
            Optional<DomainName> name = rest.indexOf('.') > 0 ? DomainName.of(rest) : Optional.empty();
            if (name.isPresent()) {
                return name;
            }
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    /** A text without the characters of one sort at its end. */
    private static String before(String text, IntPredicate end) {
        int length = text.length();
        while (length > 0 && end.test(text.charAt(length - 1))) {
            length--;
        }
        return text.substring(0, length);
    }

    /** Text that was cut into strings of 255 bytes is read as one, or a cut would hide what it cuts. */
    private static String joined(String data) {
        return data.replace("\" \"", "");
    }
}
