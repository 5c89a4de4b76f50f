package org.infrawiki.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts parts that no line joins into one picture, in their order, so that one finds a part by its name: beside each other
 * as far as the picture stays narrow, then below. It never gets wider than a page at a desk for their sake, and a phone
 * shows it whole where they are few.
 */
final class Shelves {
    private static final int PHONE = 340;
    private static final int DESK = 840;
    private static final int GAP = 8;

    private final int most;
    private final Map<String, Placement.Box> boxes = new LinkedHashMap<>();
    private final List<Placement.Route> routes = new ArrayList<>();
    private int left;
    private int top;
    private int width;
    private int height;

    private Shelves(int most) {
        this.most = most;
    }

    static Placement of(List<Placement> parts) {
        int widest = parts.stream().mapToInt(Placement::width).max().orElse(0);
        double area = parts.stream()
                .mapToDouble(part -> (double) part.width() * part.height())
                .sum();
        Shelves shelves = new Shelves(Math.max(widest, (int) Math.min(DESK, Math.max(PHONE, Math.sqrt(area)))));
        parts.forEach(shelves::put);
        return new Placement(shelves.width, shelves.height, shelves.boxes, shelves.routes);
    }

    private void put(Placement part) {
        if (left > 0 && left + part.width() > most) {
            left = 0;
            top = height + GAP;
        }
        part.boxes()
                .forEach((id, box) ->
                        boxes.put(id, new Placement.Box(left + box.x(), top + box.y(), box.width(), box.height())));
        part.routes()
                .forEach(route -> routes.add(new Placement.Route(
                        route.line(),
                        route.points().stream()
                                .map(point -> new Placement.Point(left + point.x(), top + point.y()))
                                .toList())));
        width = Math.max(width, left + part.width());
        height = Math.max(height, top + part.height());
        left += part.width() + GAP;
    }
}
