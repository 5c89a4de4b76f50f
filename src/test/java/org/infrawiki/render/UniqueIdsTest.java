package org.infrawiki.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class UniqueIdsTest {
    @Test
    void htmlWithoutRepeatsStaysAsItIs() {
        String html = "<h2 id=\"a\">A</h2><p><a href=\"#a\">a</a><code>&lt;p id=\"b\"&gt; id=\"c\"</code></p>";
        assertThat(UniqueIds.in(html)).isSameAs(html);
    }

    @Test
    void theTextOutsideBoxesKeepsItsNames() {
        assertThat(UniqueIds.in("<div><h2 id=\"a\">In</h2><a href=\"#a\">in</a></div>"
                        + "<h2 id=\"a\">Out</h2><h3 id=\"a-1\">One</h3><a href=\"#a\">out</a>"))
                .isEqualTo("<div><h2 id=\"a-2\">In</h2><a href=\"#a-2\">in</a></div>"
                        + "<h2 id=\"a\">Out</h2><h3 id=\"a-1\">One</h3><a href=\"#a\">out</a>");
    }

    @Test
    void labelsAndDescriptionsFollowWhatTheyBelongTo() {
        String step = "<div><input id=\"s1\"><label for=\"s1\">Do</label>"
                + "<svg aria-labelledby=\"gt\" aria-describedby=\"gd\"><title id=\"gt\">T</title><desc id=\"gd\">D</desc>"
                + "</svg></div>";
        assertThat(UniqueIds.in(step + step)).isEqualTo(step + step.replaceAll("(s1|gt|gd)\"", "$1-1\""));
    }

    @Test
    void theFrameAboveTheTextKeepsItsNamesAndTheOneBelowGivesWay() {
        assertThat(UniqueIds.in("<h2 id=\"tree\">Tree</h2><a href=\"#tree\">t</a><h2 id=\"tags\">Tags</h2>"))
                .isEqualTo("<h2 id=\"tree-1\">Tree</h2><a href=\"#tree-1\">t</a><h2 id=\"tags\">Tags</h2>");
        assertThat(UniqueIds.taken("<h2 id=\"tags\">Tags</h2>")).containsExactly("tags");
    }

    @Test
    void linksFindNamesThatAreEscaped() {
        assertThat(UniqueIds.in("<h2 id=\"früh\">F</h2><div id=\"früh\"></div><div><i id=\"früh\"></i>"
                        + "<a href=\"#fr%C3%BCh\">f</a></div>"))
                .contains("<div id=\"früh-1\"></div><div><i id=\"früh-2\"></i><a href=\"#früh-2\">");
    }

    @Test
    @Timeout(20)
    void manyOfOneNameTakeNoTimeToSpeakOf() {
        String html = UniqueIds.in("<i id=\"x\"></i>".repeat(100_000));
        assertThat(html).startsWith("<i id=\"x\"></i><i id=\"x-1\">").endsWith("<i id=\"x-99999\"></i>");
    }

    @Test
    void whatIsNoTagIsLeftAlone() {
        String odd = "<p>a < b <!-- <i id=\"x\"> --></p><i id=\"x\"></i><div><i id=\"x\"></i></div>";
        assertThat(UniqueIds.in(odd))
                .isEqualTo("<p>a < b <!-- <i id=\"x\"> --></p><i id=\"x\"></i><div><i id=\"x-1\"></i></div>");
    }
}
