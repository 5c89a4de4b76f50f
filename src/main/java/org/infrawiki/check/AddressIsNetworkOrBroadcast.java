package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.infrawiki.inventory.AddressUse;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/** An address that stands for its whole prefix. */
@AutoService(Check.class)
public final class AddressIsNetworkOrBroadcast extends Rule {
    public AddressIsNetworkOrBroadcast() {
        super(
                "address-is-network-or-broadcast",
                Severity.ERROR,
                "A host has the first or last address of an IPv4 prefix, or the first of an IPv6 prefix. Those stand for"
                        + " the network, for all hosts of it, or for its routers. Prefixes of one or two addresses have none.");
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
        AddressOutsidePrefix.holding(network, ip)
                .filter(prefix -> prefix.isReserved(ip))
                .ifPresent(prefix -> found.accept(problem(
                        where,
                        ip + " is the " + role(ip, prefix) + " address of " + prefix + ", the prefix of "
                                + network.page(),
                        "addresses of hosts go from " + prefix.usable().first() + " to "
                                + prefix.usable().last())));
    }

    private static String role(IpAddress ip, Prefix prefix) {
        return prefix.v6() ? "subnet-router anycast" : prefix.network().equals(ip) ? "network" : "broadcast";
    }
}
