package org.infrawiki.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.junit.jupiter.api.Test;

class PageRendererTest {
    private final SiteFixture wiki = new SiteFixture().settings("name: House wiki", "url: https://wiki.example.org/w");

    @Test
    void aPageIsCalledByItsTitleAndTheWikisName() {
        wiki.page("index", "x").page("a", "x").page("b", "x").meta("title", "Tom & <Jerry>");

        assertThat(wiki.render("index")).contains("<title>House wiki</title>").contains("<h1>House wiki</h1>");
        assertThat(wiki.render("a")).contains("<title>a - House wiki</title>").contains("<h1>a</h1>");
        assertThat(wiki.render("b"))
                .contains("<title>Tom &amp; &lt;Jerry&gt; - House wiki</title>")
                .contains("<h1>Tom &amp; &lt;Jerry&gt;</h1>");
    }

    @Test
    void aHeadingThatOpensTheTextIsThePagesHeading() {
        wiki.page("a", "# Own *words*\n\ntext");

        assertThat(wiki.render("a"))
                .contains("<div id=\"content\">\n<h1 id=\"own-words\">Own <em>words</em></h1>")
                .doesNotContain("<h1>a</h1>");
    }

    @Test
    void ancestorsWithoutAPageAreNoLinks() {
        wiki.page("index", "x").page("a/b", "x").page("a/b/c_d/leaf", "x");

        assertThat(wiki.render("a/b/c_d/leaf"))
                .contains("<li><a href=\"../../../../\">House wiki</a></li><li>a</li>"
                        + "<li><a href=\"../../\">b</a></li><li>c d</li><li aria-current=\"page\">leaf</li>");
        assertThat(wiki.render("index")).doesNotContain("parentlinks");
    }

    @Test
    void theTreeShowsTheRootTheWaySiblingsAndChildren() {
        wiki.page("index", "x")
                .page("hosts/gw", "x")
                .page("hosts/nas", "x")
                .meta("title", "The nas")
                .page("hosts/nas/disks", "x")
                .page("hosts/nas/disks/one", "x")
                .page("zones", "x")
                .page("zones/home", "x")
                .page("sidebar", "x");

        assertThat(wiki.render("hosts/nas"))
                .contains("<ul><li><span>hosts</span><ul><li><a href=\"../gw/\">gw</a></li>"
                        + "<li><a href=\"./\" aria-current=\"page\">The nas</a>"
                        + "<ul><li><a href=\"disks/\">disks</a></li></ul></li></ul></li>"
                                .replace("\"disks/", "\"./disks/")
                        + "<li><a href=\"../../zones/\">zones</a></li></ul>");
        assertThat(wiki.render("hosts/nas/disks"))
                .contains("<li><span>hosts</span><ul><li><a href=\"../\">The nas</a>"
                        + "<ul><li><a href=\"./\" aria-current=\"page\">disks</a>"
                        + "<ul><li><a href=\"./one/\">one</a></li></ul></li></ul></li></ul></li>");
        assertThat(wiki.render("index"))
                .contains("<ul><li><span>hosts</span></li><li><a href=\"./zones/\">zones</a></li></ul>");
    }

    @Test
    void inABigFolderANewPageIsNoNewsForTheOthers() {
        for (int i = 0; i < 300; i++) {
            wiki.page("posts/p" + i, "x");
        }
        wiki.page("posts", "x").page("posts/2020/old", "x");

        String html = wiki.render("posts/p7");

        assertThat(html)
                .contains("<li><span>2020</span></li><li><a href=\"./\" aria-current=\"page\">p7</a></li>"
                        + "<li><a class=\"more\" href=\"../\">All of posts…</a></li>")
                .doesNotContain("p8");
        wiki.page("posts/p300", "new");
        assertThat(wiki.render("posts/p7")).isEqualTo(html);
    }

    @Test
    void askingsAreFew() {
        wiki.page("index", "x").page("a/b", "plain").page("a/c", "see [[b]]");
        List<String> questions = new ArrayList<>();
        wiki.renderer().render(new PageName("a/b"), new SiteFixture.Asked(wiki.site(), questions));

        assertThat(questions.stream().distinct())
                .containsExactlyInAnyOrder(
                        "text[a/b]",
                        "settings[]",
                        "own-facts[a/b]",
                        "menu[]",
                        "exists[a]",
                        "branch[a]",
                        "branch[a/b]",
                        "backlinks[a/b]");
    }

    @Test
    void contentsAreOfTwoLevelsOrMissing() {
        wiki.page("a", "# A\n\n## One\n\n### Deep\n\n#### Deeper\n\n## Two\n").page("b", "## Only one\n");

        assertThat(wiki.render("a"))
                .contains("<ol><li><a href=\"#one\">One</a><ol><li><a href=\"#deep\">Deep</a></li></ol></li>"
                        + "<li><a href=\"#two\">Two</a></li></ol>")
                .contains("<h2 id=\"one\">One <a class=\"anchor\" href=\"#one\" aria-label=\"Link to One\">#</a></h2>");
        assertThat(wiki.render("b")).doesNotContain("On this page");
    }

    @Test
    void tagsAreSortedAndLinked() {
        wiki.page("a", "x").tag("zeta", "alpha", "lost").page("tags/alpha", "x").page("tags/zeta", "x");

        assertThat(wiki.render("a"))
                .contains("<div id=\"tags\" class=\"tags\">")
                .contains("<li><a href=\"../tags/alpha/\" rel=\"tag\">alpha</a></li><li><span>lost</span></li>"
                        + "<li><a href=\"../tags/zeta/\" rel=\"tag\">zeta</a></li>");
        assertThat(wiki.render("tags/alpha")).doesNotContain("id=\"tags\"");
    }

    @Test
    void backlinksAreNamedWithoutTheCommonFolder() {
        wiki.page("hosts/nas", "x")
                .page("hosts/mx_1", "[[nas]]")
                .page("hosts/old/nas", "[[hosts/nas]]")
                .page("services/smb", "[[hosts/nas]]");

        assertThat(wiki.render("hosts/nas"))
                .contains("<p><a href=\"../mx_1/\">mx 1</a>, <a href=\"../old/nas/\">old/nas</a>,"
                        + " <a href=\"../../services/smb/\">services/smb</a></p>");
        assertThat(wiki.render("hosts/mx_1")).doesNotContain("id=\"backlinks\"");
    }

    @Test
    void aLinkInACommentIsShownByThePageItStandsOn() {
        wiki.page("nas", "x")
                .page("post", "x")
                .comment("post/comment_1._comment", "[[nas]]")
                .page("post-2", "[[nas]]");

        assertThat(wiki.render("nas"))
                .contains("<p><a href=\"../post-2/\">post-2</a>, "
                        + "<a href=\"../post/comment_1._comment/\">comment on post</a></p>");
    }

    @Test
    void aThingBeginsWithWhatItIs() {
        wiki.page("a", "x")
                .meta("description", "Holds <data>")
                .meta("kind", "host")
                .page("b", "x")
                .meta("description", "About b");

        assertThat(wiki.render("a")).contains("</h1><p class=\"lede\">Holds &lt;data&gt;</p>");
        assertThat(wiki.render("b")).doesNotContain("<p class=\"lede\">");
    }

    @Test
    void manyBacklinksAreGroupedByKindAndAllThere() {
        wiki.page("nas", "x");
        for (int i = 0; i < 12; i++) {
            wiki.page("p/n" + i, "[[nas]]").meta("kind", i % 3 == 0 ? "host" : "page");
        }

        assertThat(wiki.render("nas"))
                .contains("<p><b>Hosts:</b> <a href=\"../p/n0/\">p/n0</a>, <a href=\"../p/n3/\">p/n3</a>, ")
                .contains("<p><b>Pages:</b> <a href=\"../p/n1/\">p/n1</a>, ")
                .contains("p/n11");
    }

    @Test
    void theLastChangeIsToldWithWaysToItsHistory() {
        wiki.settings(
                        "historyurl: 'https://git.example.org/log/[[file]]?id=[[sha1]]'",
                        "editurl: 'https://git.example.org/edit/[[file]]'")
                .page("a b", "x")
                .changed("2026-11-20T23:30:00Z", "Anna", "nas: new <disk>", "9d0e771")
                .page("new", "x");

        assertThat(wiki.render("a b"))
                .contains("<p>Last changed <time datetime=\"2026-11-20\">20 November 2026</time> by Anna:"
                        + " <q>nas: new &lt;disk&gt;</q>. "
                        + "<a href=\"https://git.example.org/log/a%20b.md?id=9d0e771\">History</a> · "
                        + "<a href=\"https://git.example.org/edit/a%20b.md\">Edit</a></p>");
        assertThat(wiki.render("new"))
                .contains(
                        "<div id=\"pageinfo\" class=\"pageinfo\"><p><a href=\"https://git.example.org/edit/new.md\">");
    }

    @Test
    void licenseAndCopyrightMayHoldLinks() {
        wiki.page("a", "x")
                .meta("license", "[[gpl]], *version 3*")
                .meta("copyright", "© Anna")
                .page("gpl", "x");

        assertThat(wiki.render("a"))
                .contains("<div id=\"pagelicense\" class=\"pagelicense\">License: <a href=\"../gpl/\">gpl</a>,"
                        + " <em>version 3</em></div>")
                .contains("<div id=\"pagecopyright\" class=\"pagecopyright\">© Anna</div>");
    }

    @Test
    void fieldsStandInTheHead() {
        wiki.page("a", "x")
                .meta("description", "about \"a\"")
                .meta("robots", "noindex")
                .meta("geo.position", "1;2")
                .meta("kind", "host")
                .meta("stylesheet", "extra")
                .file("extra.css", "")
                .file("local.css", "");

        assertThat(wiki.render("a"))
                .contains("<meta name=\"description\" content=\"about &quot;a&quot;\">")
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .contains("<meta name=\"geo.position\" content=\"1;2\">")
                .containsSubsequence("../theme/theme.css", "../extra.css", "../local.css")
                .doesNotContain("<meta name=\"kind\"");
    }

    @Test
    void aPageMaySendItsReadersOn() {
        wiki.page("a", "x")
                .meta("redir", "b#top")
                .page("b", "x")
                .page("c", "x")
                .meta("redir", "nowhere")
                .page("d", "x")
                .meta("redir", "javascript:alert(1)")
                .page("e", "x")
                .meta("redir", "https://example.org/?a=b&c")
                .meta("redir-delay", "5");

        assertThat(wiki.render("a"))
                .contains("<meta http-equiv=\"refresh\" content=\"0; url=../b/#top\">")
                .contains("<link rel=\"canonical\" href=\"https://wiki.example.org/w/b/#top\">")
                .contains("This page has moved to <a href=\"../b/#top\">b</a>.");
        assertThat(wiki.render("e")).contains("content=\"5; url=https://example.org/?a=b&amp;c\"");
        assertThat(wiki.render("d")).doesNotContain("javascript");
        assertThat(wiki.rendered("c").problems())
                .extracting(Problem::toString)
                .containsExactly("c.md:1:1: error: this page sends its readers to 'nowhere', which does not exist;"
                        + " mend 'redir', or write that page [broken-link]");
    }

    @Test
    void feedsAreAnnouncedAndPartsHaveTheirPlaces() {
        Directive feed = new Directive() {
            @Override
            public String name() {
                return "feed";
            }

            @Override
            public Doc doc() {
                return new Doc("", "", List.of(), true, "", false);
            }

            @Override
            public Result render(Call call, Context context) {
                context.extras()
                        .feed(new Feed(
                                "a/index",
                                2,
                                List.of("rss", "atom"),
                                "News \"here\"",
                                "",
                                "",
                                "",
                                "",
                                Instant.EPOCH,
                                List.of()));
                return Result.NOTHING;
            }
        };
        FramePart part = new FramePart() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public void add(Context context) {
                context.extras().slot("lead", "<p>lead</p>");
                context.extras().slot("sidebar", "<p>beside</p>");
                context.extras().slot("trail", "<nav class=\"trail\">on</nav>");
                context.extras().slot("comments", "<p>said</p>");
            }
        };
        wiki.directives(feed).frame(part).page("a", "# Title\n\n[[!feed ]]\n\ntext");

        assertThat(wiki.render("a"))
                .contains("<link rel=\"alternate\" href=\"./index.rss2\" type=\"application/rss+xml\""
                        + " title=\"News &quot;here&quot;\">")
                .contains("<link rel=\"alternate\" href=\"./index.atom2\" type=\"application/atom+xml\"")
                .contains("Title</h1><p>lead</p>")
                .containsSubsequence(
                        "<nav class=\"trail\">",
                        "<div id=\"content\">",
                        "text",
                        "<nav class=\"trail\">",
                        "<p>said</p>",
                        "<p>beside</p>");
    }

    @Test
    void aFormerNameSendsReadersOn() {
        wiki.page("new/name", "x").meta("title", "New & better");
        Rendered rendered = wiki.renderer().redirect(new PageName("old"), new PageName("new/name"), wiki.lookup());

        assertThat(SiteFixture.html(rendered, "old/index.html"))
                .contains("<meta http-equiv=\"refresh\" content=\"0; url=../new/name/\">")
                .contains("<link rel=\"canonical\" href=\"https://wiki.example.org/w/new/name/\">")
                .contains("<a href=\"../new/name/\">New &amp; better</a>")
                .contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void theErrorPageWorksAtAnyDepth() {
        wiki.page("index", "x").generated("recentchanges", "x");
        Rendered rendered = wiki.renderer().notFound(wiki.lookup());

        assertThat(rendered.files()).containsOnlyKeys("404.html");
        assertThat(SiteFixture.html(rendered, "404.html"))
                .contains("href=\"/w/theme/theme.css\"")
                .contains("<a href=\"/w/recentchanges/\">Recent changes</a>")
                .doesNotContain("href=\"./")
                .doesNotContain("href=\"../");
    }

    @Test
    void aDraftSaysSo() {
        wiki.page("a", "x").meta("draft", "yes").page("b", "x");

        assertThat(wiki.render("a")).contains("<p class=\"draft\">");
        assertThat(wiki.render("b")).doesNotContain("draft");
    }

    @Test
    void nothingInAPageNeedsMoreThanTheStrictestPolicy() {
        wiki.page("index", "# A\n\n## B\n\n## C\n\n| a |\n|---|\n| b |\n\n```\nx\n```\n\n- [x] done\n")
                .tag("t")
                .page("b", "[[index]]");
        Map<String, String> pages = Map.of(
                "page", wiki.render("index"),
                "redirect",
                        SiteFixture.html(
                                wiki.renderer().redirect(new PageName("old"), PageName.INDEX, wiki.lookup()),
                                "old/index.html"),
                "error", SiteFixture.html(wiki.renderer().notFound(wiki.lookup()), "404.html"));

        assertThat(pages).allSatisfy((name, html) -> assertThat(html)
                .doesNotContain(" style=", "<style", " onclick", " onload", "javascript:")
                .doesNotContainPattern("<script(?![^>]* src=)"));
    }
}
