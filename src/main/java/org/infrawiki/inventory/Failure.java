package org.infrawiki.inventory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.infrawiki.model.PageName;

/** Follows a failure through the graph, breadth first, so that paths are shortest. */
final class Failure {
    private final Map<PageName, Graph.Node> nodes;
    private final Map<PageName, Set<PageName>> dependants;
    private final Map<PageName, Set<PageName>> users;
    private final Map<PageName, PageName> cause = new TreeMap<>();

    Failure(
            Map<PageName, Graph.Node> nodes,
            Map<PageName, Set<PageName>> dependants,
            Map<PageName, Set<PageName>> users) {
        this.nodes = nodes;
        this.dependants = dependants;
        this.users = users;
    }

    /** All that is hit, by page; what failed to begin with is not in it. */
    List<Loss> of(Set<PageName> failing) {
        Set<PageName> down = new TreeSet<>(failing);
        Deque<PageName> queue = new ArrayDeque<>(down);
        Set<PageName> touched = new TreeSet<>();
        while (!queue.isEmpty()) {
            PageName broken = queue.remove();
            for (PageName next : dependants.getOrDefault(broken, Set.of())) {
                Graph.Node node = nodes.get(next);
                if (node == null || !node.active() || down.contains(next)) {
                    continue;
                }
                cause.putIfAbsent(next, broken);
                if (node.needs().stream().anyMatch(down::containsAll)) {
                    cause.put(next, broken);
                    down.add(next);
                    queue.add(next);
                } else {
                    touched.add(next);
                }
            }
        }
        for (PageName broken : down) {
            for (PageName next : users.getOrDefault(broken, Set.of())) {
                Graph.Node node = nodes.get(next);
                if (node != null && node.active() && !down.contains(next)) {
                    cause.putIfAbsent(next, broken);
                    touched.add(next);
                }
            }
        }
        return Stream.concat(
                        down.stream()
                                .filter(page -> !failing.contains(page))
                                .map(page -> new Loss(page, Loss.State.DOWN, path(page))),
                        touched.stream()
                                .filter(page -> !down.contains(page))
                                .map(page -> new Loss(page, Loss.State.DEGRADED, path(page))))
                .sorted((a, b) -> a.page().compareTo(b.page()))
                .toList();
    }

    private List<PageName> path(PageName page) {
        List<PageName> path = new ArrayList<>();
        for (PageName at = page; at != null; at = cause.get(at)) {
            path.add(at);
        }
        Collections.reverse(path);
        return path;
    }
}
