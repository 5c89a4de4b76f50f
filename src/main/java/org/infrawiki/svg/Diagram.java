package org.infrawiki.svg;

import java.util.ArrayList;
import java.util.List;

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
        return new Layers(this).placement();
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
