package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.net.Range;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** A DHCP range that leaves its network. */
@AutoService(Check.class)
public final class DhcpRangeOutsidePrefix extends Rule {
    public DhcpRangeOutsidePrefix() {
        super(
                "dhcp-range-outside-prefix",
                Severity.ERROR,
                "A DHCP range leaves the network, or holds its network or broadcast address. Whoever gets such an address"
                        + " can talk to nobody.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Network network : view.inventory().networks()) {
            for (Placed<Range> range : network.dhcp()) {
                boolean inside = network.prefixes().stream()
                        .map(prefix -> prefix.value().usable())
                        .anyMatch(usable -> usable.contains(range.value().first())
                                && usable.contains(range.value().last()));
                if (!inside && !network.prefixes().isEmpty()) {
                    found.accept(problem(
                            range.where(),
                            "the range " + range.value() + " leaves the addresses that hosts can have in "
                                    + AddressOutsidePrefix.shown(network) + " ("
                                    + network.prefixes().get(0).where() + ")",
                            "mend the range or the prefix"));
                }
            }
        }
    }
}
