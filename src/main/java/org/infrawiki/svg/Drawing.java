package org.infrawiki.svg;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes pictures: SVG 2 as part of an HTML page, without scripts, styles or references. */
final class Drawing {
    private static final int ARROW = 6;

    /**
     * Wider pictures are printed across the paper, where their text is half as large again: whole where they are wide, and
     * over several sheets where they are tall, for one sheet would make them too small to read.
     */
    private static final int WIDE = 1000;

    private final String id;
    private final String title;
    private final String description;
    private final StringBuilder out = new StringBuilder();

    Drawing(String id, String title, String description) {
        this.id = id;
        this.title = title;
        this.description = description;
    }

    /** Boxes, the outer ones first, with the lines above frames and below words. */
    String boxes(List<Node> nodes, Placement placement) {
        boolean links = nodes.stream().anyMatch(node -> !node.href().isEmpty());
        begin(placement.width(), placement.height(), links);
        nodes.stream().filter(node -> !node.inner().isEmpty()).forEach(node -> box(node, placement));
        Strokes strokes = new Strokes();
        Set<String> arrows = new LinkedHashSet<>();
        placement.routes().forEach(strokes::add);
        placement.routes().forEach(route -> arrow(route, arrows));
        out.append(strokes.paths());
        if (!arrows.isEmpty()) {
            out.append("<path class=\"a\" d=\"").append(String.join("", arrows)).append("\"/>\n");
        }
        nodes.stream().filter(node -> node.inner().isEmpty()).forEach(node -> box(node, placement));
        return end();
    }

    /**
     * Begins a picture.
     *
     * @param links whether it holds links; a picture without is one thing to those who can't see it
     */
    void begin(int width, int height, boolean links) {
        out.append("<svg")
                .append(width <= WIDE ? "" : height > width ? " class=\"tall\"" : " class=\"wide\"")
                .append(" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" role=\"")
                .append(links ? "group" : "img")
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("t\" aria-describedby=\"")
                .append(id)
                .append("d\">\n<title id=\"")
                .append(id)
                .append("t\">")
                .append(escaped(title))
                .append("</title>\n<desc id=\"")
                .append(id)
                .append("d\">")
                .append(escaped(description))
                .append("</desc>\n");
    }

    String end() {
        return out.append("</svg>\n").toString();
    }

    private void box(Node node, Placement placement) {
        Placement.Box box = placement.box(node.id());
        boolean link = !node.href().isEmpty();
        out.append(link ? "<a href=\"" + escaped(node.href()) + "\"" : "<g")
                .append(" class=\"")
                .append(node.look().type())
                .append("\"><title>")
                .append(escaped(node.tip()))
                .append("</title><rect x=\"")
                .append(box.x())
                .append("\" y=\"")
                .append(box.y())
                .append("\" width=\"")
                .append(box.width())
                .append("\" height=\"")
                .append(box.height())
                .append("\" rx=\"")
                .append(node.look().corner())
                .append(node.faint() ? "\" stroke-dasharray=\"4 3" : "")
                .append("\"/>");
        text(node.label(), "", box.x() + 10, box.y() + 19);
        if (!node.note().isEmpty()) {
            text(node.note(), "q", box.x() + 10, box.y() + 34);
        }
        out.append(link ? "</a>\n" : "</g>\n");
    }

    void text(String text, String type, int x, int y) {
        out.append("<text")
                .append(type.isEmpty() ? "" : " class=\"" + type + "\"")
                .append(" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\">")
                .append(escaped(text))
                .append("</text>");
    }

    /** Anything else: an element of our own, as it is. */
    Drawing put(String element) {
        out.append(element);
        return this;
    }

    /** The head of an arrow, pointing where the last part of its line leads; lines that meet share it. */
    private static void arrow(Placement.Route route, Set<String> into) {
        List<Placement.Point> points = route.points();
        if (!route.line().isArrow() || points.size() < 2) {
            return;
        }
        Placement.Point tip = points.get(points.size() - 1);
        Placement.Point before = points.get(points.size() - 2);
        int dx = Integer.signum(tip.x() - before.x());
        int dy = Integer.signum(tip.y() - before.y());
        int x = tip.x() - dx * ARROW;
        int y = tip.y() - dy * ARROW;
        into.add("M" + tip.x() + " " + tip.y() + "L" + (x - dy * 4) + " " + (y + dx * 4) + "L" + (x + dy * 4) + " "
                + (y - dx * 4) + "Z");
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return out.toString();
    }
}
