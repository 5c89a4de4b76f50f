package org.infrawiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told who gives the program something it can't work with: what, why, what to do; and the exit code. */
class BadInputTest {
    @TempDir
    Path temp;

    private String printed = "";

    @BeforeEach
    void makeWiki() {
        write("wiki/index.md", "Welcome.\n");
    }

    @Test
    void notYaml() {
        write("wiki/a.md", "---\ntitle: [a\nx: : y\n---\nhello\n");
        assertThat(build()).isEqualTo(1);
        assertThat(printed)
                .contains("a.md:2:8: error: not YAML: expected ',' or ']', but got :; a list that begins with '[' must "
                        + "end with ']' [bad-front-matter]\n");
        assertThat(Files.exists(temp.resolve("out/a/index.html"))).isTrue();
    }

    @Test
    void severities() {
        write("wiki/index.md", "[[nowhere]]\n");
        for (String stricter :
                List.of("checks: {fail_on: warning}", "fail_on: warning", "checks: {broken-link: error}")) {
            write("wiki/infrawiki.yaml", stricter + "\n");
            assertThat(build()).as(stricter).isEqualTo(1);
            assertThat(printed).doesNotContain("bad-configuration");
        }
        write("wiki/infrawiki.yaml", "checks: {fail_on: never, broken-link: error}\n");
        assertThat(build()).isZero();
        write("wiki/infrawiki.yaml", "checks:\n  fail_on: warnings\n  brocken-link: off\n");
        assertThat(build()).isEqualTo(1);
        assertThat(printed)
                .contains("infrawiki.yaml:2:12: error: 'fail_on' is one of error, warning, never; did you mean"
                        + " 'warning'? [bad-configuration]\n")
                .contains("infrawiki.yaml:3:3: error: 'brocken-link' is no code of a check; did you mean"
                        + " 'broken-link'? [bad-configuration]\n");
    }

    @Test
    void notUtf8AndNul() throws IOException {
        Files.write(temp.resolve("wiki/a.md"), "caf\u00e9 \0".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(build()).isEqualTo(1);
        assertThat(printed)
                .contains(
                        "a.md:1:4: error: this page is not UTF-8; what can't be read shows as \ufffd; convert it, for "
                                + "example with iconv -f latin1 -t utf-8 [bad-encoding]\n")
                .contains("a.md:1:6: error: this page holds a NUL byte, so it is probably no text; give a binary file "
                        + "its own extension [bad-encoding]\n");
    }

    @Test
    void aPageOfFiftyMegabytes() throws IOException {
        byte[] bytes = new byte[50_000_000];
        Arrays.fill(bytes, (byte) 'a');
        Files.write(temp.resolve("wiki/a.md"), bytes);
        assertThat(build()).isEqualTo(1);
        assertThat(printed)
                .contains("a.md:1:1: error: this page has 47 MiB, more than the 4 MiB a page may have, and is left "
                        + "empty; attach it as a file with another extension [page-too-large]\n");
    }

    @Test
    void bracketsAndBackticks() {
        StringBuilder ticks = new StringBuilder();
        for (int i = 1; i < 2000; i++) {
            ticks.append("`".repeat(i)).append(' ');
        }
        write("wiki/brackets.md", "[".repeat(3000) + "x" + "]".repeat(3000));
        write("wiki/ticks.md", ticks.toString());
        assertThat(build()).isZero();
        assertThat(printed).contains("brackets.md:1:1: warning: ").contains("ticks.md:1:1: warning: ");
        assertThat(printed.lines().filter(line -> line.endsWith("[page-too-complex]")))
                .hasSize(2);
    }

    @Test
    void anEmptyFolder() throws IOException {
        Files.delete(temp.resolve("wiki/index.md"));
        assertThat(build()).isZero();
        assertThat(Files.exists(temp.resolve("out/index.html")) || Files.exists(temp.resolve("out/404.html")))
                .isTrue();
    }

    @Test
    void aMissingFolder() {
        assertThat(run("build", "--source", path("nowhere"), "--output", path("out")))
                .isEqualTo(2);
        assertThat(printed)
                .isEqualTo("infrawiki: There is no folder TEMP/nowhere. Look for a slip in its name, or make it with "
                        + "'infrawiki init'.\n");
        assertThat(temp.resolve("out/index.html")).doesNotExist();
    }

    @Test
    void noOutputForAFolderOfPages() {
        assertThat(run("build", "--source", path("wiki"))).isEqualTo(2);
        assertThat(printed).isEqualTo("infrawiki build: say where the site goes with --output DIR\n");
    }

    @Test
    void aRepositoryWithoutCommits() throws Exception {
        Git.init()
                .setBare(true)
                .setDirectory(temp.resolve("r.git").toFile())
                .call()
                .close();
        assertThat(run("build", "--git", path("r.git"), "--output", path("out")))
                .isEqualTo(2);
        assertThat(printed)
                .isEqualTo("infrawiki: Nothing can be read from TEMP/r.git. It has no commits yet. Commit the wiki's "
                        + "files, or push them to it.\n");
    }

    @Test
    void noRepository() {
        assertThat(run("build", "--git", path("wiki"), "--output", path("out"))).isEqualTo(2);
        assertThat(printed)
                .isEqualTo("infrawiki: TEMP/wiki is not a git repository. Name a bare repository, or a folder that was "
                        + "made with 'git init' or 'git clone'.\n");
    }

    @Test
    void anUnknownRef() throws Exception {
        try (Git git = Git.init()
                .setInitialBranch("main")
                .setDirectory(temp.resolve("wiki").toFile())
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setAuthor("Ann", "ann@example.org")
                    .setCommitter("Ann", "ann@example.org")
                    .setMessage("One")
                    .call();
        }
        assertThat(run("build", "--git", path("wiki"), "--ref", "nope", "--output", path("out")))
                .isEqualTo(2);
        assertThat(printed)
                .isEqualTo(
                        "infrawiki: Nothing can be read from TEMP/wiki. There is no branch, tag or commit 'nope'. It "
                                + "has main.\n");
    }

    @Test
    void anOutputFolderAmongThePages() {
        assertThat(run("build", "--source", path("wiki"), "--output", path("wiki/out")))
                .isEqualTo(2);
        assertThat(printed)
                .isEqualTo("infrawiki: can't build into TEMP/wiki/out: it lies in the folder of the pages, and what is "
                        + "built would become part of the wiki; choose another folder with --output DIR\n");
        assertThat(temp.resolve("wiki/out")).doesNotExist();
    }

    @Test
    void anOutputFolderThatHoldsThePages() {
        assertThat(run("build", "--source", path("wiki"), "--output", path(""))).isEqualTo(2);
        assertThat(printed)
                .isEqualTo("infrawiki: can't build into TEMP: the pages themselves lie in it; choose another folder "
                        + "with --output DIR\n");
        assertThat(run("build", "--source", path("wiki"), "--output", path("wiki")))
                .isEqualTo(2);
        assertThat(temp.resolve("wiki/index.md")).exists();
    }

    @Test
    void anOutputFolderWithFilesOfOthers() {
        write("out/precious.txt", "mine");
        assertThat(build()).isEqualTo(2);
        assertThat(printed)
                .isEqualTo("infrawiki: can't build into TEMP/out: it holds files that no build made; choose another "
                        + "folder with --output DIR\n");
        assertThat(temp.resolve("out")).isDirectoryContaining("glob:**precious.txt");
        assertThat(temp.resolve("out/index.html")).doesNotExist();
    }

    @Test
    void anOutputFolderThatIsAFile() {
        write("out", "mine");
        assertThat(build()).isEqualTo(2);
        assertThat(printed)
                .isEqualTo(
                        "infrawiki: can't build into TEMP/out: it is a file; choose another folder with --output DIR\n");
    }

    @Test
    void anOutputFolderThatCannotBeMade() {
        write("file", "");
        assertThat(run("build", "--source", path("wiki"), "--output", path("file/out")))
                .isEqualTo(3);
        assertThat(printed)
                .startsWith("infrawiki: can't make the folder TEMP/file/out: ")
                .endsWith("; choose another with --output DIR\n");
    }

    private int build() {
        return run("build", "--source", path("wiki"), "--output", path("out"));
    }

    private String path(String below) {
        return temp + "/" + below;
    }

    private int run(String... args) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int exit = Main.run(args, new Terminal(out, out, false, Map.of()), Clock.systemUTC());
        out.flush();
        printed = text.toString().replace(temp.toString(), "TEMP");
        assertThat(printed).doesNotContain("\tat ").doesNotContain("Exception");
        return exit;
    }

    private void write(String path, String text) {
        try {
            Path file = temp.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
