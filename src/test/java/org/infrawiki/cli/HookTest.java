package org.infrawiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing by {@code git push}, with git itself, in folders whose names have blanks. */
class HookTest {
    @TempDir
    Path temp;

    private String printed = "";

    @BeforeEach
    void makeRepository() throws Exception {
        git(temp, "init", "-q", "--bare", "-b", "main", "the wiki.git");
        git(temp, "init", "-q", "-b", "main", "work");
        git(temp.resolve("work"), "remote", "add", "origin", "../the wiki.git");
        write("index.md", "Welcome to [[b]].\n");
        write("b.md", "One.\n");
        commit("Begin");
    }

    @Test
    void aPushPublishesAndEarlierHooksStillRun() throws Exception {
        Path earlier = temp.resolve("the wiki.git/hooks/post-receive");
        Files.createDirectories(earlier.getParent());
        Files.writeString(earlier, "#!/bin/sh\nsed s/^/earlier:/\nexit 1\n");
        Files.setPosixFilePermissions(earlier, PosixFilePermissions.fromString("rwxr-x---"));
        for (int again = 0; again < 2; again++) {
            assertThat(install("--atomic")).isZero();
            assertThat(printed).contains("a push to main now publishes to").contains("the hooks that were there");
        }
        String said = push("main");
        assertThat(said)
                .contains("earlier:0000000")
                .containsPattern("infrawiki: main [0-9a-f]{7}: 2 pages changed, \\d+ rebuilt")
                .containsPattern("infrawiki: published in \\d+\\.\\d\\d s");
        assertThat(site()).isSymbolicLink();
        assertThatSiteIsFresh("main");

        write("b.md", "Two, and [[nowhere]].\n");
        commit("Change b");
        assertThat(push("main"))
                .containsPattern("infrawiki: main [0-9a-f]{7}\\.\\.[0-9a-f]{7}: 1 page changed, \\d+ rebuilt")
                .contains("b.md:1:10: warning: ")
                .contains("[broken-link]");
        assertThatSiteIsFresh("main");
        assertThat(Files.readString(site().resolve("build.json")))
                .contains(git(temp.resolve("work"), "rev-parse", "HEAD").strip());

        assertThat(push("main:other")).doesNotContain("published in");
        assertThat(run("status", "--output", site().toString())).isZero();
        assertThat(printed).contains("commit: ").contains("took: ");
        assertThat(run("status", "--output", site().toString(), "--json")).isZero();
        assertThat(printed).contains("\"warnings\":1").contains("\"died\":false");

        assertThat(run("hook", "remove", repository())).isZero();
        assertThat(Files.readString(earlier)).contains("earlier:");
        assertThat(temp.resolve("the wiki.git/hooks/post-receive.before-infrawiki"))
                .doesNotExist();
    }

    @Test
    void whereHeadNamesABranchWithoutCommitsTheOnlyBranchIsPublished() throws Exception {
        git(temp.resolve("the wiki.git"), "symbolic-ref", "HEAD", "refs/heads/master");
        assertThat(install("--gate")).isZero();
        assertThat(printed).contains("While master has no commits, the only other branch is published.");
        assertThat(push("main"))
                .contains("names master, which has no commits; main is published, as the only branch;")
                .contains("published in");
        assertThatSiteIsFresh("main");
        assertThat(push("main:other"))
                .contains("names master, which has no commits; nothing is published, for there are several")
                .doesNotContain("published in");
        assertThat(push("main:master")).contains("infrawiki: master ").doesNotContain("which has no commits");
    }

    @Test
    void rewoundAndMovedHistoryGivesWhatAFreshBuildGives() throws Exception {
        assertThat(install("--ref", "main")).isZero();
        write("c/d.md", "Deep.\n");
        commit("Add");
        push("main");
        assertThat(site().resolve("c/d/index.html")).exists();
        Files.writeString(site().resolve("mine.txt"), "not made by a build");
        git(temp.resolve("work"), "reset", "-q", "--hard", "HEAD~");
        Files.createDirectories(temp.resolve("work/content"));
        git(temp.resolve("work"), "mv", "index.md", "b.md", "content/");
        commit("Move");
        push("+main");
        assertThat(site().resolve("c/d/index.html")).doesNotExist();
        assertThat(Files.readString(site().resolve("mine.txt"))).isEqualTo("not made by a build");
        Files.delete(site().resolve("mine.txt"));
        assertThatSiteIsFresh("main");
        git(temp.resolve("the wiki.git"), "config", "receive.denyDeleteCurrent", "ignore");
        assertThat(push(":main")).contains("main was deleted; the site stays as it was");
        assertThat(site().resolve("b/index.html")).exists();
    }

    @Test
    void theGateRefusesNewErrorsOnly() throws Exception {
        write("b.md", "[[!nosuch]]\n");
        commit("An error");
        push("main");
        assertThat(install("--gate")).isZero();
        git(temp.resolve("work"), "mv", "b.md", "moved.md");
        write("index.md", "Welcome to [[moved]].\n");
        commit("An old error in another place");
        assertThat(push("main")).contains("published in");
        String before = git(temp.resolve("the wiki.git"), "rev-parse", "main");
        SortedMap<String, String> shown = files(site());

        write("index.md", "Welcome to [[moved]].\n\n[[!nosuchthing]]\n");
        commit("A new error");
        assertThat(push("main"))
                .contains("index.md:3:1: error: there is no directive 'nosuchthing'")
                .doesNotContain("moved.md")
                .contains("push refused, for it brings 1 new error");
        assertThat(git(temp.resolve("the wiki.git"), "rev-parse", "main")).isEqualTo(before);
        assertThat(files(site())).isEqualTo(shown);
        assertThat(push("main:draft")).doesNotContain("refused");

        assertThat(install()).isZero();
        assertThat(push("main")).contains("[bad-directive]").contains("published in");
    }

    @Test
    void ofManyPushesAtOnceTheLastCommitIsPublished() throws Exception {
        assertThat(install()).isZero();
        push("main");
        List<Process> pushes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            write("b.md", "Writer " + i + "\n");
            write("w" + i + ".md", "Mine\n");
            commit("Writer " + i);
            git(temp, "clone", "-q", "work", "clone" + i);
        }
        for (int i = 0; i < 10; i++) {
            Path clone = temp.resolve("clone" + i);
            pushes.add(start(clone, "git", "push", "-q", "--force", repository(), "HEAD:main"));
        }
        for (Process push : pushes) {
            assertThat(push.waitFor(120, TimeUnit.SECONDS)).isTrue();
        }
        assertThatSiteIsFresh("main");
    }

    @Test
    void aBuildThatIsKilledLeavesWholeFilesAndTheNextOneRepairs() throws Exception {
        for (int i = 0; i < 60; i++) {
            write("p" + i + ".md", "Old [[b]]\n");
        }
        commit("Old");
        push("main");
        run("build", "--git", repository(), "--output", site().toString());
        SortedMap<String, String> old = files(site());
        for (int i = 0; i < 60; i++) {
            write("p" + i + ".md", "New [[b]]\n");
        }
        write("q.md", "More\n");
        commit("New");
        push("main");
        SortedMap<String, String> fresh = fresh("main");
        Random random = new Random(5);
        for (int i = 0; i < 5; i++) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName()));
            command.addAll(List.of("build", "--git", repository(), "--output", site().toString()));
            Process build = start(temp, command.toArray(String[]::new));
            build.waitFor(900 + random.nextInt(900), TimeUnit.MILLISECONDS);
            build.destroyForcibly().waitFor();
            files(site()).forEach((path, text) -> assertThat(
                            List.of(old.getOrDefault(path, text), fresh.getOrDefault(path, text)))
                    .as(path)
                    .contains(text));
        }
        run("build", "--git", repository(), "--output", site().toString());
        assertThat(files(site())).isEqualTo(fresh);
    }

    private void assertThatSiteIsFresh(String ref) throws Exception {
        assertThat(files(site())).isEqualTo(fresh(ref));
    }

    private SortedMap<String, String> fresh(String ref) throws IOException {
        Path folder = Files.createTempDirectory(temp, "fresh");
        run("build", "--git", repository(), "--ref", ref, "--output", folder.toString());
        return files(folder);
    }

    /** All that readers see, by path. */
    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Path root = folder.toRealPath();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                if (!file.startsWith(root.resolve(".infrawiki"))) {
                    files.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private int install(String... options) {
        List<String> args = new ArrayList<>(List.of("hook", "install", repository(), "--output", site().toString()));
        args.addAll(Arrays.asList(options));
        return run(args.toArray(String[]::new));
    }

    private String repository() {
        return temp.resolve("the wiki.git").toString();
    }

    private Path site() {
        return temp.resolve("the site");
    }

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve("work").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit(String message) throws Exception {
        git(temp.resolve("work"), "add", "-A");
        git(temp.resolve("work"), "commit", "-q", "-m", message);
    }

    /** What git and the hooks say; a push that is refused is none of this method's business. */
    private String push(String what) throws Exception {
        return finish(start(temp.resolve("work"), "sh", "-c", "umask 027; exec git push origin '" + what + "'"));
    }

    private String git(Path folder, String... words) throws Exception {
        String[] command = new String[words.length + 1];
        command[0] = "git";
        System.arraycopy(words, 0, command, 1, words.length);
        Process process = start(folder, command);
        String said = finish(process);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    /** Without a home, as a git user may live. */
    private static Process start(Path folder, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "HOME", "/nonexistent",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "Ann",
                        "GIT_AUTHOR_EMAIL", "ann@example.org",
                        "GIT_COMMITTER_NAME", "Ann",
                        "GIT_COMMITTER_EMAIL", "ann@example.org"));
        return builder.start();
    }

    private static String finish(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private int run(String... args) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int code = Main.run(args, new Terminal(writer, writer, false, Map.of()), Clock.systemUTC());
        printed = said.toString();
        return code;
    }
}
