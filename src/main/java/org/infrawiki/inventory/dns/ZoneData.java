package org.infrawiki.inventory.dns;

import java.util.List;
import org.infrawiki.inventory.Soa;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;

/**
 * What is in one zone, as one page declares it.
 *
 * @param zone the zone
 * @param primary the server its SOA record names
 * @param hostmaster the mail address its SOA record names
 * @param records all but the SOA record, sorted; each value once, but one value may have two TTLs where pages disagree
 * @param dynamic names with changing addresses, sorted by name
 * @param withheld what would have been published, but is private; empty for internal zones
 */
public record ZoneData(
        Zone zone,
        DomainName primary,
        String hostmaster,
        List<DnsRecord> records,
        List<DynamicName> dynamic,
        List<Withheld> withheld) {
    public ZoneData {
        records = List.copyOf(records);
        dynamic = List.copyOf(dynamic);
        withheld = List.copyOf(withheld);
    }

    /** The zone's name. */
    public DomainName name() {
        return zone.zone().value();
    }

    /** The SOA record's value (RFC 1035 section 3.3.13). */
    public String soa(long serial) {
        Soa times = zone.soa();
        return primary.absolute() + " " + mailbox() + " " + serial + " "
                + times.refresh().toSeconds() + " "
                + times.retry().toSeconds() + " " + times.expire().toSeconds() + " "
                + times.minimum().toSeconds();
    }

    /** The hostmaster as a domain name: the at sign a dot, dots before it escaped (RFC 1035 section 8). */
    private String mailbox() {
        int at = hostmaster.lastIndexOf('@');
        return hostmaster.substring(0, at).replace(".", "\\.") + "." + hostmaster.substring(at + 1) + ".";
    }
}
