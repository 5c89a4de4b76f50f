package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.net.PrefixTable;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/**
 * Two networks with one prefix, or of which each holds a part of the other, or a part that says it belongs elsewhere. A
 * smaller prefix within a larger one is a part of it and no clash. Two sites may each have the same private prefix.
 */
@AutoService(Check.class)
public final class OverlappingPrefixes extends Rule {
    private record Entry(Network network, Placed<Prefix> prefix) {}

    public OverlappingPrefixes() {
        super(
                "overlapping-prefixes",
                Severity.ERROR,
                "Two networks overlap and neither is a part of the other, so an address may be on either, and routers"
                        + " will choose one.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        PrefixTable<Entry> table = new PrefixTable<>();
        Inventory inventory = view.inventory();
        for (Network network : inventory.networks()) {
            network.prefixes().forEach(prefix -> table.put(prefix.value(), new Entry(network, prefix)));
        }
        Set<List<PageName>> crossing = new HashSet<>();
        for (Network network : inventory.networks()) {
            for (Placed<Prefix> prefix : network.prefixes()) {
                Entry mine = new Entry(network, prefix);
                for (List<Entry> others : table.all(prefix.value().network())) {
                    if (others.get(0).prefix().value().length()
                            <= prefix.value().length()) {
                        others.forEach(outer -> look(inventory, mine, outer, crossing, found));
                    }
                }
            }
        }
    }

    private void look(
            Inventory inventory, Entry inner, Entry outer, Set<List<PageName>> crossing, Consumer<Problem> found) {
        boolean same = inner.prefix().value().equals(outer.prefix().value());
        boolean own = inner.network().page().equals(outer.network().page());
        boolean later = outer.prefix().where().compareTo(inner.prefix().where()) < 0;
        if (own) {
            if (!outer.prefix().where().equals(inner.prefix().where()) && (!same || later)) {
                found.accept(clash(inner, outer, "list one of them only"));
            }
            return;
        }
        if (inner.network().isRetired() || outer.network().isRetired() || areApart(inventory, inner, outer)) {
            return;
        }
        if (same) {
            if (later
                    && !isWithin(inventory, inner.network(), outer.network())
                    && !isWithin(inventory, outer.network(), inner.network())) {
                found.accept(clash(inner, outer, "say 'within:' if one is a part of the other, or mend a prefix"));
            }
            return;
        }
        if (inner.network().within().isPresent() && !isWithin(inventory, inner.network(), outer.network())) {
            String elsewhere = inner.network().within().map(Ref::text).orElse("");
            found.accept(clash(inner, outer, "it says 'within: " + elsewhere + "'; mend that, or the prefix"));
            return;
        }
        crossing.add(List.of(inner.network().page(), outer.network().page()));
        if (crossing.contains(List.of(outer.network().page(), inner.network().page()))) {
            found.accept(clash(inner, outer, "each of the two networks holds a part of the other; mend a prefix"));
        }
    }

    private Problem clash(Entry inner, Entry outer, String hint) {
        return problem(
                inner.prefix().where(),
                inner.prefix().value() + " (" + inner.network().page() + ") overlaps "
                        + outer.prefix().value() + " of " + outer.network().page() + " ("
                        + outer.prefix().where() + ")",
                hint);
    }

    private static boolean areApart(Inventory inventory, Entry inner, Entry outer) {
        Optional<PageName> here = inner.network().site().flatMap(inventory::target);
        Optional<PageName> there = outer.network().site().flatMap(inventory::target);
        return here.isPresent()
                && there.isPresent()
                && !here.equals(there)
                && !outer.prefix().value().network().isPublic();
    }

    /** Whether a network is a part of another, by what it says or by containment, over any number of steps. */
    private static boolean isWithin(Inventory inventory, Network part, Network whole) {
        Set<PageName> seen = new HashSet<>();
        Optional<Network> at = Optional.of(part);
        while (at.isPresent() && seen.add(at.get().page())) {
            if (at.get().page().equals(whole.page())) {
                return true;
            }
            at = inventory.plan().parent(at.get());
        }
        return false;
    }
}
