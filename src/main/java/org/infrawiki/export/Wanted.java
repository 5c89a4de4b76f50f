package org.infrawiki.export;

import java.net.URI;
import java.util.Optional;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.ThingsTopic;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Value;

/**
 * Which part of the wiki an export is to tell.
 *
 * @param inside whether those who read it may see what is internal
 * @param zone the only DNS zone wanted; empty for all
 */
public record Wanted(boolean inside, Optional<DomainName> zone) {
    /** All there is, for whoever runs the command on the wiki's source. */
    public static final Wanted ALL = new Wanted(true, Optional.empty());

    /** What everybody may see. */
    public static final Wanted PUBLIC = new Wanted(false, Optional.empty());

    boolean names(Zone page) {
        return zone.isEmpty() || zone.get().equals(page.zone().value());
    }

    /**
     * What may stand in the site itself. Internal facts only where the configuration says {@code audience: internal}, or
     * says nothing of that and the site's address is an internal one: a private address, or a name in a zone that is
     * declared internal and not public.
     */
    public static Wanted inSite(Lookup lookup) {
        Value.Entry audience = lookup.settings().root().entries().get("audience");
        if (audience != null && audience.value() instanceof Value.Text text) {
            return text.text().strip().equals("internal") ? ALL : PUBLIC;
        }
        String host = host(lookup.settings().url());
        Optional<IpAddress> address = IpAddress.of(host);
        if (address.isPresent()) {
            return address.get().isPublic() ? PUBLIC : ALL;
        }
        return DomainName.of(host).filter(name -> isInternal(name, lookup)).isPresent() ? ALL : PUBLIC;
    }

    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host.replaceAll("^\\[|]$", "");
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    /** Whether the longest declared suffix of a name is declared internal only. */
    private static boolean isInternal(DomainName name, Lookup lookup) {
        int longest = 0;
        boolean internal = false;
        for (Sheet sheet : lookup.ask(ThingsTopic.TOPIC, java.util.List.of("zone"))) {
            if (sheet.thing() instanceof Zone zone && name.isIn(zone.zone().value())) {
                int length = zone.zone().value().text().length();
                internal = length > longest
                        ? !zone.isPublic()
                        : length == longest ? internal && !zone.isPublic() : internal;
                longest = Math.max(longest, length);
            }
        }
        return internal;
    }
}
