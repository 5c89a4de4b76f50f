package org.infrawiki.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One box with others on both sides: those that point at it on its left, those it points at on its right. Such a picture
 * needs no search for a layout: each side is a column in the order given.
 *
 * @param title what the picture is
 * @param description what it shows, for those who can't see it
 * @param middle the box in the middle
 * @param left what points at it
 * @param right what it points at
 */
public record Fan(String title, String description, Node middle, List<Arm> left, List<Arm> right) {
    private static final int MARGIN = 4;
    private static final int GAP = 8;
    private static final int AISLE = 48;

    public Fan {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /**
     * A box at a side.
     *
     * @param node the box
     * @param line how it is joined to the middle
     */
    public record Arm(Node node, Line line) {}

    /** The picture; ids in it begin with {@code id}. */
    public String svg(String id) {
        List<Node> nodes = new ArrayList<>(List.of(middle));
        left.forEach(arm -> nodes.add(arm.node()));
        right.forEach(arm -> nodes.add(arm.node()));
        return new Drawing(id, title, description).boxes(nodes, placement());
    }

    Placement placement() {
        int height = Math.max(middle.height(), Math.max(height(left), height(right)));
        Map<String, Placement.Box> boxes = new LinkedHashMap<>();
        int x = MARGIN;
        x = column(left, x, height, boxes);
        Placement.Box own =
                new Placement.Box(x, MARGIN + (height - middle.height()) / 2, middle.width(), middle.height());
        boxes.put(middle.id(), own);
        x += middle.width();
        if (!right.isEmpty()) {
            x = column(right, x + AISLE, height, boxes) - AISLE;
        }
        return new Placement(x + MARGIN, height + 2 * MARGIN, boxes, routes(own, boxes));
    }

    private List<Placement.Route> routes(Placement.Box own, Map<String, Placement.Box> boxes) {
        List<Placement.Route> routes = new ArrayList<>();
        for (Arm arm : left) {
            Placement.Box box = boxes.getOrDefault(arm.node().id(), own);
            routes.add(new Placement.Route(arm.line(), bent(box, own)));
        }
        for (Arm arm : right) {
            Placement.Box box = boxes.getOrDefault(arm.node().id(), own);
            routes.add(new Placement.Route(arm.line(), bent(own, box)));
        }
        return routes;
    }

    /** From the right side of one box to the left side of another, with a step half way. */
    private static List<Placement.Point> bent(Placement.Box from, Placement.Box to) {
        int start = from.x() + from.width();
        int fromY = from.y() + from.height() / 2;
        int toY = to.y() + to.height() / 2;
        int step = to.x() - AISLE / 2;
        return fromY == toY
                ? List.of(new Placement.Point(start, fromY), new Placement.Point(to.x(), toY))
                : List.of(
                        new Placement.Point(start, fromY),
                        new Placement.Point(step, fromY),
                        new Placement.Point(step, toY),
                        new Placement.Point(to.x(), toY));
    }

    private static int height(List<Arm> arms) {
        return arms.stream().mapToInt(arm -> arm.node().height() + GAP).sum() - GAP;
    }

    /** Places a column amid the height; boxes are as wide as the widest. */
    private static int column(List<Arm> arms, int x, int height, Map<String, Placement.Box> boxes) {
        if (arms.isEmpty()) {
            return x;
        }
        int width = arms.stream().mapToInt(arm -> arm.node().width()).max().orElse(0);
        int y = MARGIN + (height - height(arms)) / 2;
        for (Arm arm : arms) {
            boxes.put(arm.node().id(), new Placement.Box(x, y, width, arm.node().height()));
            y += arm.node().height() + GAP;
        }
        return x + width + AISLE;
    }
}
