package org.infrawiki.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinishTest {
    private static String finish(String html) {
        return Finish.of(html).html();
    }

    @Test
    void headingsOfTheMiddleLevelsGetLinks() {
        assertThat(finish("<h1 id=\"a\">A</h1><h2 id=\"b\">B</h2><h4 id='c d'>C</h4><h5 id=\"e\">E</h5><h2>F</h2>"))
                .isEqualTo("<h1 id=\"a\">A</h1>"
                        + "<h2 id=\"b\">B <a class=\"anchor\" href=\"#b\" aria-label=\"Link to B\">#</a></h2>"
                        + "<h4 id='c d'>C <a class=\"anchor\" href=\"#c%20d\" aria-label=\"Link to C\">#</a></h4>"
                        + "<h5 id=\"e\">E</h5><h2>F</h2>");
    }

    @Test
    void anIdThatTwoHeadingsHaveLeadsToTheFirst() {
        assertThat(Finish.of("<h2 id=\"x\">One</h2><h2 id=\"x\">Two</h2>").headings())
                .containsExactly(new Finish.Heading(2, "x", "One"), new Finish.Heading(2, "", "Two"));
    }

    @Test
    void headingsOfCardsAreNoPartOfTheContents() {
        String card = "<section aria-labelledby=\"p\"><h2 id=\"p\">2 problems</h2></section>";

        assertThat(Finish.of(card + "<section><h2 id=\"x\">X</h2></section>").headings())
                .containsExactly(new Finish.Heading(2, "x", "X"));
        assertThat(finish(card)).isEqualTo(card);
    }

    @Test
    void headingsAreNamedByTheirText() {
        assertThat(finish("<h2 id=\"x\"><code>a</code> \"b\" <a href=\"y\">c</a></h2>"))
                .contains("aria-label=\"Link to a &quot;b&quot; c\"");
    }

    @Test
    void tablesScrollInBoxesWithDifferentNames() {
        String table = "<table><tr><td>x</td></tr></table>";
        assertThat(finish(table + "<h2 id=\"h\">DNS</h2>" + table + table))
                .contains("<div class=\"tbl\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">" + table + "</div>")
                .contains("aria-label=\"Table: DNS\"")
                .contains("aria-label=\"Table: DNS (2)\"");
        assertThat(finish("<table><caption>All <b>hosts</b></caption></table>")).contains("aria-label=\"All hosts\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=\"tbl\" tabindex=\"0\">\n<table><tr><td>x</td></tr></table></div>",
                "<table class=\"img\"><tr><td>x</td></tr></table>",
                "<table class=\"month-calendar\"><tr><td>x</td></tr></table>",
                "<table>never closed",
                "<div class=\"code\"><pre tabindex=\"0\">x</pre></div>",
                "<pre>never closed",
                "<!-- <table></table><h2 id=\"x\">y</h2> -->",
                "a < b <c",
                "<p title=\"<h2 id='a'>b</h2>\">x</p>",
                "<h2 id=\"x\">never closed",
                "<hr><hgroup></hgroup>",
                "<",
                ""
            })
    void someThingsStayAsTheyAre(String html) {
        assertThat(finish(html)).isEqualTo(html);
    }

    @Test
    void aTableInATableIsPartOfIt() {
        assertThat(finish("<table><tr><td><table></table></td></tr></table>").split("class=\"tbl\"", -1))
                .hasSize(2);
    }

    @Test
    void codeGetsAPlaceForItsCopyButton() {
        assertThat(finish("<pre class=\"x\"><code>a &lt; b <span>c</span>\n</code></pre>"))
                .isEqualTo("<div class=\"code\"><pre tabindex=\"0\" class=\"x\"><code>a &lt; b <span>c</span>\n</code>"
                        + "</pre><button class=\"copy\" type=\"button\" hidden>Copy</button></div>");
    }

    @Test
    void taskBoxesHaveNames() {
        assertThat(finish("<input type=\"checkbox\" class=\"t\" checked=\"checked\" disabled=\"disabled\" />"))
                .startsWith("<input aria-label=\"Done\" type=");
        assertThat(finish("<input type=\"checkbox\" disabled>")).contains("aria-label=\"To do\"");
        assertThat(finish("<input type=\"checkbox\" id=\"s1\">")).isEqualTo("<input type=\"checkbox\" id=\"s1\">");
    }
}
