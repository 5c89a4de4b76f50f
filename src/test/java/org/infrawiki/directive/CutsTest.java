package org.infrawiki.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.infrawiki.render.SiteFixture;
import org.junit.jupiter.api.Test;

class CutsTest {
    @Test
    void aTextMayBePastedBeforeItIsCut() {
        assertThat(Shown.of("Now [[!paste id=a]].\n\n[[!cut id=a text=\"the *cut* [[other]]\"]]")
                        .html())
                .isEqualTo("<p>Now the <em>cut</em> <a href=\"../other/\">other</a>.</p>");
    }

    @Test
    void copyShowsItToo() {
        assertThat(Shown.of("[[!copy id=a text=x]] [[!paste id=a]]").html()).isEqualTo("<p>x x</p>");
    }

    @Test
    void cutsInsideOtherDirectivesAreFound() {
        assertThat(Shown.of("[[!paste id=b]]\n\n[[!if test=other then=\"\"\"[[!cut id=b text=\"deep\"]]\"\"\"]]")
                        .html())
                .isEqualTo("<p>deep</p>");
    }

    @Test
    void absorbTakesThoseOfOtherPages() {
        SiteFixture wiki =
                Shown.wiki().page("q", "[[!cut id=z text=\"from q\"]]").page("other", "x");
        assertThat(Shown.of(wiki, "[[!absorb pagenames=\"q\"]][[!paste id=z]]").html())
                .isEqualTo("<p>from q</p>");
        assertThat(Shown.of("[[!absorb pagenames=\"gone\"]]").html()).contains("there is no page gone");
    }

    @Test
    void mistakesAndLoopsEnd() {
        assertThat(Shown.of("[[!paste id=no]]").html()).contains("no text was cut or copied");
        assertThat(Shown.of("[[!cut id=no]]").html()).contains("text parameter is required");
        assertThat(Shown.of("[[!cut id=a text=\"[[!paste id=a]]\"]][[!paste id=a]]")
                        .html())
                .contains("nested too deeply");
        StringBuilder bomb = new StringBuilder("[[!paste id=c0]]");
        for (int i = 0; i < 7; i++) {
            bomb.append("\n\n[[!cut id=c")
                    .append(i)
                    .append(" text=\"")
                    .append(("[[!paste id=c" + (i + 1) + "]]").repeat(30))
                    .append("\"]]");
        }
        bomb.append("\n\n[[!cut id=c7 text=\"").append("boom ".repeat(20)).append("\"]]");
        assertThat(Shown.of(bomb.toString()).problems())
                .anySatisfy(problem -> assertThat(problem).contains("expands to more text"));
    }
}
