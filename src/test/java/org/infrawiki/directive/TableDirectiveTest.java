package org.infrawiki.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infrawiki.render.SiteFixture;
import org.junit.jupiter.api.Test;

class TableDirectiveTest {
    private static String html(String text) {
        Shown shown = Shown.of(text);
        assertThat(shown.problems()).isEmpty();
        return shown.html();
    }

    @Test
    void theFirstLineIsTheHeading() {
        assertThat(html("[[!table data=\"\"\"\nHost |Room\nnas|[[other]]\n\"\"\"]]"))
                .isEqualTo(
                        "<table><thead><tr><th scope=\"col\">Host</th><th scope=\"col\">Room</th></tr></thead><tbody>"
                                + "<tr><td>nas</td><td><a href=\"../other/\">other</a></td></tr></tbody></table>");
    }

    @Test
    void emptyCellsWidenTheOneBefore() {
        assertThat(html("[[!table header=no class=\"x y\" data=\"left||right\n|a\nthis **spans**||\"]]"))
                .isEqualTo("<table class=\"x y\"><tbody><tr><td colspan=\"2\">left</td><td>right</td></tr>"
                        + "<tr><td></td><td>a</td></tr>"
                        + "<tr><td colspan=\"3\">this <strong>spans</strong></td></tr></tbody></table>");
    }

    @Test
    void aColumnCanBeTheHeading() {
        assertThat(html("[[!table header=column data=\"a|b\"]]"))
                .isEqualTo("<table><tbody><tr><th scope=\"row\">a</th><td>b</td></tr></tbody></table>");
    }

    @Test
    void aLinksBarSplitsNoCell() {
        assertThat(html("[[!table header=no data=\"a|[[text|other]]|b [[\"]]"))
                .isEqualTo(
                        "<table><tbody><tr><td>a</td><td><a href=\"../other/\">text</a></td><td>b [[</td></tr></tbody>"
                                + "</table>");
    }

    @Test
    void filesAreCsv() {
        SiteFixture wiki = Shown.wiki().file("data/x.csv", "\"Title\",\"Say \"\"x\"\"\"\r\n1,\"two\nlines\"\r\n");
        assertThat(Shown.of(wiki, "[[!table file=\"data/x.csv\"]]").html())
                .isEqualTo("<table><thead><tr><th scope=\"col\">Title</th><th scope=\"col\">Say &quot;x&quot;</th></tr>"
                        + "</thead><tbody><tr><td>1</td><td>two\nlines</td></tr></tbody></table>"
                        + "<p><a href=\"../data/x.csv\">Direct data download</a></p>");
    }

    @Test
    void otherDelimiters() {
        assertThat(html("[[!table header=no delimiter=\";\" data=\"a;b,c\"]]"))
                .isEqualTo("<table><tbody><tr><td>a</td><td>b,c</td></tr></tbody></table>");
        assertThat(Rows.dsv("a||b|||c", "||")).containsExactly(List.of("a", "b", "|c"));
        assertThat(Rows.csv("a,\"b,c\",\n\n,\"\"", ",")).containsExactly(List.of("a", "b,c", ""), List.of("", ""));
    }

    @Test
    void amidAParagraphItStandsByItself() {
        assertThat(html("before [[!table header=no data=\"a|b\"]] after"))
                .isEqualTo("<p>before </p><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table><p> after</p>");
    }

    @Test
    void mistakesAreTold() {
        assertThat(Shown.of("[[!table file=gone.csv]]").html()).contains("there is no file gone.csv");
        assertThat(Shown.of("[[!table]]").html()).contains("empty data");
        assertThat(Shown.of("[[!table format=xls data=\"a|b\"]]").html()).contains("unknown data format");
        assertThat(Shown.of("[[!table data=\"a|b\" headr=no]]").problems())
                .containsExactly(
                        "p.md:1:27: warning: directive table takes no parameter 'headr'; did you mean 'header'?"
                                + " [bad-directive]");
    }
}
