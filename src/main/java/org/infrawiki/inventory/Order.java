package org.infrawiki.inventory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.infrawiki.model.PageName;

/** Sorts the graph: Kahn's algorithm for the order, Tarjan's (without recursion: chains may be long) for cycles. */
final class Order {
    private final NavigableMap<PageName, Graph.Node> nodes;
    private final Map<PageName, Integer> index = new HashMap<>();
    private final Map<PageName, Integer> low = new HashMap<>();
    private final Deque<PageName> stack = new ArrayDeque<>();
    private final Set<PageName> onStack = new TreeSet<>();
    private final List<Set<PageName>> knots = new ArrayList<>();

    Order(NavigableMap<PageName, Graph.Node> nodes) {
        this.nodes = nodes;
    }

    /** Dependencies first. Inside a cycle there is no right order: the first by name goes first. */
    List<PageName> order() {
        Map<PageName, Integer> missing = new HashMap<>();
        Map<PageName, List<PageName>> waiting = new HashMap<>();
        TreeSet<PageName> ready = new TreeSet<>();
        TreeSet<PageName> left = new TreeSet<>(nodes.keySet());
        for (Graph.Node node : nodes.values()) {
            Set<PageName> needs = node.all();
            missing.put(node.page(), needs.size());
            needs.forEach(need ->
                    waiting.computeIfAbsent(need, key -> new ArrayList<>()).add(node.page()));
            if (needs.isEmpty()) {
                ready.add(node.page());
            }
        }
        List<PageName> order = new ArrayList<>();
        while (!left.isEmpty()) {
            PageName next = ready.isEmpty() ? left.first() : ready.first();
            ready.remove(next);
            left.remove(next);
            order.add(next);
            for (PageName waiter : waiting.getOrDefault(next, List.of())) {
                if (missing.merge(waiter, -1, Integer::sum) == 0 && left.contains(waiter)) {
                    ready.add(waiter);
                }
            }
        }
        return order;
    }

    List<List<PageName>> cycles() {
        nodes.keySet().stream().filter(page -> !index.containsKey(page)).forEach(this::visit);
        List<List<PageName>> cycles = new ArrayList<>();
        for (Set<PageName> knot : knots) {
            PageName first = knot.iterator().next();
            if (knot.size() > 1 || needs(first).contains(first)) {
                cycles.add(shortest(first, knot));
            }
        }
        cycles.sort((a, b) -> a.get(0).compareTo(b.get(0)));
        return cycles;
    }

    private Set<PageName> needs(PageName page) {
        Set<PageName> needs = new TreeSet<>();
        Graph.Node node = nodes.get(page);
        if (node != null) {
            node.all().stream().filter(nodes::containsKey).forEach(needs::add);
        }
        return needs;
    }

    private void visit(PageName root) {
        Deque<PageName> path = new ArrayDeque<>();
        Deque<Iterator<PageName>> steps = new ArrayDeque<>();
        open(root, path, steps);
        while (!path.isEmpty()) {
            PageName page = path.element();
            if (steps.element().hasNext()) {
                PageName next = steps.element().next();
                if (!index.containsKey(next)) {
                    open(next, path, steps);
                } else if (onStack.contains(next)) {
                    low.merge(page, index.getOrDefault(next, 0), Math::min);
                }
            } else {
                path.remove();
                steps.remove();
                if (!path.isEmpty()) {
                    low.merge(path.element(), low.getOrDefault(page, 0), Math::min);
                }
                close(page);
            }
        }
    }

    private void open(PageName page, Deque<PageName> path, Deque<Iterator<PageName>> steps) {
        low.put(page, index.size());
        index.put(page, index.size());
        stack.push(page);
        onStack.add(page);
        path.push(page);
        steps.push(needs(page).iterator());
    }

    /** A page that reaches nothing older is the root of a knot. */
    private void close(PageName page) {
        if (!low.getOrDefault(page, 0).equals(index.get(page))) {
            return;
        }
        Set<PageName> knot = new TreeSet<>();
        PageName member;
        do {
            member = stack.pop();
            onStack.remove(member);
            knot.add(member);
        } while (!member.equals(page));
        knots.add(knot);
    }

    /** A shortest cycle through a page, inside a knot. */
    private List<PageName> shortest(PageName start, Set<PageName> knot) {
        Map<PageName, PageName> from = new HashMap<>();
        Deque<PageName> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            PageName page = queue.remove();
            for (PageName next : needs(page)) {
                if (next.equals(start)) {
                    List<PageName> cycle = new ArrayList<>();
                    for (PageName at = page; at != null; at = from.get(at)) {
                        cycle.add(at);
                    }
                    Collections.reverse(cycle);
                    return cycle;
                }
                if (knot.contains(next) && !from.containsKey(next)) {
                    from.put(next, page);
                    queue.add(next);
                }
            }
        }
        return List.of(start);
    }
}
