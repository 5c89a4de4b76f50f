package org.infrawiki.inventory.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.Outcome;
import org.infrawiki.inventory.schema.Numbers;

/**
 * One record as a user types it: a line of master-file text (RFC 1035 section 5.1), {@code OWNER [TTL] [IN] TYPE VALUE}.
 * Directives, comments, parentheses and line breaks are refused, so that a line can never become two.
 *
 * @param name the owner
 * @param ttl seconds, if typed
 * @param type in capitals
 * @param data canonical, with absolute names
 */
record RecordLine(DomainName name, OptionalLong ttl, String type, String data) {

    /**
     * Reads a line.
     *
     * @param origin the zone that relative names and {@code @} are relative to; without one all names must be absolute
     */
    static Outcome<RecordLine> parse(String line, Optional<DomainName> origin) {
        if (line.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            return Outcome.fault("it has a line break or another control character in it");
        }
        if (line.startsWith("$")) {
            return Outcome.fault("directives such as $INCLUDE and $ORIGIN are not allowed; write one record");
        }
        Outcome<List<Token>> tokens = Token.split(line);
        return tokens.value() == null ? Outcome.fault(tokens.fault()) : parse(tokens.value(), origin);
    }

    private static Outcome<RecordLine> parse(List<Token> tokens, Optional<DomainName> origin) {
        if (tokens.size() < 3 || tokens.get(0).quoted()) {
            return Outcome.fault("a record has an owner, a type and a value");
        }
        Outcome<DomainName> owner = owner(tokens.get(0).text(), origin);
        if (owner.value() == null) {
            return Outcome.fault(owner.fault());
        }
        OptionalLong ttl = OptionalLong.empty();
        int at = 1;
        boolean in = false;
        while (at < tokens.size() - 1) {
            String word = tokens.get(at).text();
            Outcome<Duration> duration = Numbers.duration(word);
            if (ttl.isEmpty() && duration.value() != null) {
                ttl = OptionalLong.of(duration.value().toSeconds());
            } else if (!in && word.equalsIgnoreCase("IN")) {
                in = true;
            } else {
                break;
            }
            at++;
        }
        if (ttl.orElse(0) > Integer.MAX_VALUE) {
            return Outcome.fault("its time to live is longer than 68 years");
        }
        List<Token> value = new ArrayList<>(tokens.subList(at + 1, tokens.size()));
        String type = tokens.get(at).text().toUpperCase(Locale.ROOT);
        Outcome<RecordData> data = RecordData.parse(owner.value(), type, value, origin);
        return data.value() == null
                ? Outcome.fault(data.fault())
                : Outcome.of(new RecordLine(
                        owner.value(), ttl, data.value().type(), data.value().text()));
    }

    private static Outcome<DomainName> owner(String text, Optional<DomainName> origin) {
        if (text.equals("@") && origin.isPresent()) {
            return Outcome.of(origin.get());
        }
        if (!text.endsWith(".") && origin.isEmpty()) {
            return Outcome.fault("names are absolute here: '" + text + "' needs a dot at its end");
        }
        Outcome<DomainName> read = text.endsWith(".")
                ? DomainName.parse(text)
                : DomainName.parse(text + "." + origin.map(DomainName::text).orElse(""));
        return read.value() == null ? Outcome.fault("its owner '" + text + "' " + read.fault()) : read;
    }
}
