package org.infrawiki.inventory;

import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Mac;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;

/**
 * A network interface of a host.
 *
 * @param name as the operating system calls it
 * @param network the network it is on, where that is said
 * @param mac its hardware address
 * @param addresses in the order written
 * @param ptr the name its reverse records lead to instead of the derived one
 * @param dyn the name that an updater keeps at its dynamic address
 */
public record Interface(
        Placed<String> name,
        Optional<Ref> network,
        Optional<Placed<Mac>> mac,
        List<Placed<Address>> addresses,
        Optional<Placed<DomainName>> ptr,
        Optional<Placed<DomainName>> dyn) {

    /** The known addresses. */
    public List<IpAddress> fixed() {
        return addresses.stream()
                .flatMap(address -> address.value().fixed().stream())
                .toList();
    }
}
