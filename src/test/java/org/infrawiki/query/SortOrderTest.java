package org.infrawiki.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortOrderTest {
    private static final Site SITE = new Wiki()
            .page("a/host10")
            .meta("title", "Apple")
            .meta("sortas", "zzz")
            .meta("author", "Bo")
            .dates("2024-01-03T00:00:00Z", "2024-02-01T00:00:00Z")
            .page("a/host2")
            .meta("title", "Zebra")
            .meta("date", "2024-01-09T00:00:00Z")
            .field("rack", "r2")
            .dates("2024-01-01T00:00:00Z", "2024-02-03T00:00:00Z")
            .page("b/Host1")
            .meta("author", "Al")
            .field("rack", "r1")
            .dates("2024-01-04T00:00:00Z", "2024-02-02T00:00:00Z")
            .page("c_d")
            .dates("2024-01-04T00:00:00Z", "2024-02-02T00:00:00Z")
            .site();

    private static String sort(String keys) {
        Matches matches = Match.in(SITE, "*", new PageName("c_d"), keys);
        return matches.error() != null
                ? matches.error().in() + " " + matches.error()
                : String.join(" ", matches.names().stream().map(PageName::path).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            ''                    ~ a/host10 a/host2 b/Host1 c_d
            path                  ~ a/host10 a/host2 b/Host1 c_d
            -path                 ~ c_d b/Host1 a/host2 a/host10
            title                 ~ b/Host1 c_d a/host10 a/host2
            title_natural         ~ c_d b/Host1 a/host2 a/host10
            path_natural          ~ a/host2 a/host10 b/Host1 c_d
            -path_natural         ~ c_d b/Host1 a/host10 a/host2
            age                   ~ a/host2 b/Host1 c_d a/host10
            -age                  ~ a/host10 b/Host1 c_d a/host2
            age -path             ~ a/host2 c_d b/Host1 a/host10
            mtime                 ~ a/host2 b/Host1 c_d a/host10
            meta(title)           ~ b/Host1 a/host2 c_d a/host10
            sortas                ~ b/Host1 a/host2 c_d a/host10
            meta(author)          ~ a/host2 c_d b/Host1 a/host10
            -meta(author)         ~ a/host10 b/Host1 a/host2 c_d
            meta(rack) -title     ~ a/host10 c_d b/Host1 a/host2
            - title               ~ a/host2 a/host10 c_d b/Host1
            title()               ~ b/Host1 c_d a/host10 a/host2
            meta( author ) path   ~ a/host2 c_d b/Host1 a/host10
            """)
    void sorts(String keys, String names) {
        assertThat(sort(keys)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            titel       ~ SORT 1: there is no sort key 'titel'; did you mean 'title'?
            age -foobar ~ SORT 6: there is no sort key 'foobar'; there are age, mtime, path, path_natural, sortas, title, title_natural and meta(FIELD), with blanks between them
            title, path ~ SORT 1: this is no sort key; there are age, mtime, path, path_natural, sortas, title, title_natural and meta(FIELD), with blanks between them
            age meta    ~ SORT 5: meta() needs the field to sort by; write meta(author), for example
            meta()      ~ SORT 1: meta() needs the field to sort by; write meta(author), for example
            title(x)    ~ SORT 1: the sort key title takes no argument
            """)
    void saysWhatIsNoSortKey(String keys, String error) {
        assertThat(sort(keys.strip())).isEqualTo(error);
    }

    @Test
    void comparesNumbersOfAnyLengthByValue() {
        assertThat(NaturalOrder.compare("vlan 9", "VLAN 10")).isNegative();
        assertThat(NaturalOrder.compare("a" + "9".repeat(40), "a1" + "0".repeat(40)))
                .isNegative();
        assertThat(NaturalOrder.compare("a007", "a7")).isNotZero();
        assertThat(NaturalOrder.compare("a007b", "a7a")).isPositive();
        assertThat(NaturalOrder.compare("x", "x1")).isNegative();
    }
}
