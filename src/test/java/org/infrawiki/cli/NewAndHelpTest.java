package org.infrawiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What helps a writer to begin: new pages, help on the language, completion. */
class NewAndHelpTest {
    @TempDir
    Path temp;

    private String printed = "";

    @ParameterizedTest
    @ValueSource(strings = {"host", "service", "network", "zone", "site", "decision", "runbook", "post", "page"})
    void aNewPageOfEachKindIsReadWithoutAnErrorInIt(String kind) throws IOException {
        Files.createDirectories(temp.resolve("content"));
        assertThat(run("new", kind, "fresh", "--source", temp.toString())).isZero();
        Path file = Path.of(printed.strip());
        assertThat(file).startsWith(temp.resolve("content")).content().contains("kind: " + kind);
        run("check", "--source", temp.toString());
        assertThat(printed).doesNotContain("[bad-front-matter]").doesNotContain("[unknown-field]");
    }

    @Test
    void aPageThatIsThereStays() throws IOException {
        Path index = temp.resolve("content/hosts/nas/index.md");
        Files.createDirectories(temp.resolve("content/hosts/nas"));
        Files.writeString(index, "mine");
        assertThat(run("new", "host", "nas", "--source", temp.toString())).isEqualTo(Exit.USAGE);
        assertThat(printed).contains("the page is there already, as " + index);
        assertThat(temp.resolve("content/hosts/nas.md")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "", ".hidden", "a//b", "a\nb"})
    void aNameNeverLeavesTheFolder(String name) {
        assertThat(run("new", "host", name, "--source", temp.toString())).isEqualTo(Exit.USAGE);
        assertThat(printed).contains("is no name for a page");
    }

    @Test
    void machinesReadTheSamePlacesAsPeople() throws IOException {
        Files.createDirectories(temp.resolve("content"));
        Files.writeString(temp.resolve("content/alone.md"), "Nothing links here.\n");
        run("check", "--source", temp.toString());
        assertThat(printed).contains("content/alone.md:1:1: note: ");
        run("check", "--source", temp.toString(), "--json");
        assertThat(printed).contains("{\"path\":\"content/alone.md\",\"line\":1,\"column\":1,");
    }

    @Test
    void aNewWikiHasTheDayOfTheClock() throws IOException {
        Path wiki = temp.resolve("wiki");
        assertThat(run("init", wiki.toString())).isZero();
        assertThat(Files.readString(Path.of("infrawiki.yaml"))).contains("\ntoday: ");
        assertThat(Files.readString(wiki.resolve("infrawiki.yaml")))
                .doesNotContain("today", "stands still")
                .contains("stale_after: 365d\n\n# A type of runbook of our own");
        assertThat(wiki.resolve("content/index.md")).exists();
    }

    @Test
    void theDayAskedForRulesOverTheConfiguration() throws IOException {
        Files.createDirectories(temp.resolve("content"));
        Files.writeString(temp.resolve("infrawiki.yaml"), "today: 2020-01-01\n");
        Files.writeString(temp.resolve("content/a.md"), "---\nreviewed: 2019-12-01\nreview_every: 60d\n---\n");
        run("check", "--source", temp.toString());
        assertThat(printed).doesNotContain("[review-due]");
        run("check", "--source", temp.toString(), "--today", "2026-01-01");
        assertThat(printed).contains("content/a.md:2:11: warning: a was last reviewed on 2019-12-01");
    }

    @Test
    void slipsAreNoticed() {
        assertThat(run("new", "hots", "x")).isEqualTo(Exit.USAGE);
        assertThat(printed).contains("there is no kind of page 'hots'; did you mean 'host'?");
        assertThat(run("help", "directives", "tco")).isEqualTo(Exit.USAGE);
        assertThat(printed).contains("did you mean 'toc'?");
        assertThat(run("check", "--today", "2026-13-01")).isEqualTo(Exit.USAGE);
        assertThat(printed)
                .contains("'2026-13-01' is no day; write one such as 2026-11-23")
                .doesNotContain("java.");
        assertThat(run("help", "bild")).isEqualTo(Exit.USAGE);
        assertThat(printed).contains("did you mean 'build'?");
    }

    @Test
    void wordsOfTheLanguageExplainThemselves() {
        assertThat(run("help", "directives")).isZero();
        assertThat(printed).contains("inline").contains("toc");
        assertThat(run("help", "directives", "toc")).isZero();
        assertThat(printed).contains("levels=").contains("[[!toc");
        assertThat(run("help", "pagespecs", "tagged")).isZero();
        assertThat(printed).startsWith("tagged(").contains("Example:");
    }

    @Test
    void everyHelpTellsTheExitCodes() {
        for (String command : new String[] {"build", "check", "query", "export", "init", "new", "help", "completion"}) {
            assertThat(run(command, "--help")).isZero();
            assertThat(printed).contains("Exit codes:").contains("   3   a disk");
        }
    }

    @Test
    void completionKnowsTheCommands() {
        assertThat(run("completion")).isZero();
        assertThat(printed).contains("complete").contains("export");
    }

    @Test
    void thePageForManHasEveryCommandAndOption() {
        assertThat(run("help", "man")).isZero();
        assertThat(printed)
                .startsWith(".TH INFRAWIKI 1 ")
                .contains(
                        ".SS \"infrawiki hook install REPO\"", "\\fB\\-\\-gate\\fR", "\\fB\\-\\-output\\fR \\fIDIR\\fR")
                .contains(".SH \"EXIT STATUS\"", ".SS \"infrawiki status\"");
        assertThat(printed.lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|PP|nf|fi|BR)( .*)?"));
    }

    private int run(String... args) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int code = Main.run(args, new Terminal(writer, writer, false, Map.of()), Clock.systemUTC());
        printed = said.toString();
        return code;
    }
}
