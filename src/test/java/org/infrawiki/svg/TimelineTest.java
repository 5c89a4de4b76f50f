package org.infrawiki.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static Timeline.Span span(int from, int to, String word) {
        return new Timeline.Span(LocalDate.of(from, 1, 1), LocalDate.of(to, 1, 1), word, "until " + to, 0);
    }

    private static Document draw(int from, int to, Timeline.Row... rows) {
        Timeline timeline = new Timeline(
                "Ends",
                "When",
                List.of(rows),
                LocalDate.of(from, 1, 1),
                LocalDate.of(to, 12, 31),
                LocalDate.of(to, 12, 31),
                "today");
        return Jsoup.parse(timeline.svg("p"), "", Parser.xmlParser());
    }

    @Test
    void everythingIsInThePicture() {
        Document picture = draw(2020, 2024, new Timeline.Row("a & b", "2 hosts", List.of(span(1990, 2050, "long"))));
        int width = Integer.parseInt(picture.select("svg").attr("width"));
        Elements bar = picture.select("rect");
        assertThat(bar).hasSize(1);
        int start = Integer.parseInt(bar.attr("x"));
        assertThat(start).isGreaterThan(50);
        assertThat(start + Integer.parseInt(bar.attr("width"))).isLessThan(width);
        assertThat(picture.select("text").eachText()).contains("2020", "2024", "a & b", "2 hosts", "long", "today");
        assertThat(picture.select("svg").attr("role")).isEqualTo("img");
    }

    @Test
    void spansOutsideAreLeftOutAndWordsThatDoNotFit() {
        Document picture = draw(
                2020, 2024, new Timeline.Row("a", "", List.of(span(2001, 2019, "x"), span(2020, 2021, "standard"))));
        assertThat(picture.select("rect")).hasSize(1);
        assertThat(picture.select("text").eachText()).doesNotContain("x", "standard");
    }

    @Test
    void manyYearsAreNumberedWithGaps() {
        Document picture = draw(2000, 2030, new Timeline.Row("a", "", List.of(span(2001, 2019, "x"))));
        assertThat(picture.select("text").eachText()).contains("2000", "2003").doesNotContain("2001");
        assertThat(Integer.parseInt(picture.select("svg").attr("width"))).isLessThan(700);
    }
}
