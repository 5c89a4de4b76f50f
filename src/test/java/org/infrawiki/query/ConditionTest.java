package org.infrawiki.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests of {@code if}, as seen on the real ikiwiki. */
class ConditionTest {
    private static final PageName COND = new PageName("a/cond");
    private static final PageName OUTER = new PageName("a/incl");
    private static final Site SITE = new Wiki()
            .page("a/cond")
            .page("a/incl")
            .page("a/one")
            .tag("t1")
            .comment("a/one/comment_1")
            .site();

    /** The four answers: any page and this one, at home and shown in {@code a/incl}. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            tagged(t1)                       ~ yes no  ~ yes no
            tagged(nope)                     ~ no  no  ~ no  no
            !tagged(t1)                      ~ yes yes ~ yes yes
            included()                       ~ no  no  ~ yes yes
            !included()                      ~ yes yes ~ no  no
            sourcepage(a/cond)               ~ yes yes ~ yes yes
            sourcepage(./cond)               ~ yes yes ~ yes yes
            sourcepage(cond)                 ~ no  no  ~ no  no
            sourcepage(x)                    ~ no  no  ~ no  no
            destpage(a/cond)                 ~ yes yes ~ no  no
            destpage(A/I*)                   ~ no  no  ~ yes yes
            a/one and sourcepage(a/cond)     ~ yes no  ~ yes no
            nosuch and sourcepage(a/cond)    ~ no  no  ~ no  no
            enabled(inline)                  ~ yes yes ~ yes yes
            enabled(nosuch)                  ~ no  no  ~ no  no
            comment(*)                       ~ yes no  ~ yes no
            a/cond                           ~ yes yes ~ yes yes
            ''                               ~ no  no  ~ no  no
            """)
    void asksAnyPageOrThisOne(String spec, String home, String shown) {
        assertThat(answers(spec, COND)).as("at home").isEqualTo(home.replaceAll(" +", " "));
        assertThat(answers(spec, OUTER)).as("shown elsewhere").isEqualTo(shown.replaceAll(" +", " "));
    }

    private static String answers(String spec, PageName destination) {
        Wiki.Asked asked = new Wiki.Asked(SITE);
        return (Condition.any(asked, spec, COND, destination).holds() ? "yes" : "no")
                + (Condition.holds(asked, spec, COND, destination).holds() ? " yes" : " no");
    }

    @Test
    void errorsAreTold() {
        Wiki.Asked asked = new Wiki.Asked(SITE);
        assertThat(Condition.any(asked, "foo(", COND, COND).error()).isNotNull();
        assertThat(Condition.holds(asked, "user(x)", COND, COND).error()).isNotNull();
    }

    @Test
    void questionsNameTheDestinationOnlyWhereTheSpecAsks() {
        Wiki.Asked asked = new Wiki.Asked(SITE);
        Condition.any(asked, "tagged(x)", COND, OUTER);
        Condition.any(asked, "./x", COND, OUTER);
        Condition.any(asked, "included()", COND, OUTER);
        Condition.holds(asked, "tagged(x)", COND, OUTER);
        Condition.holds(asked, "destpage(x)", COND, OUTER);
        assertThat(asked.questions())
                .containsExactly(
                        "condition [tagged(x), any, , ]",
                        "condition [./x, any, a/cond, ]",
                        "condition [included(), any, a/cond, a/incl]",
                        "condition [tagged(x), this, a/cond, ]",
                        "condition [destpage(x), this, a/cond, a/incl]");
    }
}
