package org.infrawiki.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Boxes in boxes and the lines between them, laid out in layers from left to right along the lines.
 *
 * @param title what the picture is
 * @param description what it shows, for those who can't see it
 * @param nodes in the order that decides where the lines leave a choice
 * @param edges between any of them
 */
public record Diagram(String title, String description, List<Node> nodes, List<Edge> edges) {
    public Diagram {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** The picture; ids in it begin with {@code id}. */
    public String svg(String id) {
        return new Drawing(id, title, description).boxes(all(), placement());
    }

    Placement placement() {
        List<Diagram> parts = parts();
        return parts.size() < 2
                ? new Layers(this).placement()
                : Shelves.of(
                        parts.stream().map(part -> new Layers(part).placement()).toList());
    }

    /** What lines join, each as a diagram of its own, in the order of their first boxes. */
    private List<Diagram> parts() {
        Map<String, Integer> tops = new HashMap<>();
        int[] joined = new int[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            joined[i] = i;
            List<Node> inside = new ArrayList<>();
            add(nodes.get(i), inside);
            int top = i;
            inside.forEach(node -> tops.put(node.id(), top));
        }
        edges.forEach(edge -> {
            int from = first(joined, tops.getOrDefault(edge.from(), 0));
            int to = first(joined, tops.getOrDefault(edge.to(), 0));
            joined[Math.max(from, to)] = Math.min(from, to);
        });
        Map<Integer, List<Node>> members = new TreeMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            members.computeIfAbsent(first(joined, i), part -> new ArrayList<>()).add(nodes.get(i));
        }
        Map<Integer, List<Edge>> lines = new HashMap<>();
        edges.forEach(edge -> lines.computeIfAbsent(
                        first(joined, tops.getOrDefault(edge.from(), 0)), part -> new ArrayList<>())
                .add(edge));
        List<Diagram> parts = new ArrayList<>();
        members.forEach(
                (part, some) -> parts.add(new Diagram(title, description, some, lines.getOrDefault(part, List.of()))));
        return parts;
    }

    private static int first(int[] joined, int at) {
        int found = at;
        while (joined[found] != found) {
            found = joined[found];
        }
        return found;
    }

    /** All boxes, each before those inside it. */
    List<Node> all() {
        List<Node> all = new ArrayList<>();
        nodes.forEach(node -> add(node, all));
        return all;
    }

    private static void add(Node node, List<Node> all) {
        all.add(node);
        node.inner().forEach(inner -> add(inner, all));
    }
}
