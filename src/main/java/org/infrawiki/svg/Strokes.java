package org.infrawiki.svg;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The strokes of all lines, each once where lines share their way: dashes drawn over dashes would fill each other's gaps.
 * One path for each look.
 */
final class Strokes {
    private final Axis level = new Axis();
    private final Axis upright = new Axis();
    private final Map<Line, Set<String>> slanted = new EnumMap<>(Line.class);

    void add(Placement.Route route) {
        for (int i = 1; i < route.points().size(); i++) {
            Placement.Point from = route.points().get(i - 1);
            Placement.Point to = route.points().get(i);
            if (from.y() == to.y()) {
                level.enter(route.line(), from.y(), from.x(), to.x());
            } else if (from.x() == to.x()) {
                upright.enter(route.line(), from.x(), from.y(), to.y());
            } else {
                slanted.computeIfAbsent(route.line(), key -> new LinkedHashSet<>())
                        .add("M" + from.x() + " " + from.y() + "L" + to.x() + " " + to.y());
            }
        }
    }

    /** The strokes of one direction: by look and place across, from their beginnings to their ends. */
    private static final class Axis {
        private final Map<Line, Map<Integer, NavigableMap<Integer, Integer>>> strokes = new EnumMap<>(Line.class);

        /** Enters a stroke, with those it overlaps as one. */
        void enter(Line line, int at, int one, int other) {
            NavigableMap<Integer, Integer> beside =
                    strokes.computeIfAbsent(line, key -> new TreeMap<>()).computeIfAbsent(at, key -> new TreeMap<>());
            int from = Math.min(one, other);
            int to = Math.max(one, other);
            Map.Entry<Integer, Integer> before = beside.floorEntry(to);
            while (before != null && before.getValue() >= from) {
                from = Math.min(from, before.getKey());
                to = Math.max(to, before.getValue());
                beside.remove(before.getKey());
                before = beside.floorEntry(to);
            }
            beside.put(from, to);
        }

        Map<Integer, NavigableMap<Integer, Integer>> of(Line line) {
            return strokes.getOrDefault(line, new TreeMap<>());
        }
    }

    /** The paths as elements. */
    String paths() {
        StringBuilder out = new StringBuilder();
        for (Line line : Line.values()) {
            StringBuilder path = new StringBuilder();
            level.of(line)
                    .forEach((y, strokes) ->
                            strokes.forEach((from, to) -> path.append("M" + from + " " + y + "H" + to)));
            upright.of(line)
                    .forEach((x, strokes) ->
                            strokes.forEach((from, to) -> path.append("M" + x + " " + from + "V" + to)));
            slanted.getOrDefault(line, Set.of()).forEach(path::append);
            if (!path.isEmpty()) {
                out.append("<path d=\"").append(path).append('"');
                if (!line.dashes().isEmpty()) {
                    out.append(" stroke-dasharray=\"").append(line.dashes()).append('"');
                }
                out.append("/>\n");
            }
        }
        return out.toString();
    }
}
