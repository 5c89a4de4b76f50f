package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.infrawiki.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pushes that only give pages another text. That such a push was not read whole shows in the state: it is changed in
 * place, while a build that looks at everything puts a new file there.
 */
class AmendmentTest {
    @TempDir
    Path temp;

    private WikiFolder wiki;

    @BeforeEach
    void write() throws IOException {
        wiki = new WikiFolder(temp)
                .write("index.md", "# Home\n\n[[hosts]] and [[nas]]\n\n[[!inline pages=\"posts/*\" show=3]]\n")
                .write("hosts.md", "# Machines\n\nAll of them.\n")
                .write("nas.md", "---\ntags: [disk]\n---\nIt holds data.\n")
                .write("posts/one.md", "The first post.\n")
                .write("templates/note.md", "NOTE <TMPL_VAR text>\n")
                .write("noted.md", "[[!template id=note text=\"mind\"]]\n")
                .write("shortcuts.md", "[[!shortcut name=rfc url=\"https://rfc.example/%s\"]]\n")
                .write("short.md", "See [[!rfc 1]].\n")
                .inGit()
                .commit(1)
                .build();
    }

    private Object state() throws IOException {
        return Objects.requireNonNull(
                Files.readAttributes(wiki.output().resolve(".infrawiki/state"), BasicFileAttributes.class)
                        .fileKey());
    }

    private void equalsAFullBuild() throws IOException {
        Path fresh = temp.resolve("fresh");
        wiki.build(fresh);
        assertThat(WikiFolder.tree(wiki.output())).isEqualTo(WikiFolder.tree(fresh));
        WikiFolder.remove(fresh);
    }

    @Test
    void anotherTextIsAnAmendment() throws IOException {
        Object state = state();

        wiki.write("hosts.md", "# Machines\n\nAll of them, and more.\n")
                .commit(1)
                .build();

        assertThat(state()).isEqualTo(state);
        assertThat(wiki.report().parsed()).isEqualTo(1);
        assertThat(wiki.report().changed()).isEqualTo(1);
        assertThat(wiki.report().reasons().keySet()).containsExactly("build.json", "page:hosts", "page:recentchanges");
        assertThat(wiki.read("hosts/index.html")).contains("and more");
        equalsAFullBuild();
    }

    @Test
    void aDayThatWasAskedForHoldsForThatBuildAlone() throws IOException {
        wiki.write("infrawiki.yaml", "today: 2026-11-23\n")
                .write("due.md", "---\nreviewed: 2026-10-01\nreview_every: 90d\n---\nSeldom read.\n")
                .commit(1)
                .build();
        Request later = new Request(
                null,
                temp.resolve("wiki"),
                null,
                wiki.output(),
                null,
                Instant.now(),
                LocalDate.parse("2027-11-23"),
                false);
        Report report = (Report) new Builder(Progress.SILENT).build(later, false);
        assertThat(report.problems()).extracting(Problem::code).contains("review-due");

        wiki.build();
        assertThat(wiki.report().problems()).extracting(Problem::code).doesNotContain("review-due");
        equalsAFullBuild();
    }

    private Report buildOn(String day, Path output) {
        Request request =
                new Request(null, temp.resolve("wiki"), null, output, null, Instant.now(), LocalDate.parse(day), false);
        return (Report) new Builder(Progress.SILENT).build(request, false);
    }

    private void equalsAFullBuildOn(String day) throws IOException {
        Path fresh = temp.resolve("fresh");
        buildOn(day, fresh);
        assertThat(WikiFolder.tree(wiki.output())).isEqualTo(WikiFolder.tree(fresh));
        WikiFolder.remove(fresh);
    }

    @Test
    void theFirstPushOfADayIsAnAmendmentToo() throws IOException {
        buildOn("2026-11-23", wiki.output());
        Object state = state();

        wiki.write("hosts.md", "# Machines\n\nAll of them, the next day.\n").commit(1);
        Report report = buildOn("2026-11-24", wiki.output());

        assertThat(state()).isEqualTo(state);
        assertThat(report.parsed()).isEqualTo(1);
        equalsAFullBuildOn("2026-11-24");
    }

    @Test
    void whatIsDueOnTheDayOfAPushIsTold() throws IOException {
        wiki.write("due.md", "---\nreviewed: 2026-10-01\nreview_every: 60d\n---\nSeldom read.\n")
                .write("old.md", "---\nkind: host\nwhy: it is there\nowner: me\nos: debian 13\n---\nA box. [[due]]\n")
                .write("reports.md", "[[!end-of-life]]\n")
                .commit(1);
        buildOn("2026-11-23", wiki.output());
        Object state = state();

        wiki.write("nas.md", "---\ntags: [disk]\n---\nIt holds data and [[old]] things.\n")
                .commit(1);
        Report report = buildOn("2026-12-23", wiki.output());
        assertThat(state()).isEqualTo(state);
        assertThat(report.fresh()).extracting(Problem::code).containsExactly("review-due");
        equalsAFullBuildOn("2026-12-23");

        wiki.write("nas.md", "---\ntags: [disk]\n---\nIt holds old data.\n").commit(1);
        report = buildOn("2031-12-23", wiki.output());
        assertThat(state()).isEqualTo(state);
        assertThat(report.problems()).extracting(Problem::code).contains("os-end-of-life", "review-due");
        equalsAFullBuildOn("2031-12-23");

        // And back, as with a clock that was wrong.
        report = buildOn("2026-12-23", wiki.output());
        assertThat(state()).isEqualTo(state);
        assertThat(report.problems()).extracting(Problem::code).doesNotContain("os-end-of-life");
        equalsAFullBuildOn("2026-12-23");
    }

    @Test
    void whereAPageAcceptsProblemsANewDayIsReadWhole() throws IOException {
        wiki.write(
                        "due.md",
                        "---\nreviewed: 2026-10-01\nreview_every: 60d\naccept:\n  review-due: it is old\n---\nOld.\n")
                .commit(1);
        buildOn("2026-11-23", wiki.output());

        wiki.write("hosts.md", "# Machines\n\nAll of them, later.\n").commit(1);
        Report report = buildOn("2026-12-23", wiki.output());

        assertThat(report.problems()).extracting(Problem::code).doesNotContain("review-due");
        equalsAFullBuildOn("2026-12-23");
    }

    @Test
    void hiddenFilesAreNoReasonToReadAll() throws IOException {
        Object state = state();

        wiki.write(".gitignore", "*.o\n")
                .write(".config/hosts.md", "no page\n")
                .write("hosts.md", "# Machines\n\nAll of them, and more.\n")
                .commit(1)
                .build();

        assertThat(state()).isEqualTo(state);
        assertThat(wiki.report().parsed()).isEqualTo(1);
        equalsAFullBuild();
    }

    @Test
    void whoShowsATextIsMadeAnewToo() throws IOException {
        Object state = state();

        wiki.write("posts/one.md", "The first post, mended.\n").commit(1).build();

        assertThat(state()).isEqualTo(state);
        assertThat(wiki.report().reasons()).containsKeys("page:posts/one", "page:index");
        assertThat(wiki.report().reasons().get("page:posts/one")).hasToString("its source changed");
        assertThat(wiki.report().reasons().get("page:index"))
                .isEqualTo(new Reason("the answer changed to text(posts/one)", List.of("text(posts/one)")));
        assertThat(wiki.read("index.html")).contains("mended");
        equalsAFullBuild();
    }

    @Test
    void linksThatComeAndGoChangeBacklinksAndProblems() throws IOException {
        Object state = state();

        wiki.write("hosts.md", "# Machines\n\n[[posts/one]] and [[gone]].\n")
                .commit(1)
                .build();
        assertThat(state()).isEqualTo(state);
        assertThat(wiki.report().fresh()).extracting(Problem::code).containsExactly("broken-link");
        assertThat(wiki.report().problems())
                .filteredOn(problem -> problem.code().equals("orphan-page"))
                .extracting(problem -> problem.where().path())
                .doesNotContain("posts/one.md");
        assertThat(wiki.read("posts/one/index.html")).contains("../../hosts/");
        equalsAFullBuild();

        wiki.write("hosts.md", "# Machines\n\nNone.\n").commit(1).build();
        assertThat(state()).isEqualTo(state);
        assertThat(wiki.report().problems()).extracting(Problem::code).doesNotContain("broken-link");
        assertThat(wiki.report().fresh()).extracting(Problem::code).contains("orphan-page");
        equalsAFullBuild();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nas.md|---\ntags: [disk, old]\n---\nIt holds data.\n",
                "nas.md|---\ntitle: The NAS\ntags: [disk]\n---\nIt holds data.\n",
                "new.md|A new page.\n",
                "templates/note.md|REMARK <TMPL_VAR text>\n",
                "picture.svg|<svg xmlns='http://www.w3.org/2000/svg'/>",
                "infrawiki.yaml|name: Other\n"
            })
    void whateverElseDiffersIsNone(String edit) throws IOException {
        Object state = state();

        String[] parts = edit.split("\\|", 2);
        wiki.write(parts[0], parts[1]).commit(1).build();

        assertThat(state()).isNotEqualTo(state);
        equalsAFullBuild();
    }

    @Test
    void aShortcutsPageReachesThePagesThatUseIt() throws IOException {
        wiki.write("shortcuts.md", "[[!shortcut name=rfc url=\"https://other.example/%s\"]]\n")
                .commit(1)
                .build();

        assertThat(wiki.read("short/index.html")).contains("https://other.example/1");
        equalsAFullBuild();
    }

    @Test
    void aFileChangedByHandIsMendedByThePushOfAnotherPage() throws IOException {
        Files.writeString(wiki.output().resolve("nas/index.html"), "by hand");

        wiki.write("hosts.md", "# Machines\n\nOther words.\n").commit(1).build();

        assertThat(wiki.read("nas/index.html")).contains("It holds data.");
        equalsAFullBuild();
    }

    @Test
    void aStateThatIsDamagedAnywhereIsBuiltAnew() throws IOException {
        byte[] good = Files.readAllBytes(wiki.output().resolve(".infrawiki/state"));
        for (int round = 1; round <= 12; round++) {
            Path state = wiki.output().resolve(".infrawiki/state");
            byte[] bad = Files.readAllBytes(state);
            for (int at = round * 97; at < bad.length; at += Math.max(211, good.length / 23)) {
                bad[at] ^= 0x10;
            }
            Files.write(state, bad);
            wiki.write("hosts.md", "# Machines\n\nRound " + round + ".\n")
                    .commit(1)
                    .build();
            assertThat(wiki.read("hosts/index.html")).contains("Round " + round);
            equalsAFullBuild();
        }
    }
}
