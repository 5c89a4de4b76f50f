package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.infrawiki.inventory.AddressUse;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.net.PrefixTable;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Addresses that no declared network holds, or more than one, so that nobody knows where they are. */
@AutoService(Check.class)
public final class AddressInNoNetwork extends Rule {
    public AddressInNoNetwork() {
        super(
                "address-in-no-network",
                Severity.WARNING,
                "An address lies in no declared network, or in two that have the same prefix. It gets no name, and nobody"
                        + " knows what it can reach.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        PrefixTable<Network> table = new PrefixTable<>();
        for (Network network : view.inventory().networks()) {
            network.prefixes().forEach(prefix -> table.put(prefix.value(), network));
        }
        for (AddressUse use : view.inventory().plan().uses()) {
            boolean named = use.on().flatMap(on -> on.network()).isPresent();
            if (use.network().isEmpty() && !named && !DuplicateAddress.isLocal(use.ip())) {
                boolean several = !table.longest(use.ip()).isEmpty();
                found.accept(problem(
                        use.where(),
                        use.ip()
                                + (several
                                        ? " lies in two networks with the same prefix"
                                        : " lies in no declared network"),
                        several ? "say which with 'network:'" : "make a page for its network, or mend the address"));
            }
        }
    }
}
