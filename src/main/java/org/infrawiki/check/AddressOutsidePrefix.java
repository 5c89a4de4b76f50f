package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.infrawiki.inventory.Address;
import org.infrawiki.inventory.AddressUse;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** An address that is not in the network it says it is on, or with a length that the network does not have. */
@AutoService(Check.class)
public final class AddressOutsidePrefix extends Rule {
    public AddressOutsidePrefix() {
        super(
                "address-outside-prefix",
                Severity.ERROR,
                "An address, a gateway or a part of a network lies outside the prefixes of the network it names, so"
                        + " nothing on that network can reach it.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (AddressUse use : view.inventory().plan().uses()) {
            use.network().ifPresent(network -> {
                Optional<Prefix> prefix = holding(network, use.ip());
                if (prefix.isEmpty()) {
                    found.accept(outside(use.ip().toString(), use, network));
                } else {
                    length(use, network, prefix.get(), found);
                }
            });
        }
        for (Network network : view.inventory().networks()) {
            if (network.gateway().orElse(null) instanceof Party.At gateway
                    && holding(network, gateway.address()).isEmpty()) {
                found.accept(problem(
                        gateway.where(),
                        "the gateway " + gateway.address() + " is not in the network's prefixes, " + shown(network),
                        "mend the address or the prefix"));
            }
            part(view, network, found);
        }
    }

    private Problem outside(String what, AddressUse use, Network network) {
        return problem(
                use.where(),
                what + " is not in the network " + network.page() + ", which has " + shown(network) + " ("
                        + network.prefixes().get(0).where() + ")",
                "mend the address, or name the network it is on");
    }

    /** The length typed with an address; that of a single address says nothing. */
    private void length(AddressUse use, Network network, Prefix prefix, Consumer<Problem> found) {
        typed(use)
                .filter(typed -> typed.length().getAsInt() != use.ip().bits()
                        && typed.length().getAsInt() != prefix.length())
                .ifPresent(typed -> found.accept(problem(
                        use.where(),
                        typed + " has another length than its network " + network.page() + ", which is " + prefix + " ("
                                + network.prefixes().get(0).where() + ")",
                        "leave the length out; it is taken from the network")));
    }

    private static Optional<Address.Fixed> typed(AddressUse use) {
        return use.on().map(Interface::addresses).stream()
                .flatMap(Collection::stream)
                .filter(address -> address.where().equals(use.where()))
                .map(Placed::value)
                .filter(Address.Fixed.class::isInstance)
                .map(Address.Fixed.class::cast)
                .filter(typed -> typed.length().isPresent())
                .findFirst();
    }

    private void part(View view, Network network, Consumer<Problem> found) {
        Optional<Network> parent = network.within().flatMap(view.inventory()::network);
        boolean apart = parent.isPresent()
                && !parent.get().prefixes().isEmpty()
                && !network.prefixes().isEmpty()
                && network.prefixes().stream().noneMatch(inner -> parent.get().prefixes().stream()
                        .anyMatch(outer -> outer.value().contains(inner.value())));
        if (apart) {
            found.accept(problem(
                    network.prefixes().get(0).where(),
                    network.prefixes().get(0).value() + " is not within "
                            + parent.get().page() + ", which has " + shown(parent.get()) + " ("
                            + parent.get().prefixes().get(0).where() + ")",
                    "mend the prefix, or leave 'within' out"));
        }
    }

    /** The network's smallest prefix around an address. */
    static Optional<Prefix> holding(Network network, IpAddress ip) {
        return network.prefixes().stream()
                .map(Placed::value)
                .filter(prefix -> prefix.contains(ip))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    static String shown(Network network) {
        List<Prefix> prefixes = network.prefixes().stream().map(Placed::value).toList();
        return prefixes.stream().limit(4).map(Prefix::toString).collect(Collectors.joining(", "))
                + (prefixes.size() > 4 ? " and more" : "");
    }
}
