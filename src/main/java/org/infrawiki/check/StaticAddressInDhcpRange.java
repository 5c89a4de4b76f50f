package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.infrawiki.inventory.AddressUse;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Range;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/** A fixed address among those that DHCP gives out. */
@AutoService(Check.class)
public final class StaticAddressInDhcpRange extends Rule {
    public StaticAddressInDhcpRange() {
        super(
                "static-address-in-dhcp-range",
                Severity.ERROR,
                "A fixed address lies in a range that DHCP gives out, so sooner or later somebody else gets it, too.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (AddressUse use : view.inventory().plan().uses()) {
            use.network().ifPresent(network -> look(network, use.ip(), use.where(), found));
        }
        for (Network network : view.inventory().networks()) {
            if (network.gateway().orElse(null) instanceof Party.At gateway) {
                look(network, gateway.address(), gateway.where(), found);
            }
        }
    }

    private void look(Network network, IpAddress ip, Where where, Consumer<Problem> found) {
        for (Placed<Range> range : network.dhcp()) {
            if (range.value().contains(ip)) {
                found.accept(problem(
                        where,
                        ip + " is in the DHCP range " + range.value() + " of " + network.page() + " (" + range.where()
                                + ")",
                        "choose an address outside the range, or cut the range"));
                return;
            }
        }
    }
}
