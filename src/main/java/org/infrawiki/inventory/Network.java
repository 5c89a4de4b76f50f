package org.infrawiki.inventory;

import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.net.Range;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;

/**
 * Addresses that belong together.
 *
 * @param common what its page says as any page may
 * @param name the last part of its page's name
 * @param prefixes IPv4 and IPv6
 * @param vlan the VLAN id
 * @param gateway the way out: an address or a host
 * @param dhcp ranges given out
 * @param zone the zone of the names of hosts on it
 * @param site where it is
 * @param within the network it is a part of, where that is said
 * @param resolvers addresses or hosts that resolve names for it
 */
public record Network(
        Common common,
        Placed<String> name,
        List<Placed<Prefix>> prefixes,
        Optional<Placed<Long>> vlan,
        Optional<Party> gateway,
        List<Placed<Range>> dhcp,
        Optional<Ref> zone,
        Optional<Ref> site,
        Optional<Ref> within,
        List<Party> resolvers)
        implements Thing {

    /** Whether one of its prefixes holds the address. */
    public boolean contains(IpAddress address) {
        return prefixes.stream().anyMatch(prefix -> prefix.value().contains(address));
    }
}
