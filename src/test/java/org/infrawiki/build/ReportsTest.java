package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
