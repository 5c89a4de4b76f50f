package org.infrawiki.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * The layout of a diagram by ELK's layered algorithm (Eclipse Layout Kernel, reference of the options at
 * https://eclipse.dev/elk/reference.html). Loading it takes half a second, so nothing but a layout may touch this class.
 * Its random choices have a fixed seed, and the order of boxes counts, so that equal diagrams look alike and similar ones
 * similar. Lines that belong together share their way: those without arrows that begin at one box, and arrows that end at
 * one, so that each line can be followed.
 */
final class Layers {
    private static final double MARGIN = 4;
    private static final double HEADING = 32;

    private final Diagram diagram;
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, ElkPort> ports = new HashMap<>();
    private final Map<String, Placement.Box> boxes = new LinkedHashMap<>();

    Layers(Diagram diagram) {
        this.diagram = diagram;
    }

    Placement placement() {
        // Makes the options known whose values are copied while a layout is made.
        LayoutMetaDataService.getInstance();
        ElkNode root = ElkGraphUtil.createGraph();
        set(root);
        root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        if (diagram.nodes().stream().allMatch(node -> node.inner().isEmpty())) {
            // With boxes in boxes ELK 0.12.1 trips over this (a null in ModelOrderNodeComparator).
            root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_NODES);
        }
        diagram.nodes().forEach(node -> enter(node, root));
        List<ElkEdge> edges = new ArrayList<>();
        for (Edge edge : diagram.edges()) {
            boolean arrow = edge.line().isArrow();
            edges.add(ElkGraphUtil.createSimpleEdge(
                    arrow ? nodes.get(edge.from()) : port(edge.from(), edge.line()),
                    arrow ? port(edge.to(), edge.line()) : nodes.get(edge.to())));
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        root.getChildren().forEach(child -> place(child, 0, 0));
        List<Placement.Route> routes = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            routes.add(new Placement.Route(diagram.edges().get(i).line(), points(edges.get(i))));
        }
        return new Placement(round(root.getWidth()), round(root.getHeight()), boxes, routes);
    }

    private static void set(ElkNode graph) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.RANDOM_SEED, 1);
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, 10.0);
        graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, 16.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, 8.0);
        graph.setProperty(CoreOptions.SPACING_EDGE_NODE, 10.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 32.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
    }

    /** Where the lines of one look meet at a box: plain ones where they begin, arrows where they end. */
    private ElkConnectableShape port(String node, Line line) {
        return ports.computeIfAbsent(node + " " + line, key -> ElkGraphUtil.createPort(nodes.get(node)));
    }

    private void enter(Node node, ElkNode parent) {
        ElkNode made = ElkGraphUtil.createNode(parent);
        nodes.put(node.id(), made);
        made.setIdentifier(node.id());
        made.setDimensions(node.width(), node.height());
        if (!node.inner().isEmpty()) {
            set(made);
            made.setProperty(CoreOptions.PADDING, new ElkPadding(HEADING, 12, 12, 12));
            node.inner().forEach(inner -> enter(inner, made));
        }
    }

    private void place(ElkNode node, double x, double y) {
        double left = x + node.getX();
        double top = y + node.getY();
        boxes.put(
                node.getIdentifier(),
                new Placement.Box(round(left), round(top), round(node.getWidth()), round(node.getHeight())));
        node.getChildren().forEach(child -> place(child, left, top));
    }

    /** A line's corners. ELK counts them from the corner of the box that holds both ends. */
    private static List<Placement.Point> points(ElkEdge edge) {
        double x = 0;
        double y = 0;
        for (ElkNode in = edge.getContainingNode(); in != null; in = in.getParent()) {
            x += in.getX();
            y += in.getY();
        }
        List<Placement.Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(point(x + section.getStartX(), y + section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                points.add(point(x + bend.getX(), y + bend.getY()));
            }
            points.add(point(x + section.getEndX(), y + section.getEndY()));
        }
        return points;
    }

    private static Placement.Point point(double x, double y) {
        return new Placement.Point(round(x), round(y));
    }

    private static int round(double length) {
        return (int) Math.round(length);
    }
}
