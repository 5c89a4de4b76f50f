package org.infrawiki.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each function matches, as seen on the real ikiwiki (3.20200202) unless the function is ours. */
class SpecFunctionTest {
    // a/one      "Zebra", tagged t1 and two_words, links to x
    // a/two      "Apple", tagged T2, links to /X, a/one and the missing nowhere/Thing
    // a/three    no title; links to the missing /nowhere/abs and to Two_Words
    // a/one/comment_1   a stored comment that links to x
    // a/q        says the specs below
    private static final Site SITE = new Wiki()
            .page("a/one")
            .meta("title", "Zebra")
            .meta("author", "Jo Doe")
            .meta("license", "CC-BY-4.0")
            .tag("t1")
            .tag("two words")
            .links("x")
            .dates("2024-05-01T00:00:00Z", "2025-01-01T00:00:00Z")
            .page("a/two")
            .meta("title", "Apple")
            .meta("kind", "host")
            .meta("authorurl", "https://example.org/jo")
            .meta("guid", "urn:x:1")
            .tag("T2")
            .links("/X", "a/one", "nowhere/Thing", "file.txt")
            .field("os", "debian 12")
            .field("services", Wiki.items("DNS", "mail"))
            .field(
                    "interfaces",
                    Wiki.items(
                            Wiki.entries("name", Wiki.text("eth0", org.infrawiki.model.Where.file(""))),
                            Wiki.entries("name", Wiki.text("wg0", org.infrawiki.model.Where.file("")))))
            .dates("2024-05-02T00:00:00Z", "2024-06-01T12:00:00Z")
            .page("a/three")
            .meta("copyright", "© 2024 Jo")
            .links("/nowhere/abs", "Two_Words")
            .dates("2023-12-31T23:59:59Z", "2023-12-31T23:59:59Z")
            .page("a/q")
            .links("one", ".", "a/q")
            .dates("2024-05-01T00:00:00Z", "2024-05-01T00:00:00Z")
            .page("a/q/below")
            .page("x")
            .links("x")
            .text("0123456789")
            .page("two_words")
            .comment("a/one/comment_1")
            .links("x")
            .generated("tags/t1")
            .generated("tags/T2")
            .file("a/file.txt", "0123456789012345")
            .site();

    private static String match(String spec) {
        Matches matches = Match.in(SITE, spec, new PageName("a/q"), "");
        return matches.error() != null
                ? matches.error().toString()
                : String.join(" ", matches.names().stream().map(PageName::path).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            a/*                      ~ a/file.txt a/one a/q a/q/below a/three a/two
            A/ONE                    ~ a/one
            a/t*                     ~ a/three a/two
            a/?ne                    ~ a/one
            a?one                    ~ a/one
            a                        ~ ''
            /x                       ~ ''
            x/                       ~ ''
            *                        ~ a/file.txt a/one a/q a/q/below a/three a/two tags/T2 tags/t1 two_words x
            ./*                      ~ a/file.txt a/one a/q a/q/below a/three a/two
            ./q/*                    ~ a/q/below
            ./ONE                    ~ a/one
            .                        ~ a/q
            glob(a/one)              ~ a/one
            glob( a/one )            ~ ''
            page(a/*)                ~ a/one a/q a/q/below a/three a/two
            page(./t*)               ~ a/three a/two
            page(a/file.txt)         ~ ''
            internal(a/one*)         ~ a/one a/one/comment_1
            internal(a/file*)        ~ a/file.txt
            internal(*) and link(x)  ~ a/one a/one/comment_1 a/two x
            !internal(a/*)           ~ tags/T2 tags/t1 two_words x
            comment(a/one)           ~ a/one/comment_1
            comment(a)               ~ a/one/comment_1
            comment(*)               ~ a/one/comment_1
            comment(b)               ~ ''
            comment(*) or x          ~ a/one/comment_1 x
            comment(*) and !x        ~ a/one/comment_1
            !comment(*) and x        ~ x
            link(x)                  ~ a/one a/two x
            link(X)                  ~ a/one a/two x
            link(/x)                 ~ a/one a/two x
            link(one)                ~ a/q a/two
            link(./one)              ~ a/q a/two
            link(.)                  ~ a/q
            link(two_words)          ~ a/three
            link(two words)          ~ ''
            link(nowhere/*)          ~ a/three a/two
            link(/nowhere/*)         ~ a/three a/two
            link(nowhere/abs)        ~ a/three
            link(NOWHERE/thing)      ~ a/two
            link(tags/t1)            ~ a/one
            link(file.txt)           ~ a/two
            !link(x) and a/t*        ~ a/three
            backlink(a/two)          ~ a/file.txt a/one tags/T2 x
            backlink(A/two)          ~ ''
            backlink(two)            ~ ''
            backlink(/a/two)         ~ ''
            backlink(.)              ~ a/one a/q
            tagged(t1)               ~ a/one
            tagged(t2)               ~ a/two
            tagged(t*)               ~ a/one a/two
            tagged(*)                ~ a/one a/two
            tagged(two_words)        ~ a/one
            tagged(two words)        ~ ''
            tagged(tags/t1)          ~ ''
            tagged(/tags/t1)         ~ a/one
            tagged(/tags/*)          ~ a/one a/two
            title(zebra)             ~ a/one
            title(a/three)           ~ a/three
            title(three)             ~ ''
            title(two words)         ~ two_words
            title(two_words)         ~ ''
            author(jo*)              ~ a/one
            author(*)                ~ a/one
            authorurl(https://*)     ~ a/two
            license(cc-by*)          ~ a/one
            copyright(*2024*)        ~ a/three
            guid(urn:*)              ~ a/two
            created_before(a/one)    ~ a/file.txt a/q/below a/three tags/T2 tags/t1 two_words x
            created_before(./one) and a/t* ~ a/three
            created_after(./one)     ~ a/two
            created_after(.)         ~ a/two
            created_after(2024-05-01)~ a/two
            created_after(2023)      ~ a/one a/q a/two
            created_after(2023-12)   ~ a/one a/q a/two
            created_before(2024) and page(a/t*) ~ a/three
            updated_after(2024-05)   ~ a/one a/two
            updated_before(a/two) and page(a/*) ~ a/q a/q/below a/three
            creation_year(2024)      ~ a/one a/q a/two
            creation_month(05)       ~ a/one a/q a/two
            creation_day(02)         ~ a/two
            creation_day(2)          ~ a/two
            sourcepage(*)            ~ ''
            destpage(*)              ~ ''
            included()               ~ ''
            !included() and x        ~ x
            enabled(inline) and x    ~ x
            enabled(poll) and x      ~ ''
            minsize(16)              ~ a/file.txt
            minsize(1kb)             ~ ''
            maxsize(1 KiB) and minsize(1B) ~ a/file.txt x
            kind(host)               ~ a/two
            kind(HO*)                ~ a/two
            kind(page) and a/t*      ~ a/three
            field(os)                ~ a/two
            field(os debian*)        ~ a/two
            field(os DEBIAN 12)      ~ a/two
            field(os ubuntu*)        ~ ''
            field(services dns)      ~ a/two
            field(interfaces.name wg*) ~ a/two
            field(interfaces)        ~ ''
            field(author jo*)        ~ a/one
            """)
    void matches(String spec, String names) {
        assertThat(match(spec)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            x and created_before(nope)  ~ 7: there is no page 'nope' to compare dates with; name the page from the root, or write a date such as 2024-05-01
            created_after(two)          ~ 1: there is no page 'two' to compare dates with; name the page from the root, or write a date such as 2024-05-01
            created_after(2024-13-01)   ~ 1: there is no page '2024-13-01' to compare dates with; name the page from the root, or write a date such as 2024-05-01
            creation_day(x)             ~ 1: creation_day() needs a number, and 'x' is none
            creation_year(*)            ~ 1: creation_year() needs a number, and '*' is none
            x or user(bob)              ~ 6: user() asks who is editing, which a wiki of files never knows; take it out of the pagespec
            !admin()                    ~ 2: admin() asks whether an administrator is editing, which a wiki of files never knows; take it out of the pagespec
            ip(10.0.0.1)                ~ 1: ip() asks from where somebody is editing, which a wiki of files never knows; take it out of the pagespec
            minsize(big)                ~ 1: minsize() needs a size, and 'big' is none; write a number and B, KB, MB, GB or TB
            maxsize()                   ~ 1: maxsize() needs a size, and '' is none; write a number and B, KB, MB, GB or TB
            field( )                    ~ 1: field() needs the name of a field; write field(os) or field(os debian*)
            tagged()                    ~ 1: tagged() needs a tag; write tagged(*) for pages with any tag
            """)
    void saysWhichArgumentIsWrong(String spec, String error) {
        assertThat(match(spec.strip())).isEqualTo(error);
    }

    @Test
    void emptySpecMatchesNothing() {
        assertThat(match("")).isEmpty();
        assertThat(match("  \n ")).isEmpty();
    }

    @Test
    void relativeNamesAtTheRootAreAtTheRoot() {
        assertThat(Match.in(SITE, "./x or ./t*", new PageName("two_words"), "").names())
                .extracting(PageName::path)
                .containsExactly("tags/T2", "tags/t1", "two_words", "x");
    }

    @Test
    void everyFunctionOfTheContractIsThereAndDocumented() {
        assertThat(SpecFunctions.installed().names())
                .contains(
                        "page",
                        "internal",
                        "glob",
                        "link",
                        "backlink",
                        "tagged",
                        "title",
                        "author",
                        "authorurl",
                        "license",
                        "copyright",
                        "guid",
                        "created_before",
                        "created_after",
                        "creation_year",
                        "creation_month",
                        "creation_day",
                        "sourcepage",
                        "destpage",
                        "included",
                        "enabled",
                        "comment",
                        "minsize",
                        "maxsize",
                        "updated_before",
                        "updated_after",
                        "kind",
                        "field",
                        "user",
                        "admin",
                        "ip");
        for (SpecFunction function : SpecFunctions.installed().all()) {
            FunctionDoc doc = function.doc();
            assertThat(doc.summary()).as(function.name()).endsWith(".");
            assertThat(PageSpecParser.parse(doc.example(), SpecFunctions.installed()))
                    .as(function.name())
                    .isInstanceOfSatisfying(PageSpec.Function.class, call -> assertThat(call.name())
                            .isEqualTo(function.name()));
        }
    }

    @Test
    void aNameThatAPageAndAnAttachmentShareIsListedOnce() {
        Site site = new Wiki().page("notes.txt").file("notes.txt", "x").site();
        assertThat(Match.in(site, "*", new PageName("notes.txt"), "").names())
                .isEqualTo(List.of(new PageName("notes.txt")));
        assertThat(Match.in(site, "page(*)", new PageName("notes.txt"), "").names())
                .hasSize(1);
    }

    @Test
    void aLinkThroughAnAliasIsALinkToThePage() {
        Site site = new Wiki()
                .page("new")
                .alias("old/name")
                .page("b")
                .links("old/name")
                .site();
        assertThat(Match.in(site, "link(new)", new PageName("b"), "").names()).containsExactly(new PageName("b"));
        assertThat(Match.in(site, "link(old/name)", new PageName("b"), "").names())
                .containsExactly(new PageName("b"));
    }
}
