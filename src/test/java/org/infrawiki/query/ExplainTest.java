package org.infrawiki.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {
    private static final Site SITE =
            new Wiki().page("a/one").tag("t1").page("b").comment("a/one/c").site();

    private static Explain.Reason ask(String spec, String page) {
        return Explain.ask(new Wiki.Asked(SITE), spec, new PageName(page), new PageName("b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            a/*                     ~ true  ~ it matches 'a/*'
            b                       ~ false ~ it does not match 'b'
            a/* and tagged(t1)      ~ true  ~ it matches 'a/*', it matches tagged(t1)
            b or tagged(t1) or a/*  ~ true  ~ it matches tagged(t1)
            b or tagged(t2)         ~ false ~ it does not match 'b', it does not match tagged(t2)
            a/* and !tagged(t1)     ~ false ~ it matches tagged(t1)
            ''                      ~ false ~ the pagespec is empty
            """)
    void namesTheTermsThatDecide(String spec, boolean matches, String reason) {
        assertThat(ask(spec, "a/one")).isEqualTo(new Explain.Reason(matches, reason, null));
    }

    @Test
    void saysWhyInternalPagesStayOut() {
        assertThat(ask("!b", "a/one/c").reason())
                .isEqualTo("this page is shown inside another one only; internal() and comment() match such pages");
        assertThat(ask("comment(a/one)", "a/one/c").matches()).isTrue();
        assertThat(ask("(comment(*) and b) or !b", "a/one/c").matches()).isFalse();
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        assertThat(ask("x", "nope")).isEqualTo(new Explain.Reason(false, "there is no page 'nope'", null));
        assertThat(ask("x or", "b").error()).isNotNull();
        assertThat(ask("x or user(y)", "b").error()).isNotNull();
    }

    @Test
    void namesAFewTermsOnly() {
        assertThat(ask("x or ".repeat(20) + "x", "b").reason()).endsWith("it does not match 'x' and 13 more");
    }
}
