package org.infrawiki.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.infrawiki.model.Body;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Settings;
import org.junit.jupiter.api.Test;

class PageParserTest {
    private final PageParser parser = new PageParser(Settings.Html.SANITIZED);

    private Parsed read(String path, String text) {
        return parser.read(
                new PageName(path.replaceFirst("\\.[^.]*$", "")), path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A body with its holes drawn: {@code «target|text»} for links, {@code ‹PLACE name›} for directives. */
    private static String drawn(Parsed page) {
        return page.body().pieces().stream()
                .map(piece -> {
                    if (piece instanceof Body.LinkHole hole) {
                        String anchor = hole.link().anchor();
                        return "«" + hole.link().target() + (anchor.isEmpty() ? "" : "#" + anchor)
                                + (hole.text().isEmpty() ? "" : "|" + hole.text()) + "»";
                    }
                    if (piece instanceof Body.CallHole hole) {
                        return "‹" + hole.place() + " " + hole.call().name() + "›";
                    }
                    return ((Body.Html) piece).html();
                })
                .collect(Collectors.joining())
                .strip();
    }

    private String html(String text) {
        return drawn(read("a/b.md", text));
    }

    private String iki(String text) {
        return drawn(read("a/b.mdwn", text));
    }

    @Test
    void wikilinksBecomeHoles() {
        assertThat(html("See [[x]], [[the *y*|y#z]].")).isEqualTo("<p>See «x», «y#z|the <em>y</em>».</p>");
        assertThat(html("[[two words]] [[]] [[#x]] [[a#]]")).isEqualTo("<p>«two words» [[]] [[#x]] [[a#]]</p>");
        assertThat(html("| a |\n|---|\n| [[text|page]] |")).contains("<td>«page|text»</td>");
    }

    @Test
    void codeHoldsNoLinks() {
        assertThat(html("`[[x]]` and\n\n    [[y]]\n\n```sh\n[[ -f z ]]\n```\n"))
                .isEqualTo("<p><code>[[x]]</code> and</p>\n<pre><code>[[y]]\n</code></pre>\n"
                        + "<pre><code class=\"language-sh\">[[ -f z ]]\n</code></pre>");
        assertThat(iki("`\\[[x]]` \\[[y]]")).isEqualTo("<p><code>[[x]]</code> [[y]]</p>");
        assertThat(html("`\\[[x]]` \\[[y]]")).isEqualTo("<p><code>\\[[x]]</code> [[y]]</p>");
    }

    @Test
    void rawHtmlHoldsLinks() {
        assertThat(html("<pre>[[x]]</pre>")).isEqualTo("<pre>«x»</pre>");
        assertThat(html("<!-- [[x]] -->\n\ntext")).isEqualTo("<p>text</p>");
        assertThat(html("<span onclick=\"x()\">[[y]]</span> <script>alert(1)</script>"))
                .isEqualTo("<p><span>«y»</span> </p>");
    }

    @Test
    void directivesKnowWhatStandsAroundThem() {
        assertThat(html("[[!toc]]")).isEqualTo("‹ALONE toc›");
        assertThat(html("a [[!x b]] c")).isEqualTo("<p>a ‹PARAGRAPH x› c</p>");
        assertThat(html("# a [[!x b]]")).isEqualTo("<h1 id=\"a\">a ‹PHRASING x›</h1>");
        assertThat(html("* [[!x b]]")).isEqualTo("<ul>\n<li>‹FLOW x›</li>\n</ul>");
        assertThat(html("*[[!x b]]*")).isEqualTo("<p><em>‹PHRASING x›</em></p>");
        assertThat(html("a\n\n[[!x t=\"\"\"\nb\n\n[[c]] ]]\n\"\"\" w]]\n\nd"))
                .isEqualTo("<p>a</p>\n‹ALONE x›\n<p>d</p>");
    }

    @Test
    void markdownLinksIntoTheWikiAreHoles() {
        assertThat(html("[t](../c.md#d) ![i](p.png) [e](https://example.org/)"))
                .isEqualTo("<p><a href=\"«/c#d»\">t</a> <img src=\"«p.png»\" alt=\"i\" />"
                        + " <a href=\"https://example.org/\">e</a></p>");
        assertThat(html("[t](javascript:alert)")).isEqualTo("<p><a href=\"#\">t</a></p>");
    }

    @Test
    void headingsHaveTheIdsOfGitHub() {
        assertThat(html("## Own {#mine}")).isEqualTo("<h2 id=\"mine\">Own</h2>");
        assertThat(html("## Why *this*, [[x]]?\n\n## Why this x"))
                .contains("id=\"why-this-x\"")
                .contains("id=\"why-this-x-1\"");
    }

    @Test
    void linksAndCallsInValuesCount() {
        Parsed page = read("p.md", "[[!if test=\"x\" then=\"\"\"[[a]] [[!tag b]]\"\"\" else=\"[[c]]\"]] `[[d]]`");
        assertThat(page.links()).extracting(link -> link.target()).containsExactly("a", "c");
        assertThat(page.calls()).extracting(call -> call.name()).containsExactly("if", "tag");
    }

    @Test
    void placesAreThoseOfTheSource() {
        Parsed page = read("p.md", "---\ntitle: x\n---\none\n\n[[!a b=\"c\n[[d]]\"]] [[e]]\n");
        assertThat(page.links()).extracting(link -> link.where().toString()).containsExactly("p.md:7:1", "p.md:7:10");
    }

    @Test
    void calloutsAreMarked() {
        assertThat(html("> [!WARNING]\n> Do not.")).startsWith("<blockquote class=\"callout warning\">");
    }
}
