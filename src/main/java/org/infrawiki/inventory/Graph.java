package org.infrawiki.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;

/**
 * Who depends on whom, among active and planned hosts and services. A host needs the host it is a guest of and all of
 * {@code depends_on}; a service needs all of {@code depends_on}, the gateway it is reached {@code through}, and any one
 * of {@code runs_on}. {@code uses} is soft: it is drawn and degrades, but orders nothing.
 */
public final class Graph {
    private final NavigableMap<PageName, Node> nodes = new TreeMap<>();
    private final Map<PageName, Set<PageName>> dependants = new TreeMap<>();
    private final Map<PageName, Set<PageName>> users = new TreeMap<>();

    /**
     * A host or service and what it needs.
     *
     * @param page its page
     * @param active whether it is in use; planned ones are ordered but can't break
     * @param needs groups of pages: of each group one must work
     * @param uses pages it works worse without
     */
    record Node(PageName page, boolean active, List<Set<PageName>> needs, Set<PageName> uses) {
        Set<PageName> all() {
            Set<PageName> all = new TreeSet<>();
            needs.forEach(all::addAll);
            return all;
        }
    }

    Graph(Inventory inventory) {
        for (Host host : inventory.hosts()) {
            List<Ref> needs = Stream.concat(host.vmOn().stream(), host.dependsOn().stream())
                    .toList();
            enter(inventory, host, needs, List.of(), host.uses());
        }
        for (Service service : inventory.services()) {
            List<Ref> needs = Stream.concat(service.through().stream(), service.dependsOn().stream())
                    .toList();
            enter(inventory, service, needs, service.runsOn(), service.uses());
        }
        for (Node node : nodes.values()) {
            node.all().forEach(need -> link(dependants, need, node.page()));
            node.uses().forEach(used -> link(users, used, node.page()));
        }
    }

    private static void link(Map<PageName, Set<PageName>> index, PageName from, PageName to) {
        index.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
    }

    private void enter(Inventory inventory, Thing thing, List<Ref> all, List<Ref> any, List<Ref> uses) {
        if (thing.isRetired()) {
            return;
        }
        List<Set<PageName>> needs = new ArrayList<>();
        all.forEach(ref -> live(inventory, ref).ifPresent(page -> needs.add(Set.of(page))));
        Set<PageName> group = pages(inventory, any);
        if (!group.isEmpty()) {
            needs.add(group);
        }
        nodes.put(thing.page(), new Node(thing.page(), thing.isActive(), needs, pages(inventory, uses)));
    }

    private static Set<PageName> pages(Inventory inventory, Collection<Ref> refs) {
        Set<PageName> pages = new TreeSet<>();
        refs.forEach(ref -> live(inventory, ref).ifPresent(pages::add));
        return pages;
    }

    /** A host or service that is not retired; a retired one that is still named is a mistake of its own. */
    private static Optional<PageName> live(Inventory inventory, Ref ref) {
        return inventory.target(ref).filter(page -> inventory
                .thing(page)
                .filter(thing -> thing instanceof Host || thing instanceof Service)
                .filter(thing -> !thing.isRetired())
                .isPresent());
    }

    /** All pages in the graph. */
    public Set<PageName> pages() {
        return Collections.unmodifiableSet(nodes.keySet());
    }

    /** What a page needs directly: all of these, or any of its {@code runs_on}. */
    public Set<PageName> needs(PageName page) {
        Node node = nodes.get(page);
        return node == null ? Set.of() : node.all();
    }

    /** What a page uses directly. */
    public Set<PageName> uses(PageName page) {
        Node node = nodes.get(page);
        return node == null ? Set.of() : node.uses();
    }

    /** What needs a page directly. */
    public Set<PageName> dependants(PageName page) {
        return Collections.unmodifiableSet(dependants.getOrDefault(page, Set.of()));
    }

    /** What uses a page directly. */
    public Set<PageName> users(PageName page) {
        return Collections.unmodifiableSet(users.getOrDefault(page, Set.of()));
    }

    /** What happens when all of these fail at once. */
    public List<Loss> losses(Set<PageName> failing) {
        return new Failure(nodes, dependants, users).of(failing);
    }

    /** What happens when a page's host or service fails. */
    public List<Loss> losses(PageName failing) {
        return losses(Set.of(failing));
    }

    /** The order to start in: what is needed first, of those that could come next the first by name. */
    public List<PageName> order() {
        return new Order(nodes).order();
    }

    /** The order to stop in. */
    public List<PageName> reverseOrder() {
        List<PageName> order = new ArrayList<>(order());
        Collections.reverse(order);
        return order;
    }

    /** Each cycle once: pages in the order of their dependency, from the first by name; empty in a sound wiki. */
    public List<List<PageName>> cycles() {
        return new Order(nodes).cycles();
    }
}
