package org.infrawiki.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Directives;
import org.infrawiki.render.Doc;
import org.infrawiki.render.SiteFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallDirectivesTest {
    private static final List<String> MINE = List.of(
            "absorb",
            "color",
            "copy",
            "cut",
            "date",
            "format",
            "graph",
            "highlight",
            "if",
            "img",
            "more",
            "paste",
            "shortcut",
            "table",
            "template",
            "templatebody",
            "toc",
            "toggle",
            "toggleable");

    @Test
    void dates() {
        assertThat(Shown.of("[[!date \"Wed, 25 Nov 2009 01:11:55 -0500\"]] [[!date 2011-02-03]]")
                        .html())
                .isEqualTo(
                        "<p><time class=\"date\" datetime=\"2009-11-25T06:11:55Z\">25 November 2009, 06:11 UTC</time>"
                                + " <time class=\"date\" datetime=\"2011-02-03\">3 February 2011</time></p>");
        assertThat(Shown.of("[[!date soon]]").html()).contains("unable to read &#39;soon&#39; as a date");
    }

    @Test
    void coloursAreClasses() {
        assertThat(Shown.of("[[!color foreground=white background=#f00 text=\"*x*\"]]")
                        .html())
                .isEqualTo("<p><span class=\"color foreground-white background-red\"><em>x</em></span></p>");
        assertThat(Shown.of("[[!color foreground=#0a0a70 text=\"\"\"\na\n\nb\n\"\"\"]]")
                        .html())
                .isEqualTo("<div class=\"color foreground-navy\"><p>a</p><p>b</p></div>");
        assertThat(Shown.of("[[!color foreground=mauve text=x]]").problems())
                .singleElement()
                .asString()
                .contains("'mauve'");
    }

    @Test
    void programText() {
        assertThat(Shown.of("[[!format sh \"\"\"\n[[ -f x ]] && echo \"<a>\"\n\"\"\"]]")
                        .html())
                .isEqualTo(
                        "<pre><code class=\"language-sh\">[[ -f x ]] &amp;&amp; echo &quot;&lt;a&gt;&quot;\n</code></pre>");
        assertThat(Shown.of("[[!format mdwn \"one *two*\"]]").html()).isEqualTo("<p>one <em>two</em></p>");
        assertThat(Shown.of("[[!format txt \"a *b* [[other]]\"]]").html())
                .isEqualTo("<pre>a *b* <a href=\"../other/\">other</a></pre>");
        assertThat(Shown.of("[[!format sh]]").html()).contains("a format and a text are wanted");
        SiteFixture wiki = Shown.wiki().file("x.py", "print(1)\n");
        assertThat(Shown.of(wiki, "[[!format python \"\"\"\n[[!inline pages=\"x.py\" raw=\"yes\"]]\n\"\"\"]]")
                        .html())
                .isEqualTo("<pre><code class=\"language-python\">print(1)\n</code></pre>");
        assertThat(Shown.of(wiki, "[[!highlight python file=x.py]]").html())
                .isEqualTo("<pre><code class=\"language-python\">print(1)\n</code></pre>");
    }

    @Test
    void drawingsAreCleaned() {
        assertThat(Drawing.cleaned(
                        "<?xml version=\"1.0\"?><svg width=\"1\" onload=\"x()\" style=\"a\"><!-- c --><script>x</script>"
                                + "<g id=\"node1\"><a xlink:href=\"javascript:x()\"><text fill=\"red\">t</text></a>"
                                + "<image xlink:href=\"/etc/passwd\"/><a href=\"../b/\"/></g></svg>"))
                .isEqualTo("<svg width=\"1\" fill=\"currentColor\" role=\"group\" aria-label=\"graph\">"
                        + "<g><a><text fill=\"red\">t</text></a><a href=\"../b/\" /></g></svg>");
    }

    @Test
    void graphsAreDrawnWhereGraphvizIs() {
        Shown shown = Shown.of("[[!graph src=\"a -> b; b [href=[[other]]]; c [href=[[gone]]]\"]]");
        if (Graphviz.draw("dot", "digraph{}").missing()) {
            assertThat(shown.problems()).singleElement().asString().contains("Graphviz is not installed here");
            return;
        }
        assertThat(shown.problems()).isEmpty();
        assertThat(shown.html())
                .startsWith("<div class=\"graph\"><svg ")
                .contains("xlink:href=\"../other/\"", "stroke=\"currentColor\"")
                .doesNotContain("style=", "<!--", " id=");
        assertThat(Shown.of("[[!graph src=\"a -> \"]]").html()).contains("Error: dot can");
    }

    @Test
    void graphsRunNothingElse() {
        assertThat(Shown.of("[[!graph prog=sh src=\"a\"]]").html()).contains("not a valid graphviz program");
        assertThat(Shown.of("[[!graph type=x src=\"a\"]]").html()).contains("no type of graph");
        assertThat(Shown.of("[[!graph]]").html()).contains("src is missing");
    }

    static List<String> mine() {
        return MINE;
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("mine")
    void documentsItself(String name) {
        Directive directive = Directives.installed().get(name);
        assertThat(directive).isNotNull();
        Doc doc = directive == null ? Doc.of("", "") : directive.doc();
        assertThat(doc.summary()).endsWith(".");
        assertThat(doc.parameters()).isNotEmpty().allSatisfy(parameter -> assertThat(parameter.text())
                .endsWith("."));
        assertThat(doc.example()).contains("[[!" + name);
        if (doc.live()) {
            Shown shown = Shown.of(doc.example());
            assertThat(shown.problems()).isEmpty();
            assertThat(shown.html()).doesNotContain("class=\"error\"", " style=", "<script", "\uE002");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"toggleable", "color", "cut", "copy", "more"})
    void textHasNoDepthWithoutEnd(String name) {
        String text = "x";
        for (int i = 0; i < 20; i++) {
            String quote = i % 2 == 0 ? "\"\"\"" : "'''";
            text = "[[!" + name + " id=a" + i + " text=" + quote + text + quote + "]]";
        }
        assertThat(Shown.of(text).html()).hasSizeLessThan(100_000);
    }
}
