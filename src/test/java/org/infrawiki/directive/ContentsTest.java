package org.infrawiki.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentsTest {
    private static String list(String text) {
        String html = Shown.of(text).html();
        int start = html.indexOf("<div class=\"toc\">");
        return start < 0
                ? ""
                : html.substring(start, html.indexOf("</div>", start)).replaceAll("<a href=\"#[^\"]*\">|</a>", "");
    }

    @Test
    void oneLevelFromTheFirstHeadingByDefault() {
        assertThat(list("[[!toc]]\n\n## First\n\n### Sub\n\n# Higher\n\n## Second\n"))
                .isEqualTo("<div class=\"toc\"><ol><li class=\"L2\">First</li><li class=\"L2\">Higher</li>"
                        + "<li class=\"L2\">Second</li></ol>");
    }

    @Test
    void levelsNestAndHeadingsBeforeCount() {
        assertThat(list("# A\n\n[[!toc levels=2]]\n\n## B\n\n### C\n\n# D `x`\n"))
                .isEqualTo("<div class=\"toc\"><ol><li class=\"L1\">A<ol><li class=\"L2\">B</li></ol></li>"
                        + "<li class=\"L1\">D x</li></ol>");
    }

    @Test
    void startlevelLeavesHigherOnesOut() {
        assertThat(list("[[!toc startlevel=2 levels=2]]\n\n# One\n\n## Two\n\n### Three\n\n#### Four\n"))
                .isEqualTo("<div class=\"toc\"><ol><li class=\"L2\">Two<ol><li class=\"L3\">Three</li></ol></li></ol>");
    }

    @Test
    void headingsKeepTheirIdsAndGetIkiwikisAnchors() {
        assertThat(Shown.of("[[!toc]]\n\n# A b\n\n# Own {#mine}\n").html())
                .contains("<a href=\"#a-b\">A b</a>", "<a href=\"#mine\">Own</a>")
                .contains("<h1 id=\"a-b\"><a id=\"index1h1\"></a>A b</h1>")
                .contains("<h1 id=\"mine\"><a id=\"index2h1\"></a>Own</h1>");
    }

    @Test
    void noListWithoutHeadingsNorInsideAnotherPage() {
        assertThat(Shown.of("[[!toc]]\n\ntext").html()).isEqualTo("<p>text</p>");
        assertThat(Shown.of(Shown.wiki().page("q", "[[!toc]]\n\n## Q"), "[[!show q]]")
                        .html())
                .isEqualTo("<h2 id=\"q\">Q</h2>");
    }

    @Test
    void levelsAreNumbers() {
        assertThat(Shown.of("[[!toc levels=all]]").problems())
                .containsExactly("p.md:1:1: error: toc: levels and startlevel are numbers; write for example levels=2"
                        + " [bad-directive]");
    }

    @Test
    void manyUnclosedHeadingsCostLittle() {
        Contents contents = Contents.of("<h1>x".repeat(200_000));
        assertThat(contents.headings()).isEmpty();
    }
}
