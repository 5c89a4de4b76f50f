package org.infrawiki.directive.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;
import org.infrawiki.svg.Diagram;
import org.infrawiki.svg.Edge;
import org.infrawiki.svg.Fan;
import org.infrawiki.svg.Line;
import org.infrawiki.svg.Node;
import org.infrawiki.svg.Timeline;

/** Pictures on the page that is being made. */
record Picture(Context context) {
    /** Counts the pictures of a page, so that the ids in them differ. */
    private static final class Count {
        private int pictures;
    }

    private String id() {
        Count count = context.extras().memory(Count.class, Count::new);
        count.pictures++;
        return "picture" + count.pictures;
    }

    /** A sketch in layers. */
    String layers(String title, String description, Sketch sketch, Map<Line, String> meanings) {
        Map<String, List<Sketch.Spot>> inside = new LinkedHashMap<>();
        sketch.spots().forEach(spot -> inside.computeIfAbsent(spot.in(), key -> new ArrayList<>())
                .add(spot));
        List<Node> nodes = nodes("", inside);
        List<Edge> edges = sketch.ties().stream()
                .map(tie -> new Edge(tie.from(), tie.to(), tie.line()))
                .toList();
        return framed(new Diagram(title, description, nodes, edges).svg(id()), "")
                + caption(sketch.ties().stream().map(Sketch.Tie::line).toList(), meanings);
    }

    private List<Node> nodes(String in, Map<String, List<Sketch.Spot>> inside) {
        return inside.getOrDefault(in, List.of()).stream()
                .map(spot -> node(spot, nodes(spot.id(), inside)))
                .toList();
    }

    private Node node(Sketch.Spot spot, List<Node> inner) {
        return new Node(
                spot.id(),
                spot.label(),
                spot.note(),
                spot.tip(),
                spot.page().map(context::href).orElse(""),
                spot.look(),
                spot.planned(),
                inner);
    }

    /** One thing with what is around it. */
    String fan(String title, String description, NearTopic.Near near, Map<Line, String> meanings) {
        List<Line> lines = new ArrayList<>();
        near.left().forEach(side -> lines.add(side.line()));
        near.right().forEach(side -> lines.add(side.line()));
        Fan fan = new Fan(title, description, node(near.middle(), List.of()), arms(near.left()), arms(near.right()));
        return framed(fan.svg(id()), "") + caption(lines, meanings);
    }

    private List<Fan.Arm> arms(List<NearTopic.Side> sides) {
        return sides.stream()
                .map(side -> new Fan.Arm(node(side.spot(), List.of()), side.line()))
                .toList();
    }

    String timeline(Timeline timeline) {
        // Nothing in it can be reached by keys, so that the box itself must be, where it scrolls.
        return framed(
                timeline.svg(id()),
                " tabindex=\"0\" role=\"group\" aria-label=\"" + Escape.html(timeline.title()) + "\"");
    }

    private static String framed(String svg, String attributes) {
        return "<div class=\"pic\"" + attributes + ">\n" + svg + "</div>\n";
    }

    /** What the lines mean that are there. */
    private static String caption(List<Line> lines, Map<Line, String> meanings) {
        Map<Line, String> shown = new EnumMap<>(meanings);
        shown.keySet().retainAll(lines);
        return shown.isEmpty() ? "" : "<p class=\"lede-s\">" + Escape.html(String.join(" ", shown.values())) + "</p>\n";
    }
}
