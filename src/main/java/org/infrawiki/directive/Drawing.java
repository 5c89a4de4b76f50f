package org.infrawiki.directive;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A drawing made by another program, cleaned so that it can be part of a page: shapes, words and links stay; scripts,
 * styles, pictures, comments, and ids that two drawings could share go.
 */
final class Drawing {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "a",
            "title",
            "text",
            "tspan",
            "path",
            "polygon",
            "polyline",
            "ellipse",
            "circle",
            "rect",
            "line");
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "xmlns:xlink",
            "width",
            "height",
            "viewbox",
            "class",
            "transform",
            "fill",
            "fill-opacity",
            "stroke",
            "stroke-opacity",
            "stroke-width",
            "stroke-dasharray",
            "points",
            "d",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "text-anchor",
            "font-family",
            "font-size",
            "font-weight",
            "font-style",
            "text-decoration",
            "baseline-shift",
            "xlink:href",
            "href",
            "xlink:title");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?:|mailto:|[^:]*(?:$|[/?#])).*", Pattern.DOTALL);

    private static final Set<String> PLAIN = Set.of("", "none", "black", "transparent");

    private Drawing() {}

    /** The {@code svg} element of an SVG document, cleaned. */
    static String cleaned(String svg) {
        Document document = Parser.xmlParser().parseInput(svg, "");
        document.outputSettings().prettyPrint(false).charset("UTF-8");
        Element root = document.selectFirst("svg");
        if (root == null) {
            return "";
        }
        for (Element element : List.copyOf(root.getAllElements())) {
            if (!ELEMENTS.contains(element.tagName())) {
                element.remove();
                continue;
            }
            for (Attribute attribute : List.copyOf(element.attributes().asList())) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                boolean link = name.equals("xlink:href") || name.equals("href");
                boolean address = ADDRESS.matcher(attribute.getValue()).matches();
                boolean reference = attribute.getValue().contains("url(");
                if (!ATTRIBUTES.contains(name) || link && !address || reference) {
                    element.removeAttr(attribute.getKey());
                }
            }
        }
        root.forEachNode(node -> {
            if (node instanceof org.jsoup.nodes.Comment) {
                node.remove();
            }
        });
        if (isPlain(root)) {
            inTheReadersColours(root);
        }
        root.attr("role", root.selectFirst("a") == null ? "img" : "group").attr("aria-label", "graph");
        return root.outerHtml();
    }

    /** Whether nothing is painted but the white ground, so that the reader's colours may take the place of black on white. */
    private static boolean isPlain(Element root) {
        return root.getAllElements().stream()
                        .filter(element ->
                                !PLAIN.contains(element.attr("fill")) || !PLAIN.contains(element.attr("stroke")))
                        .count()
                <= 1;
    }

    private static void inTheReadersColours(Element root) {
        root.select("polygon[fill=white]").remove();
        root.select("[stroke=black]").attr("stroke", "currentColor");
        root.select("[fill=black]").attr("fill", "currentColor");
        root.attr("fill", "currentColor");
    }
}
