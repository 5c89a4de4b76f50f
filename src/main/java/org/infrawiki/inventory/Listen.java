package org.infrawiki.inventory;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.inventory.net.Outcome;
import org.infrawiki.inventory.schema.Form;
import org.infrawiki.inventory.schema.Forms;

/**
 * A port that a service listens on.
 *
 * @param outside the port of the gateway that is forwarded to it
 * @param port the port on its host
 * @param protocol tcp or udp
 */
public record Listen(OptionalInt outside, int port, Protocol protocol) {
    /** Reads {@code PORT/tcp} or {@code OUTSIDE->PORT/tcp}. */
    public static final Form<Listen> FORM =
            Forms.text("a port such as 993/tcp, 53/udp or, forwarded, 443->8443/tcp", Listen::parse);

    private static final Pattern TEXT = Pattern.compile("(?:([0-9]{1,5}) *-> *)?([0-9]{1,5})/(tcp|udp)");
    private static final int MOST = 65_535;

    /** The protocols with ports. */
    public enum Protocol {
        TCP,
        UDP
    }

    /** The port that the outside sees. */
    public int outsidePort() {
        return outside.orElse(port);
    }

    private static Outcome<Listen> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Outcome.fault("");
        }
        OptionalInt outside =
                parts.group(1) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts.group(1)));
        int port = Integer.parseInt(parts.group(2));
        boolean good = port > 0 && port <= MOST && outside.orElse(1) > 0 && outside.orElse(1) <= MOST;
        Protocol protocol = Protocol.valueOf(parts.group(3).toUpperCase(Locale.ROOT));
        return good
                ? Outcome.of(new Listen(outside, port, protocol))
                : Outcome.fault("has a port that does not go from 1 to " + MOST);
    }

    @Override
    public String toString() {
        String from = outside.isPresent() ? outside.getAsInt() + "->" : "";
        return from + port + "/" + protocol.name().toLowerCase(Locale.ROOT);
    }
}
