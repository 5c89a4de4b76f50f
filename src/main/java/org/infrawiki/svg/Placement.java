package org.infrawiki.svg;

import java.util.List;
import java.util.Map;

/**
 * Where everything is, in pixels from the upper left corner.
 *
 * @param width of the picture
 * @param height of the picture
 * @param boxes by id
 * @param routes of the lines, in the order of the edges
 */
record Placement(int width, int height, Map<String, Box> boxes, List<Route> routes) {
    /** The place of a box. */
    Box box(String id) {
        Box box = boxes.get(id);
        if (box == null) {
            throw new IllegalStateException(id + " has no place");
        }
        return box;
    }

    /** A rectangle. */
    record Box(int x, int y, int width, int height) {
        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean holds(Box other) {
            return x <= other.x
                    && y <= other.y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }
    }

    /** A line's corners, from its beginning to its end. */
    record Route(Line line, List<Point> points) {
        Route {
            points = List.copyOf(points);
        }
    }

    /** A corner of a line. */
    record Point(int x, int y) {}
}
