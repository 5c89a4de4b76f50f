package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.infrawiki.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that include themselves, loop, nest or expand without end: each build ends, the page is there with a problem on
 * it, and the page beside it is as it would be without. The time limit is there to stop what hangs, not to measure.
 */
@Timeout(60)
class PathologicalTest {
    @TempDir
    Path temp;

    private WikiFolder wiki;

    @BeforeEach
    void makeWiki() throws IOException {
        wiki = new WikiFolder(temp);
        wiki.write("beside.md", "All is *well*.\n");
    }

    @Test
    void aPageThatInlinesItself() {
        builds("a.md", "before [[!inline pages=\"a\"]] after\n", "after");
    }

    @Test
    void pagesThatInlineEachOther() {
        wiki.write("b.md", "[[!inline pages=\"a\" raw=yes]]\n");
        builds("a.md", "[[!inline pages=\"b\" raw=yes]]\n\nstill here\n", "still here");
    }

    @Test
    void aPageThatIncludesItself() {
        builds("a.md", "[[!include a]]\n\nstill here\n", "still here");
        assertProblem("a.md");
    }

    @Test
    void pagesThatIncludeEachOther() {
        wiki.write("b.md", "[[!include c]]\n");
        wiki.write("c.md", "[[!include a]]\n");
        builds("a.md", "[[!include b]]\n\nstill here\n", "still here");
        assertThat(wiki.report().problems()).isNotEmpty();
    }

    @Test
    void aTemplateThatCallsItself() {
        wiki.write("templates/t.md", "x [[!template id=t]] y\n");
        builds("a.md", "[[!template id=t]]\n\nstill here\n", "still here");
        assertThat(wiki.report().problems()).isNotEmpty();
    }

    @Test
    void templatesThatCallEachOtherTwice() {
        wiki.write("templates/t.md", "[[!template id=u]] [[!template id=u]]\n");
        wiki.write("templates/u.md", "[[!template id=t]] [[!template id=t]]\n");
        builds("a.md", "[[!template id=t]]\n\nstill here\n", "still here");
        assertThat(wiki.report().problems()).isNotEmpty();
    }

    @Test
    void aTemplateThatDoublesThirtyTimes() {
        for (int i = 0; i < 30; i++) {
            wiki.write("templates/t" + i + ".md", ("[[!template id=t" + (i + 1) + "]] ").repeat(2) + "\n");
        }
        wiki.write("templates/t30.md", "bang\n");
        builds("a.md", "[[!template id=t0]]\n\nstill here\n", "still here");
        assertThat(wiki.report().problems()).isNotEmpty();
    }

    @Test
    void includesThatDoubleThirtyTimes() {
        for (int i = 0; i < 30; i++) {
            wiki.write("p" + i + ".md", ("[[!include p" + (i + 1) + "]]\n\n").repeat(2));
        }
        wiki.write("p30.md", "bang\n");
        builds("a.md", "[[!include p0]]\n\nstill here\n", "still here");
        assertThat(wiki.report().problems()).isNotEmpty();
    }

    @Test
    void directivesInDirectivesAThousandDeep() {
        builds("a.md", "[[!if test=a then=".repeat(1000) + "x" + "]]".repeat(1000) + "\n\nstill here\n", "still here");
    }

    @Test
    void fiveThousandDirectives() {
        builds("a.md", "[[!pagecount pages=\"*\"]] [[!taglink red]]\n\n".repeat(2500) + "still here\n", "still here");
    }

    @Test
    void fiveThousandDirectivesThatNeverEnd() {
        builds("a.md", "[[!inline pages=\"*\" \n".repeat(5000) + "\n\nstill here\n", "still here");
    }

    @Test
    void tenThousandLinksThatNeverEnd() {
        builds("a.md", "[[".repeat(10_000) + "\n\nstill here\n", "still here");
    }

    @Test
    void quotationsAndListsAThousandDeep() {
        builds("a.md", ">".repeat(1000) + " deep\n\n" + "- ".repeat(1000) + "deep\n\nstill here\n", "still here");
    }

    @Test
    void aPagespecAThousandDeep() {
        builds(
                "a.md",
                "[[!map pages=\"" + "(".repeat(1000) + "*" + ")".repeat(1000) + "\"]]\n\nstill here\n",
                "still here");
    }

    @Test
    void aGlobOfManyStars() {
        wiki.write("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.md", "x\n");
        builds("a.md", "[[!map pages=\"" + "*a".repeat(40) + "b\"]]\n\nstill here\n", "still here");
    }

    @Test
    void yamlThatDoublesByAliases() {
        StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            yaml.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        builds("a.md", yaml + "---\nstill here\n", "still here");
        assertProblem("a.md");
    }

    private void builds(String path, String text, String shown) {
        wiki.write(path, text).build();
        assertThat(wiki.read("a/index.html")).contains(shown);
        assertThat(wiki.read("beside/index.html")).contains("All is <em>well</em>.");
        assertThat(wiki.report().problems()).noneMatch(problem -> problem.code().equals("internal-error"));
    }

    private void assertProblem(String path) {
        assertThat(wiki.report().problems()).extracting(Problem::where).anyMatch(where -> where.path()
                .equals(path));
    }
}
