package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.net.Range;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/**
 * Prefixes with few addresses left. What DHCP gives out and what parts of the network have is not counted, on neither
 * side; prefixes of four addresses and less are made to be full.
 */
@AutoService(Check.class)
public final class PrefixNearlyFull extends Rule {
    private static final BigInteger LEAST = BigInteger.valueOf(4);
    private static final BigInteger LEAST_BESIDE_OTHERS = BigInteger.valueOf(8);

    public PrefixNearlyFull() {
        super(
                "prefix-nearly-full",
                Severity.WARNING,
                "Nine tenths of a prefix's addresses are in use. Renumbering is easier before the last one is given out.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        Map<PageName, List<Range>> parts = new HashMap<>();
        for (Network network : view.inventory().networks()) {
            view.inventory().plan().parent(network).ifPresent(parent -> network.prefixes()
                    .forEach(prefix -> parts.computeIfAbsent(parent.page(), page -> new ArrayList<>())
                            .add(Range.of(prefix.value()))));
        }
        for (Network network : view.inventory().networks()) {
            List<Range> others = new ArrayList<>(parts.getOrDefault(network.page(), List.of()));
            network.dhcp().forEach(range -> others.add(range.value()));
            List<Range> used = new ArrayList<>(others);
            view.inventory().plan().uses(network).forEach(use -> used.add(Range.of(use.ip())));
            if (network.gateway().orElse(null) instanceof Party.At gateway) {
                used.add(Range.of(gateway.address()));
            }
            network.prefixes().forEach(prefix -> look(prefix, others, used, found));
        }
    }

    private void look(Placed<Prefix> prefix, List<Range> others, List<Range> used, Consumer<Problem> found) {
        Range usable = prefix.value().usable();
        boolean shared = others.stream().anyMatch(usable::overlaps);
        BigInteger all = size(usable.without(others));
        BigInteger free = size(usable.without(used));
        boolean counts = all.compareTo(shared ? LEAST_BESIDE_OTHERS : LEAST) >= 0;
        if (counts && free.multiply(BigInteger.TEN).compareTo(all) <= 0) {
            found.accept(problem(
                    prefix.where(),
                    prefix.value() + " is nearly full: " + all.subtract(free) + " of " + all
                            + (shared ? " addresses outside DHCP ranges and parts" : " addresses") + " are in use",
                    "free some, or plan a larger prefix"));
        }
    }

    private static BigInteger size(List<Range> ranges) {
        return ranges.stream().map(Range::size).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
