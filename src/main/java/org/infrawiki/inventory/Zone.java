package org.infrawiki.inventory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.schema.Placed;

/**
 * A DNS zone as one page declares it.
 *
 * @param common what its page says as any page may
 * @param zone its name
 * @param visibility who may see it; empty where the page does not say it rightly: then the zone holds its names, so that
 *     they go nowhere else, and nothing is derived for it
 * @param provider who serves it
 * @param nameservers names or hosts
 * @param primary the server named in the SOA record; else the first of the nameservers
 * @param hostmaster the mail address of the SOA record, where the page gives one
 * @param ttl how long answers may be remembered
 * @param soa the times of the SOA record
 * @param delegate whether child zones are delegated here
 * @param records further records, relative names allowed
 * @param serialBase the serial to continue from; 0 for none
 * @param ours whether its servers are ours, so that they may be asked about internal names
 */
public record Zone(
        Common common,
        Placed<DomainName> zone,
        Optional<Visibility> visibility,
        Optional<Placed<String>> provider,
        List<Party> nameservers,
        Optional<Party> primary,
        Optional<Placed<String>> hostmaster,
        Placed<Duration> ttl,
        Soa soa,
        boolean delegate,
        List<Placed<String>> records,
        long serialBase,
        boolean ours)
        implements Thing {

    @Override
    public Placed<String> name() {
        return zone.map(DomainName::text);
    }

    public boolean isPublic() {
        return visibility.filter(Visibility.PUBLIC::equals).isPresent();
    }
}
