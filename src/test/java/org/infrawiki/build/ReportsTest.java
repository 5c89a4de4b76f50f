package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages below {@code reports}, as built. */
class ReportsTest {
    @TempDir
    Path temp;

    private WikiFolder wiki;

    @BeforeEach
    void makeWiki() throws IOException {
        wiki = new WikiFolder(temp)
                .write(
                        "infrawiki.yaml",
                        "today: 2026-11-23\nediturl: \"https://edit.example.org/[[file]]#L[[line]]\"\n")
                .write("content/index.md", "[[hosts/old]] [[hosts/nowhere]]\n")
                .write("content/hosts/old.md", "---\nkind: host\nos: debian 9\n---\nStill here.\n");
    }

    @Test
    void eachRowLeadsToThePageAndToTheFile() {
        wiki.build();
        assertThat(wiki.read("reports/broken-links/index.html"))
                .contains("there is no page or file &#39;hosts/nowhere&#39;", "[broken-link]")
                .contains("<a href=\"https://edit.example.org/content/index.md#L1\">"
                        + "<span class=\"mono\">content/index.md:1:15</span></a>");
        assertThat(wiki.read("reports/end-of-life/index.html"))
                .contains("<a href=\"../../hosts/old/\">")
                .contains("https://edit.example.org/content/hosts/old.md#L3")
                .doesNotContain("nowhere");
        assertThat(wiki.read("reports/undocumented/index.html")).contains("[no-why]");
        assertThat(wiki.read("reports/problems/index.html")).contains("[no-why]", "[broken-link]", "[os-end-of-life]");
        assertThat(wiki.read("reports/review-due/index.html")).contains("No problem was found.");
    }

    @Test
    void backupsAreThoseOfWhatHoldsData() {
        wiki.write("content/hosts/a.md", "---\nkind: host\nbackup: {none: A copy.}\n---\nA.\n")
                .write("content/hosts/b.md", "---\nkind: host\nstateful: yes\n---\nB.\n")
                .write("content/services/c.md", "---\nkind: service\nruns_on: old\ndata: [/srv/c]\n---\nC.\n")
                .write("content/services/d.md", "---\nkind: service\nruns_on: old\n---\nD.\n")
                .build();
        String page = wiki.read("reports/backups/index.html");
        assertThat(page.substring(page.indexOf("All that hold data"), page.indexOf("</main>")))
                .contains("hosts/a/", "hosts/b/", "services/c/")
                .doesNotContain("hosts/old/", "services/d/");
    }

    @Test
    void onlyTheReportsThatShowAProblemFollowIt() {
        wiki.build();
        wiki.write("content/hosts/nowhere.md", "Here now.\n").build();
        assertThat(wiki.read("reports/broken-links/index.html")).contains("No problem was found.");
        assertThat(wiki.report().reasons().keySet())
                .contains("page:reports/broken-links", "page:reports/problems")
                .doesNotContain("page:reports/end-of-life", "page:reports/undocumented");
    }

    @Test
    void aPageOfTheWikiTakesTheirPlace() {
        wiki.write("content/reports/problems.md", "Ours: [[!problems codes=\"no-*\"]]\n")
                .build();
        assertThat(wiki.read("reports/problems/index.html"))
                .contains("Ours:", "[no-why]")
                .doesNotContain("[broken-link]");
    }

    @Test
    void aWikiOfWordsHasNone() throws IOException {
        WikiFolder plain = new WikiFolder(temp.resolve("plain")).write("index.md", "Hello.\n");
        plain.build();
        assertThat(plain.has("reports")).isFalse();
    }

    @Test
    void aWikiWithoutHostsHasNoReportsAboutThem() throws IOException {
        WikiFolder small = new WikiFolder(temp.resolve("small"))
                .write("networks/lan.md", "---\nkind: network\nprefixes: [10.1.2.0/24]\n---\n");
        small.build();
        assertThat(small.has("reports/problems/index.html")).isTrue();
        assertThat(small.has("reports/end-of-life/index.html")).isFalse();
        assertThat(small.has("reports/backups/index.html")).isFalse();
    }

    @Test
    void theFrontPageCountsThemAndFollowsNothingElse() {
        wiki.build();
        assertThat(wiki.read("index.html"))
                .containsSubsequence(
                        "<h1",
                        "aria-label=\"Reports\"",
                        "<a href=\"./reports/problems/\">Problems&nbsp;<b class=\"sev w\">4</b></a>",
                        "<a href=\"./reports/end-of-life/\">End of life&nbsp;<b class=\"sev w\">1</b></a>",
                        "<a href=\"./reports/backups/\">Backups&nbsp;<b class=\"sev o\">0</b></a>",
                        "<a href=\"./reports/broken-links/\">Broken links&nbsp;<b class=\"sev w\">1</b></a>");
        // The problem is another line's now, and says something else; there are as many.
        wiki.write("content/hosts/old.md", "---\nkind: host\n\nos: debian 8\nfoo: bar\n---\nStill here.\n")
                .build();
        wiki.write("content/hosts/old.md", "---\nkind: host\n\nos: debian 9\nfou: bar\n---\nStill here.\n")
                .build();
        assertThat(wiki.report().reasons().keySet())
                .contains("page:reports/end-of-life")
                .doesNotContain("page:index");
    }

    @Test
    void aPageMayPutTheNumbersElsewhere() {
        wiki.write("content/index.md", "First.\n\n[[!reports]]\n").build();
        String page = wiki.read("index.html");
        assertThat(page).containsSubsequence("First.", "aria-label=\"Reports\"");
        assertThat(page.split("aria-label=\"Reports\"", -1)).hasSize(2);
    }

    @Test
    void theFeedDatesAProblemByTheLastCommitOfItsFile() throws IOException {
        wiki.write("infrawiki.yaml", """
                        today: 2026-11-23
                        url: https://wiki.example.org
                        feeds: [atom]
                        editurl: "https://edit.example.org/[[file]]#L[[line]]"
                        """)
                .write("content/hosts/old.md", "---\nkind: host\nos: debian 13\nwhy: W\nowner: R\n---\nHere.\n")
                .inGit()
                .commit(1)
                .build();
        assertThat(wiki.read("reports/problems/index.atom"))
                .contains("<updated>2026-03-01T13:00:00Z</updated>", "there is no page or file 'hosts/nowhere'")
                .doesNotContain("os-end-of-life");
        String id = id(wiki.read("reports/problems/index.atom"));

        wiki.write("content/hosts/old.md", "---\nkind: host\nos: debian 9\nwhy: W\nowner: R\n---\nHere.\n")
                .commit(1)
                .build();
        assertThat(wiki.read("reports/problems/index.atom"))
                .containsSubsequence(
                        "<title>hosts/old: debian 9",
                        "<name>Ann</name>",
                        "<category term=\"os-end-of-life\"",
                        "<updated>2026-03-01T14:00:00Z</updated>",
                        "https://edit.example.org/content/hosts/old.md#L3",
                        "Edit 2",
                        "hosts/nowhere");

        // Another line, another day: the same problem.
        wiki.write("content/index.md", "Look:\n\n[[hosts/old]] [[hosts/nowhere]]\n")
                .commit(1)
                .build();
        assertThat(id(wiki.read("reports/problems/index.atom"))).isEqualTo(id);
        Path fresh = temp.resolve("fresh");
        wiki.build(fresh);
        assertThat(WikiFolder.tree(wiki.output())).isEqualTo(WikiFolder.tree(fresh));
    }

    /** The second file of a page name is no page, and has commits like any other. */
    @Test
    void theFeedFollowsTheCommitsOfAFileThatIsNoPage() throws IOException {
        wiki.write("infrawiki.yaml", "today: 2026-11-23\nurl: https://wiki.example.org\nfeeds: [atom]\n")
                .write("content/hosts/old.md", "---\nkind: host\nos: debian 13\nwhy: W\nowner: R\n---\nHere.\n")
                .write("content/twice.md", "One.\n")
                .write("content/twice.mdwn", "Two.\n")
                .inGit()
                .commit(1)
                .build();
        for (String file : List.of("md", "mdwn")) {
            String before = wiki.read("reports/problems/index.atom");
            assertThat(before).contains("[duplicate-page]");
            wiki.write("content/twice." + file, "Other words.\n").commit(1).build();
            String after = wiki.read("reports/problems/index.atom");
            Path fresh = temp.resolve("fresh-" + file);
            wiki.build(fresh);
            assertThat(WikiFolder.tree(wiki.output())).isEqualTo(WikiFolder.tree(fresh));
            assertThat(after.equals(before)).isEqualTo(file.equals("md"));
        }
    }

    /** The id of the entry about the missing page. */
    private static String id(String feed) {
        for (String entry : feed.split("<entry>", -1)) {
            if (entry.contains("'hosts/nowhere'")) {
                return entry.replaceAll("(?s).*?<id>(.*?)</id>.*", "$1");
            }
        }
        return "none";
    }

    @Test
    void whatIsAcceptedStandsLastWithTheReason() {
        wiki.write(
                        "content/hosts/old.md",
                        "---\nkind: host\nos: debian 9\naccept: {no-why: obvious, os-end-of-life: it is in a museum}\n---\n")
                .build();
        assertThat(wiki.read("reports/end-of-life/index.html"))
                .contains("<span class=\"sev\">accepted</span>", "; accepted: it is in a museum");
        assertThat(wiki.read("reports/undocumented/index.html"))
                .containsSubsequence("[no-owner]", "accepted: obvious", "[no-why]");
        assertThat(wiki.read("index.html")).contains("End of life&nbsp;<b class=\"sev o\">0</b>");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFeedAndTheNumbersOfAnIncrementalBuildAreThoseOfAFullOne(long seed) throws IOException {
        Random random = new Random(seed);
        wiki.write("infrawiki.yaml", "today: 2026-11-23\nurl: https://wiki.example.org\nfeeds: [atom, rss]\n")
                .inGit();
        for (int step = 0; step < 8; step++) {
            String name =
                    List.of("index", "hosts/old", "hosts/new", "services/s").get(random.nextInt(4));
            String kind = name.startsWith("hosts") ? "host" : name.startsWith("serv") ? "service" : "page";
            String fields = List.of(
                            "why: W", "owner: R", "os: debian 9", "accept: {no-why: so}", "backup: {}", "x-a: 1")
                    .get(random.nextInt(6));
            String link = List.of("hosts/old", "hosts/new", "nowhere", "reports/problems")
                    .get(random.nextInt(4));
            wiki.write("content/" + name + ".md", "---\nkind: " + kind + "\n" + fields + "\n---\n[[" + link + "]]\n")
                    .commit(random.nextInt(3))
                    .build();
            Path fresh = temp.resolve("fresh" + step);
            wiki.build(fresh);
            assertThat(WikiFolder.tree(wiki.output()))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(WikiFolder.tree(fresh));
        }
    }

    @Test
    void allProblemsStandByCheckErrorsFirst() {
        wiki.write("content/hosts/old.md", "---\nkind: host\nos: debian 9\nfoo: bar\naccept: {no-why: so}\n---\n")
                .write("content/few.md", "[[!problems codes=\"no-* os-*\" most=1]] [[!problems by=page]]\n")
                .build();
        assertThat(wiki.read("reports/problems/index.html"))
                .containsSubsequence(
                        "<h2 id=\"check-unknown-field\">unknown-field (1)",
                        "<h2 id=\"check-broken-link\">broken-link (1)",
                        "<h2 id=\"check-no-owner\">",
                        "<h2 id=\"check-os-end-of-life\">",
                        "<h2 id=\"check-orphan-page\">",
                        "<h2 id=\"check-no-why\">");
        assertThat(wiki.read("few/index.html"))
                .contains("And 2 more; <code>infrawiki check</code> prints them.", "by= groups by");
    }
}
