package org.infrawiki.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static List<String> ids(String html) {
        return Pattern.compile("id=\"([^\"]*)\"")
                .matcher(Steps.in(html))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aStepHasABoxItsFirstLineIsTheLabel() {
        String id = ids("<ol><li>Do <b>it</b></li></ol>").get(0);
        assertThat(Steps.in("<ol><li>Do <b>it</b></li></ol>"))
                .isEqualTo("<ol class=\"steps\"><li><input type=\"checkbox\" id=\"" + id + "\"><label for=\"" + id
                        + "\">Do <b>it</b></label></li></ol>");
        assertThat(Steps.in("<ol start=\"3\">\n<li>\n<p>Do</p>\n<pre>x</pre>\n</li>\n</ol>"))
                .contains("<ol class=\"steps\" start=\"3\">")
                .contains(">Do</label><div class=\"body\"><pre>x</pre></div></li>");
    }

    @Test
    void theNameOfABoxComesFromItsText() {
        List<String> before = ids("<ol><li>One</li><li>Two</li></ol>");
        List<String> after = ids("<ol><li>One</li><li>New</li><li><p>Two</p></li></ol>");
        assertThat(after).startsWith(before.get(0)).endsWith(before.get(1));
        assertThat(ids("<ol><li>Two, changed</li></ol>")).doesNotContainAnyElementsOf(before);
    }

    @Test
    void equalStepsHaveDifferentNames() {
        assertThat(ids("<ol><li>Restart</li><li>Restart</li></ol>")).doesNotHaveDuplicates();
    }

    @Test
    void onlyNumberedListsOfTheTextAreSteps() {
        String html = "<ul><li>a<ol><li>b</li></ol></li></ul><div class=\"toc\"><ol><li>c</li></ol></div>";
        assertThat(Steps.in(html)).isEqualTo(html);
        assertThat(ids("<ol><li>a<ol><li>b</li></ol></li></ol>")).hasSize(1);
    }

    @Test
    void aGateHasAColouredWord() {
        assertThat(Steps.in("<ul><li><strong>STOP</strong> no backup</li></ul>"))
                .isEqualTo("<ul><li class=\"gate\"><b class=\"sev e\">STOP</b> no backup</li></ul>");
    }
}
