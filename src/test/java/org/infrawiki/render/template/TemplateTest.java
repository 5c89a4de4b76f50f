package org.infrawiki.render.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private static final Values VALUES = Values.of(Map.of(
            "x",
            "a & <b>",
            "zero",
            "0",
            "zeros",
            "00",
            "Name",
            "nas",
            "empty",
            "",
            "rows",
            List.of(Map.of("n", "1"), Map.of("n", "2"), Map.of("n", "3"))));

    private static String fill(String source) {
        Template.Filled filled = Template.tmpl(source).fill(VALUES);
        assertThat(filled.error()).isNull();
        return filled.text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <TMPL_VAR name>                        | nas
            <tmpl_var NAME=Name>                   | nas
            <TMPL_VAR NAME="name">                 | nas
            <!-- TMPL_VAR NAME=name -->            | nas
            <!--TMPL_VAR name-->                   | nas
            <TMPL_VAR name ESCAPE=HTML>            | nas
            <TMPL_VAR ESCAPE=HTML NAME=x>          | a &amp; &lt;b&gt;
            <TMPL_VAR x ESCAPE="URL">              | a%20%26%20%3Cb%3E
            <TMPL_VAR gone DEFAULT="d e">          | d e
            <TMPL_VAR gone DEFAULT=d>              | d
            <TMPL_VAR name DEFAULT=d>              | nas
            [<TMPL_VAR gone>]                      | []
            <TMPL_IF name>y</TMPL_IF>              | y
            <TMPL_IF zero>y<TMPL_ELSE>n</TMPL_IF>  | n
            <TMPL_IF zeros>y<TMPL_ELSE>n</TMPL_IF> | y
            <TMPL_IF empty>y<TMPL_ELSE>n</TMPL_IF> | n
            <TMPL_UNLESS gone>y<TMPL_ELSE>n</TMPL_UNLESS> | y
            <TMPL_IF rows>y</TMPL_IF>              | y
            <TMPL_LOOP rows><TMPL_VAR n><TMPL_UNLESS __LAST__>,</TMPL_UNLESS></TMPL_LOOP> | 1,2,3
            <TMPL_LOOP gone>x</TMPL_LOOP>.         | .
            <TMPL_SOMETHING x> <TMPL>              | <TMPL_SOMETHING x> <TMPL>
            """)
    void knowsEverySpelling(String source, String text) {
        assertThat(fill(source)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <TMPL_IF a>x               | a <TMPL_IF a> has no end
            x</TMPL_IF>                | a </TMPL_IF> has no beginning in line 1
            <TMPL_LOOP a></TMPL_IF>    | a </TMPL_IF> has no beginning in line 1
            <TMPL_ELSE>                | a <TMPL_ELSE> stands outside of a condition in line 1
            <TMPL_VAR>                 | a <TMPL_VAR> has no name in line 1
            <TMPL_INCLUDE NAME="x">    | <TMPL_INCLUDE> is not available in line 1
            """)
    void saysWhatIsWrong(String source, String error) {
        assertThat(Template.tmpl(source).fill(VALUES).error()).isEqualTo(error);
    }

    @Test
    void nestingHasAnEnd() {
        String deep = "<TMPL_IF name>".repeat(10_000) + "</TMPL_IF>".repeat(10_000);
        assertThat(Template.tmpl(deep).fill(VALUES).error()).contains("nested more than 50 deep");
    }

    @Test
    void aBombDoesNotGoOff() {
        List<Map<String, Object>> inner = java.util.Collections.nCopies(1000, Map.of("n", "xxxxxxxxxx"));
        Values values = Values.of(Map.of("a", java.util.Collections.nCopies(1000, Map.of("b", inner))));
        String bomb = "<TMPL_LOOP a><TMPL_LOOP b><TMPL_VAR n></TMPL_LOOP></TMPL_LOOP>";
        assertThat(Template.tmpl(bomb).fill(values).error()).contains("longer than 4 MiB");
    }

    @Test
    void readsHostileTextInLinearTime() {
        assertThat(fill("<TMPL_VAR ".repeat(100_000))).hasSize(1_000_000);
        assertThat(fill("<TMPL_VAR" + " a=".repeat(100_000))).hasSize(300_009);
    }

    @Test
    void pebbleTakesValuesAsWritten() {
        assertThat(Template.pebble(
                        "{{ name }}{% if more %}, {{ more | upper }}{% endif %}", Map.of("name", "*nas*", "more", "x")))
                .isEqualTo(new Template.Filled("*nas*, X"));
    }

    @Test
    void pebbleSaysWhereItIsWrong() {
        assertThat(Template.pebble("a\n{% if %}", Map.of()).error()).contains("line 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {% include "x" %}
            {% for i in range(1, 1000000000) %}x{% endfor %}
            {% for i in 1..1000000000 %}x{% endfor %}
            {% macro m() %}{{ m() }}{% endmacro %}{{ m() }}
            {% for a in [1] %}{% for a in [1] %}{% for a in [1] %}{% for a in [1] %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}
            """)
    void pebbleCannotRunAwayOrReachOut(String source) {
        assertThat(Template.pebble(source, Map.of()).error()).isNotNull();
    }
}
