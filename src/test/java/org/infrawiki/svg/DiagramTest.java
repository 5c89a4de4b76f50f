package org.infrawiki.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.infrawiki.svg.Placement.Box;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of boxes: where things are, and what is written. */
class DiagramTest {
    private static Node node(String id, Node... inner) {
        return new Node(id, id, "", "About " + id, "../" + id + "/", Look.HOST, false, List.of(inner));
    }

    private static Diagram diagram(List<Node> nodes, List<Edge> edges) {
        return new Diagram("A map", "What it shows", nodes, edges);
    }

    @Test
    void linesLeadFromLeftToRight() {
        Diagram chain = diagram(
                List.of(node("c"), node("a"), node("b")),
                List.of(new Edge("a", "b", Line.SOLID), new Edge("b", "c", Line.SOLID)));
        Placement placement = chain.placement();
        assertThat(placement.box("a").x()).isLessThan(placement.box("b").x());
        assertThat(placement.box("b").x()).isLessThan(placement.box("c").x());
    }

    @Test
    void writesBoxesAsLinksWithTitles() {
        Node odd = new Node("x", "<b>&\"q\"'", "a<b", "R&D <x>", "../r%26d/?a&b", Look.SERVICE, true, List.of());
        String svg = diagram(List.of(odd), List.of()).svg("p1");
        assertThat(svg).doesNotContain("<b>", "style=", "<style", "url(", "<script");
        Document document = Jsoup.parse(svg, "", Parser.xmlParser());
        assertThat(document.select("svg").attr("role")).isEqualTo("group");
        assertThat(document.select("svg").attr("aria-labelledby")).isEqualTo("p1t");
        assertThat(document.select("#p1t").text()).isEqualTo("A map");
        assertThat(document.select("#p1d").text()).isEqualTo("What it shows");
        assertThat(document.select("a").attr("href")).isEqualTo("../r%26d/?a&b");
        assertThat(document.select("a > title").text()).isEqualTo("R&D <x>");
        assertThat(document.select("a > text").eachText()).containsExactly("<b>&\"q\"'", "a<b");
    }

    @Test
    void cutsLongWordsAndKeepsThemInTheTitle() {
        String name = "a".repeat(80);
        Node node = new Node("x", name, "", name, "", Look.HOST, false, List.of());
        assertThat(node.label()).hasSize(30).endsWith("…");
        assertThat(diagram(List.of(node), List.of()).svg("p")).contains("<title>" + name + "</title>");
    }

    @Test
    void linesThatMeetShareTheirArrow() {
        Diagram two = diagram(
                List.of(node("a"), node("b"), node("c")),
                List.of(new Edge("a", "c", Line.SOLID), new Edge("b", "c", Line.SOLID)));
        String heads = Jsoup.parse(two.svg("p"), "", Parser.xmlParser())
                .select("path.a")
                .attr("d");
        assertThat(heads).matches("M[^M]*Z");
    }

    /** Across the paper its text is half as large again. */
    @Test
    void whatIsTooWideForThePaperSaysSo() {
        List<Node> nodes = IntStream.range(0, 20).mapToObj(i -> node("n" + i)).toList();
        List<Edge> chain = IntStream.range(1, 20)
                .mapToObj(i -> new Edge("n" + (i - 1), "n" + i, Line.SOLID))
                .toList();
        assertThat(diagram(nodes, chain).svg("p")).startsWith("<svg class=\"wide\" ");
        assertThat(diagram(nodes, List.of()).svg("p")).startsWith("<svg width");
    }

    /** A phone shows few small parts beside each other, in their order; large ones stand below each other. */
    @Test
    void whatNothingJoinsStandsInItsOrder() {
        Placement small =
                diagram(List.of(node("b"), node("a"), node("c")), List.of()).placement();
        assertThat(small.box("b").x()).isLessThan(small.box("a").x());
        assertThat(small.box("a").x()).isLessThan(small.box("c").x());
        assertThat(small.box("b").y()).isEqualTo(small.box("c").y());
        assertThat(small.width()).isLessThanOrEqualTo(340);
        Node[] many = IntStream.range(0, 30).mapToObj(i -> node("n" + i)).toArray(Node[]::new);
        Node[] more = IntStream.range(0, 30).mapToObj(i -> node("m" + i)).toArray(Node[]::new);
        Placement large = diagram(
                        List.of(node("right", more), node("left", many)),
                        List.of(new Edge("m0", "m1", Line.SOLID), new Edge("n0", "n1", Line.SOLID)))
                .placement();
        assertThat(large.routes()).hasSize(2);
        assertThat(large.box("left").overlaps(large.box("right"))).isFalse();
        assertThat(large.box("right").x() + large.box("right").y())
                .isLessThan(large.box("left").x() + large.box("left").y());
    }

    @Test
    void whatIsWideAndTallIsPrintedOverSeveralSheets() {
        List<Node> nodes = IntStream.range(0, 120).mapToObj(i -> node("n" + i)).toList();
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < 120; i++) {
            edges.add(new Edge("n" + (i < 20 ? i - 1 : 0), "n" + i, Line.SOLID));
        }
        assertThat(diagram(nodes, edges).svg("p")).startsWith("<svg class=\"tall\" ");
    }

    @Test
    void strokesThatOverlapAreDrawnOnce() {
        Strokes strokes = new Strokes();
        strokes.add(route(0, 5, 10, 5, 10, 20));
        strokes.add(route(20, 5, 4, 5));
        strokes.add(route(30, 5, 40, 5));
        strokes.add(route(0, 0, 3, 7));
        assertThat(strokes.paths())
                .isEqualTo("<path d=\"M0 5H20M30 5H40M10 5V20M0 0L3 7\" stroke-dasharray=\"7 4\"/>\n");
    }

    private static Placement.Route route(int... points) {
        return new Placement.Route(
                Line.DASHED,
                IntStream.range(0, points.length / 2)
                        .mapToObj(i -> new Placement.Point(points[2 * i], points[2 * i + 1]))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nothingOverlapsAndAllIsInside(int seed) {
        Random random = new Random(seed);
        int places = random.nextInt(6);
        List<Node> top = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            List<Node> inner = new ArrayList<>();
            for (int k = 0; k <= random.nextInt(12); k++) {
                ids.add("h" + i + "-" + k);
                inner.add(node("h" + i + "-" + k));
            }
            top.add(node("place" + i, inner.toArray(Node[]::new)));
        }
        for (int i = 0; i < random.nextInt(20) + 2; i++) {
            ids.add("n" + i);
            top.add(node("n" + i));
        }
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < random.nextInt(60); i++) {
            String from = ids.get(random.nextInt(ids.size()));
            String to = ids.get(random.nextInt(ids.size()));
            if (!from.equals(to)) {
                edges.add(new Edge(from, to, List.of(Line.values()).get(random.nextInt(4))));
            }
        }
        Diagram diagram = diagram(top, edges);
        Placement placement = diagram.placement();
        Box picture = new Box(0, 0, placement.width(), placement.height());
        assertThat(placement.boxes().values()).allMatch(picture::holds);
        apart(top, placement);
        assertThat(placement.routes()).allSatisfy(route -> assertThat(route.points())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(point -> picture.holds(new Box(point.x(), point.y(), 0, 0))));
        assertThat(diagram.svg("p")).isEqualTo(diagram(top, edges).svg("p"));
    }

    /** Boxes beside each other don't overlap, and each is inside the one that holds it. */
    private static void apart(List<Node> nodes, Placement placement) {
        for (Node node : nodes) {
            Box box = placement.box(node.id());
            assertThat(nodes.stream()
                            .filter(other -> !other.id().equals(node.id()))
                            .map(other -> placement.box(other.id())))
                    .as("beside %s", node.id())
                    .noneMatch(box::overlaps);
            assertThat(node.inner().stream().map(inner -> placement.box(inner.id())))
                    .allMatch(box::holds);
            apart(node.inner(), placement);
        }
    }

    @Test
    void aFanHasWhatPointsAtItOnTheLeft() {
        Fan fan = new Fan(
                "Around m",
                "What it shows",
                node("m"),
                List.of(new Fan.Arm(node("a"), Line.SOLID), new Fan.Arm(node("b"), Line.DASHED)),
                IntStream.range(0, 9)
                        .mapToObj(i -> new Fan.Arm(node("r" + i), Line.PLAIN))
                        .toList());
        Placement placement = fan.placement();
        assertThat(placement.box("a").x()).isLessThan(placement.box("m").x());
        assertThat(placement.box("m").x()).isLessThan(placement.box("r0").x());
        Box picture = new Box(0, 0, placement.width(), placement.height());
        List<Box> all = List.copyOf(placement.boxes().values());
        assertThat(all).hasSize(12).allMatch(picture::holds);
        for (Box box : all) {
            assertThat(all.stream().filter(other -> !other.equals(box))).noneMatch(box::overlaps);
        }
        assertThat(Jsoup.parse(fan.svg("p"), "", Parser.xmlParser()).select("a"))
                .hasSize(12);
    }
}
