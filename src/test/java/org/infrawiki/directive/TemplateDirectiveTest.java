package org.infrawiki.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Call;
import org.infrawiki.model.Link;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Where;
import org.infrawiki.parse.PageParser;
import org.infrawiki.render.Scan;
import org.infrawiki.render.SiteFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateDirectiveTest {
    private static SiteFixture wiki(String template) {
        return Shown.wiki().page("other", "Other.").page("templates/t", template);
    }

    private static String html(String template, String call) {
        Shown shown = Shown.of(wiki(template), call);
        assertThat(shown.problems()).isEmpty();
        return shown.html();
    }

    @Test
    void aValueOfOneLineIsInlineAndOneOfSeveralIsBlocks() {
        assertThat(html("Name: <TMPL_VAR name>", "[[!template id=t name=\"a *b*\"]]"))
                .isEqualTo("<p>Name: a <em>b</em></p>");
        assertThat(html(
                        "<div class=\"note\">\n<TMPL_VAR text>\n</div>",
                        "[[!template id=t text=\"\"\"\none\n\n* two\n\"\"\"]]"))
                .isEqualTo("<div class=\"note\"><p>one</p><ul><li>two</li></ul></div>");
    }

    @Test
    void plainValuesCanBePartOfLinksAttributesAndDirectives() {
        assertThat(html("[[<TMPL_VAR name>]]", "[[!template id=t name=other]]"))
                .isEqualTo("<p><a href=\"../other/\">other</a></p>");
        assertThat(html("<a href=\"<TMPL_VAR url>\">x</a>", "[[!template id=t url=\"https://x.example/?a=*b*&c\"]]"))
                .isEqualTo("<p><a href=\"https://x.example/?a=*b*&amp;c\">x</a></p>");
        assertThat(html("[x](<TMPL_VAR url>)", "[[!template id=t url=https://x.example/]]"))
                .isEqualTo("<p><a href=\"https://x.example/\">x</a></p>");
        assertThat(html("[[!if test=\"<TMPL_VAR spec>\" then=yes]]", "[[!template id=t spec=\"o* and *r\"]]"))
                .isEqualTo("<p>yes</p>");
    }

    @Test
    void noValuePassesThroughMarkdownTwice() {
        assertThat(html("<TMPL_VAR v>", "[[!template id=t v=\"\\*not\\* `*code*`\"]]"))
                .isEqualTo("<p>*not* <code>*code*</code></p>");
        assertThat(html("<div>\n<TMPL_VAR v>\n</div>", "[[!template id=t v=\"\\*x\\*\"]]"))
                .isEqualTo("<div>\n*x*\n</div>");
        assertThat(html("<TMPL_VAR v>", "[[!template id=t v=\"a < b & c\"]]")).isEqualTo("<p>a &lt; b &amp; c</p>");
    }

    @Test
    void blocksBreakNoElements() {
        String list = "[[!template id=t v=\"\"\"\n* one\n\"\"\"]]";
        assertThat(html("before <TMPL_VAR v> after", list))
                .isEqualTo("<p>before </p><ul><li>one</li></ul><p> after</p>");
        assertThat(html("<span>before <TMPL_VAR v> after</span>", list))
                .isEqualTo("<p><span>before  after</span></p><ul><li>one</li></ul>");
        assertThat(html("## <TMPL_VAR v>x", list)).contains("x</h2><ul><li>one</li></ul>");
    }

    @Test
    void inCodeAValueStandsAsWritten() {
        assertThat(html("`<TMPL_VAR v>`", "[[!template id=t v=\"*a* <b>\"]]"))
                .isEqualTo("<p><code>*a* &lt;b&gt;</code></p>");
    }

    @Test
    void variablesThatAreAlwaysThere() {
        SiteFixture wiki =
                wiki("<TMPL_VAR page> <TMPL_VAR destpage> <TMPL_VAR BASENAME> <TMPL_IF x>x<TMPL_ELSE>no</TMPL_IF>")
                        .page("a/b", "[[!template id=t x=0]]");
        assertThat(Shown.of(wiki, "[[!show a/b]]").html()).isEqualTo("<p>a/b p b no</p>");
    }

    @Test
    void aPageMayExplainItsTemplate() {
        assertThat(html(
                        "How to use it: *so*.\n\n[[!templatebody <<END\n[[!if test=\"*\" then=\"**<TMPL_VAR raw_v>**\"]]\nEND]]",
                        "[[!template id=t v=1]]"))
                .isEqualTo("<p><strong>1</strong></p>");
        assertThat(Shown.of("a\n\n[[!templatebody <<END\nx\nEND]]\n\nb").html()).isEqualTo("<p>a</p><p>b</p>");
    }

    @Test
    void filesAndAbsoluteIdsServeToo() {
        SiteFixture wiki = wiki("").file("templates/f.tmpl", "f <TMPL_VAR a>\n").page("boxes/b", "b <TMPL_VAR a>");
        assertThat(Shown.of(wiki, "[[!template id=f a=1]] [[!template id=f.tmpl a=2]] [[!template id=/boxes/b a=3]]")
                        .html())
                .isEqualTo("<p>f 1 f 2 b 3</p>");
    }

    @Test
    void pebbleTemplatesTakeValuesAsMarkdown() {
        SiteFixture wiki = wiki("").file("templates/q.peb", "{% if who %}**{{ who }}** from {{ page }}{% endif %}");
        assertThat(Shown.of(wiki, "[[!template id=q who=\"[[other]]\"]]").html())
                .isEqualTo("<p><strong><a href=\"../other/\">other</a></strong> from p</p>");
    }

    @Test
    void noteAndPopupComeWithTheProgramUnlessTheWikiHasThem() {
        assertThat(Shown.of("[[!template id=note text=\"hi [[other]]\"]]").html())
                .isEqualTo("<div class=\"notebox\">\nhi <a href=\"../other/\">other</a></div>");
        assertThat(Shown.of("x [[!template id=popup mouseover=m popup=\"*p*\"]]")
                        .html())
                .isEqualTo("<p>x <span class=\"popup\">m <span class=\"balloon\"><em>p</em></span></span></p>");
        assertThat(Shown.of(Shown.wiki().page("templates/note", "own <TMPL_VAR text>"), "[[!template id=note text=n]]")
                        .html())
                .isEqualTo("<p>own n</p>");
    }

    @Test
    void mistakesAreTold() {
        assertThat(Shown.of("[[!template id=gone]]").problems())
                .containsExactly("p.md:1:1: error: template: template gone not found; write the page templates/gone"
                        + " [bad-directive]");
        assertThat(Shown.of("[[!template x]]").problems())
                .singleElement()
                .asString()
                .contains("missing id parameter");
        assertThat(Shown.of(wiki("<TMPL_IF a>"), "[[!template id=t]]").html())
                .isEqualTo("<p>[[!template <span class=\"error\">Error: template t: a &lt;TMPL_IF a&gt; has no end"
                        + "</span>]]</p>");
    }

    @Test
    void loopsAndBombsEnd() {
        Shown loop = Shown.of(wiki("again [[!template id=t]]"), "[[!template id=t]]");
        assertThat(loop.html()).contains("nested too deeply");
        Shown bomb = Shown.of(wiki("[[!template id=t]]".repeat(50)), "[[!template id=t]]");
        assertThat(bomb.problems()).anySatisfy(problem -> assertThat(problem).contains("expands to more text"));
        Shown two = Shown.of(wiki("<TMPL_VAR v>".repeat(100_000)), "[[!template id=t v=\"" + "x".repeat(100) + "\"]]");
        assertThat(two.html()).contains("would be longer than 4 MiB");
    }

    @Test
    void whatATemplateDeclaresCountsForItsUser() {
        Gathered scan = new Gathered(Map.of("templates/t", "[[!tag <TMPL_VAR kind>]] [[other]] <TMPL_VAR text>"));
        String text = "[[!template id=t kind=box text=\"[[!tag seen]]\"]]";
        Call call = scan.calls(text, Where.file("p.md")).get(0);
        new TemplateDirective().scan(call, scan);
        assertThat(scan.texts).containsExactly("[[!tag box]] [[other]] \\[[!tag seen]]");
    }

    /** Notes what a directive scans. */
    private static final class Gathered implements Scan {
        final Map<String, String> templates;
        final List<String> texts = new ArrayList<>();
        private final PageParser parser = new PageParser(Settings.Html.SANITIZED);

        Gathered(Map<String, String> templates) {
            this.templates = templates;
        }

        @Override
        public PageName page() {
            return new PageName("p");
        }

        @Override
        public void meta(String field, String value) {}

        @Override
        public void addMeta(String field, String line) {}

        @Override
        public void tag(String tag, Where where) {}

        @Override
        public void link(Link link) {}

        @Override
        public void problem(Problem problem) {}

        @Override
        public @Nullable String template(String target) {
            return templates.get(target.substring(1));
        }

        @Override
        public List<Call> calls(String text, Where where) {
            return parser.calls(text, where);
        }

        @Override
        public void text(String text, Where where) {
            texts.add(text);
        }
    }
}
