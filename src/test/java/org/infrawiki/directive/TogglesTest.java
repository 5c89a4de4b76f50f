package org.infrawiki.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.infrawiki.render.SiteFixture;
import org.junit.jupiter.api.Test;

class TogglesTest {
    @Test
    void aToggleRightBeforeItsPartIsTheButton() {
        assertThat(Shown.of(
                                "[[!toggle id=x text=\"*show*\"]]\n\n[[!toggleable id=x text=\"\"\"\nHidden.\n\n[[!toggle id=x text=hide]]\n\"\"\"]]\n")
                        .html())
                .isEqualTo("<details class=\"toggleable\"><summary><em>show</em></summary><div id=\"p.x\">"
                        + "<p>Hidden.</p></div></details>");
    }

    @Test
    void othersAreLinksToIt() {
        assertThat(Shown.of("See [[!toggle text=it]] there.\n\n[[!toggleable text=\"Hidden.\" open=yes]]\n")
                        .html())
                .isEqualTo("<p>See <a class=\"toggle\" href=\"#p.default\">it</a> there.</p>"
                        + "<details class=\"toggleable-open\" open><summary>it</summary><div id=\"p.default\">"
                        + "<p>Hidden.</p></div></details>");
    }

    @Test
    void thePartMayComeFirstAndBlanksInIdsAreNoTrouble() {
        assertThat(Shown.of("[[!toggleable id=\"a b\" text=x]]\n\n[[!toggle id=\"a b\" text=y]]\n")
                        .html())
                .startsWith("<details class=\"toggleable\"><summary>y</summary><div id=\"p.a-b\">")
                .endsWith("<p><a class=\"toggle\" href=\"#p.a-b\">y</a></p>");
    }

    @Test
    void insideAnotherPageIdsKeepTheirPage() {
        SiteFixture wiki = Shown.wiki().page("q", "[[!toggle id=x]]\n\n[[!toggleable id=x text=t]]");
        assertThat(Shown.of(wiki, "[[!show q]]").html()).contains("<summary>more</summary><div id=\"q.x\">");
    }

    @Test
    void moreShowsAllAtHomeAndALinkElsewhere() {
        String text = "Head.\n\n[[!more linktext=\"go *on*\" text=\"\"\"\nRest.\n\"\"\"]]";
        assertThat(Shown.of(text).html()).isEqualTo("<p>Head.</p><p><a id=\"more\"></a>Rest.</p>");
        assertThat(Shown.of(Shown.wiki().page("q", text), "[[!show q]]").html())
                .isEqualTo("<p>Head.</p><p><a href=\"../q/#more\">go <em>on</em></a></p>");
        SiteFixture wiki = Shown.wiki().page("q", "[[!more pages=\"index\" text=\"Rest.\"]]");
        assertThat(Shown.of(wiki, "[[!show q]]").html()).isEqualTo("<p>Rest.</p>");
        assertThat(Shown.of(Shown.wiki().page("q", "[[!more pages=\"a b\" text=t]]"), "[[!show q]]")
                        .problems())
                .singleElement()
                .asString()
                .endsWith("[bad-pagespec]");
    }

    @Test
    void ifAsksTheWikiOrThisPage() {
        assertThat(Shown.of("[[!if test=other then=\"*yes*\" else=no]] [[!if test=other all=no then=yes else=no]]"
                                + " [[!if test=gone then=yes]]|[[!if test=\"included()\" then=in else=out]]")
                        .html())
                .isEqualTo("<p><em>yes</em> no |out</p>");
        assertThat(Shown.of("[[!if test=\"other\" then=\"\"\"\n* a\n\"\"\"]]").html())
                .isEqualTo("<ul><li>a</li></ul>");
        assertThat(Shown.of("[[!if test=\"a b\" then=x]]").problems())
                .containsExactly(
                        "p.md:1:1: error: if: test, column 3: two terms stand side by side; write 'and' or 'or'"
                                + " between them [bad-pagespec]");
        assertThat(Shown.of("[[!if then=x]]").html()).contains("test parameter is required");
    }
}
