package org.infrawiki.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.infrawiki.render.SiteFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcutDirectiveTest {
    private static final String DEFINED = """
            * [[!shortcut name=rt url="https://rt.example/%s" desc="ticket %s"]]
            * [[!shortcut name=w url="https://w.example/%S?%W"]]
            """;

    private static SiteFixture wiki() {
        return Shown.wiki().page("shortcuts", DEFINED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [[!rt 12]]              | <a href="https://rt.example/12">ticket 12</a>
            [[!rt 12 desc="a %s b"]] | <a href="https://rt.example/12">a 12 b</a>
            [[!rt a-b_c]]           | <a href="https://rt.example/a%2Db%5Fc">ticket a-b c</a>
            [[!rt ü]]               | <a href="https://rt.example/%FC">ticket ü</a>
            [[!rt 漢]]              | <a href="https://rt.example/%E6%BC%A2">ticket 漢</a>
            [[!rt *x*]]             | <a href="https://rt.example/%2Ax%2A">ticket <em>x</em></a>
            [[!rt <b>]]             | <a href="https://rt.example/%3Cb%3E">ticket &lt;b&gt;</a>
            [[!w a "b ü"]]          | <a href="https://w.example/a b ü?a%20b%20%C3%BC">a b ü</a>
            """)
    void aDefinedNameIsALink(String call, String html) {
        Shown shown = Shown.of(wiki(), call);
        assertThat(shown.html()).isEqualTo("<p>" + html + "</p>");
        assertThat(shown.problems()).isEmpty();
    }

    @Test
    void theProgramHasShortcutsUnlessTheWikiHasItsOwn() {
        assertThat(Shown.of("[[!debbug 1]] [[!rfc 1035]] [[!wikipedia Domain Name System]] [[!github torvalds/linux]]")
                        .html())
                .isEqualTo("<p><a href=\"http://bugs.debian.org/1\">Debian bug #1</a>"
                        + " <a href=\"https://www.ietf.org/rfc/rfc1035.txt\">RFC 1035</a>"
                        + " <a href=\"https://en.wikipedia.org/wiki/Domain%20Name%20System\">Domain Name System</a>"
                        + " <a href=\"https://github.com/torvalds/linux\">torvalds/linux</a></p>");
        assertThat(Shown.of(wiki(), "[[!debbug 1]]").problems())
                .singleElement()
                .asString()
                .contains("no directive 'debbug'");
    }

    @Test
    void aDefinitionSaysWhatItDefines() {
        SiteFixture wiki = wiki();
        assertThat(wiki.render("shortcuts")).contains("shortcut rt points to <i>https://rt.example/%s</i>");
        assertThat(Shown.of(wiki, "[[!shortcut name=x url=\"https://x/\"]]").problems())
                .singleElement()
                .asString()
                .contains("only count on one page");
        assertThat(Shown.of("[[!shortcut name=x]]").html()).contains("missing name or url");
    }

    @Test
    void aMisspeltNameIsStillUnknown() {
        assertThat(Shown.of("[[!tocc]]").problems())
                .containsExactly("p.md:1:1: error: there is no directive 'tocc'; did you mean 'toc'? [bad-directive]");
    }
}
