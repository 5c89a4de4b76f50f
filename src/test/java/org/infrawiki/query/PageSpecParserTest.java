package org.infrawiki.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageSpecParserTest {
    private static String parse(String spec) {
        return PageSpecParser.parse(spec, SpecFunctions.installed()).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            a                              ~ (glob a)
            a/*/b?                         ~ (glob a/*/b?)
            a and b                        ~ (and (glob a) (glob b))
            a or b and c                   ~ (or (glob a) (and (glob b) (glob c)))
            (a or b) and c                 ~ (and (or (glob a) (glob b)) (glob c))
            a and b and c or d             ~ (or (and (glob a) (glob b) (glob c)) (glob d))
            a AND b Or c                   ~ (or (and (glob a) (glob b)) (glob c))
            !a                             ~ (not (glob a))
            ! a                            ~ (not (glob a))
            !!a                            ~ (glob a)
            !!!a                           ~ (not (glob a))
            !(a or !b)                     ~ (not (or (glob a) (not (glob b))))
            a!b                            ~ (glob a!b)
            a/*and!b                       ~ (glob a/*and!b)
            p/a||p/b                       ~ (glob p/a||p/b)
            a/one,b/one                    ~ (glob a/one,b/one)
            not                            ~ (glob not)
            android or order               ~ (or (glob android) (glob order))
            link(a b)                      ~ (link a b)
            link( a )                      ~ (link  a )
            included()                     ~ (included)
            field(os debian*)              ~ (field os debian*)
            glob(!x)                       ~ (glob !x)
            tagged(a(b)                    ~ (tagged a(b)
            (a)or b                        ~ (or (glob a) (glob b))
            page(a)or b                    ~ (or (page a) (glob b))
            ((((a))))                      ~ (glob a)
            ( a )                          ~ (glob a)
            ./*                            ~ (glob ./*)
            ''                             ~ (or)
            '  '                           ~ (or)
            """)
    void reads(String spec, String tree) {
        assertThat(parse(spec)).isEqualTo(tree);
    }

    @Test
    void takesLineEndsAndTabsAsBlanks() {
        assertThat(parse("\n a\n\tand\r\n!b\n")).isEqualTo("(and (glob a) (not (glob b)))");
    }

    @Test
    void readsTheAuthorsOwnSpec() {
        assertThat(parse("(tagged(infrastructure) or link(infrastructure)) and !*/Discussion and posts/*"))
                .isEqualTo("(and (or (tagged infrastructure) (link infrastructure)) (not (glob */Discussion))"
                        + " (glob posts/*))");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            a b          ~ 3: two terms stand side by side; write 'and' or 'or' between them
            not a        ~ 5: two terms stand side by side; negation is '!', and 'not' is the name of a page
            a not b      ~ 3: two terms stand side by side; write 'and' or 'or' between them
            a or         ~ 5: the pagespec ends where a page or a function should follow
            a and or b   ~ 7: a page or a function is missing before 'or'
            and a        ~ 1: a page or a function is missing before 'and'
            !            ~ 2: the pagespec ends where a page or a function should follow
            !and         ~ 2: a page or a function is missing before 'and'
            ()           ~ 2: a page or a function is missing before this ')'
            (a           ~ 1: this '(' is never closed
            a and (b or c~ 7: this '(' is never closed
            a)           ~ 2: this ')' closes nothing
            )            ~ 1: a page or a function is missing before this ')'
            a or tagged(b~ 12: this '(' is never closed; write a ')' after the argument of tagged()
            taged(b)     ~ 1: there is no function taged(); did you mean 'tagged'?
            a or zzzzz(b)~ 6: there is no function zzzzz()
            Link(b)      ~ 1: there is no function Link(); did you mean 'link'?
            not(b)       ~ 1: there is no function not(); negation is '!', as in !(b)
            or(b)        ~ 1: there is no function or(); the operator 'or' needs a blank on each side
            (a)or(b)     ~ 4: there is no function or(); the operator 'or' needs a blank on each side
            a and(b)     ~ 3: there is no function and(); the operator 'and' needs a blank on each side
            foo-bar(x)   ~ 8: two terms stand side by side; write 'and' or 'or' between them
            a (b)        ~ 3: two terms stand side by side; write 'and' or 'or' between them
            """)
    void saysWhatIsWrongAndWhere(String spec, String error) {
        assertThat(parse(spec.strip())).isEqualTo(error);
    }

    @Test
    void boundsNestingInsteadOfOverflowingTheStack() {
        assertThat(parse("(".repeat(10_000) + "a" + ")".repeat(10_000)))
                .isEqualTo("101: parentheses are nested deeper than 100; take out those that change nothing");
        assertThat(parse("!(".repeat(10_000) + "a"))
                .isEqualTo("202: parentheses are nested deeper than 100; take out those that change nothing");
        assertThat(parse("(".repeat(100) + "a" + ")".repeat(100))).isEqualTo("(glob a)");
    }

    @Test
    void boundsLength() {
        assertThat(parse("a or ".repeat(20_000) + "a"))
                .isEqualTo("65537: this pagespec is too long: it has 100001 characters, and 65536 is the most;"
                        + " give the pages a tag and ask for that");
    }

    @Test
    void takesManyNegationsAndTermsWithoutDeepRecursion() {
        assertThat(parse("!".repeat(60_001) + "a")).isEqualTo("(not (glob a))");
        assertThat(PageSpecParser.parse("a or ".repeat(13_000) + "a", SpecFunctions.installed()))
                .isInstanceOfSatisfying(
                        PageSpec.Or.class, or -> assertThat(or.terms()).hasSize(13_001));
    }
}
