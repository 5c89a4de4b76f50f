package org.infrawiki.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What befalls a server: each ends with the right site and a plain message. */
class TroubleTest {
    @TempDir
    Path temp;

    private String printed = "";
    private Path site;

    @BeforeEach
    void makeWiki() throws Exception {
        site = temp.resolve("site");
        git(temp, "init", "-q", "-b", "main", "wiki");
        write("index.md", "Welcome to [[b]].\n");
        write("b.md", "One.\n");
        commit("Begin", "2026-03-01T12:00:00Z");
        assertThat(build("wiki", site)).isZero();
    }

    @Test
    void aStateThatIsDamagedOrOfAnotherVersion() throws Exception {
        Path state = site.resolve(".infrawiki/state");
        byte[] good = Files.readAllBytes(state);
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 0x10;
        byte[] version = good.clone();
        version[7]++;
        byte[] cut = Arrays.copyOf(good, good.length / 3);
        int number = 0;
        for (byte[] bad : new byte[][] {flipped, version, cut, {}, "not a state".getBytes(StandardCharsets.UTF_8)}) {
            Files.write(state, bad);
            write("b.md", "Two, " + number++ + ".\n");
            commit("Change", "2026-03-02T12:00:00Z");
            assertThat(build("wiki", site)).isZero();
            assertThat(printed).contains("no problems");
            assertThatSiteIsFresh("wiki");
        }
    }

    @Test
    void anObjectThatIsMissing() throws Exception {
        SortedMap<String, String> before = files(site);
        write("b.md", "Two.\n");
        commit("Change", "2026-03-02T12:00:00Z");
        String id = git(temp.resolve("wiki"), "rev-parse", "HEAD:b.md").strip();
        Path object = temp.resolve("wiki/.git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
        Path away = Files.move(object, temp.resolve("away"));
        assertThat(build("wiki", site)).isEqualTo(3);
        assertThat(printed)
                .contains("b.md of commit ")
                .contains("the repository lacks object " + id + "; look at it with 'git fsck'");
        assertThat(files(site)).isEqualTo(before);
        assertThat(run("status", "--output", site.toString())).isEqualTo(1);
        assertThat(printed).contains("last failure: ").contains("the repository lacks object");
        Files.move(away, object);
        assertThat(build("wiki", site)).isZero();
        assertThatSiteIsFresh("wiki");
        assertThat(run("status", "--output", site.toString())).isZero();
    }

    @Test
    void aShallowClone() throws Exception {
        write("b.md", "Two.\n");
        commit("Change", "2026-03-02T12:00:00Z");
        git(temp, "clone", "-q", "--depth", "1", "file://" + temp.resolve("wiki"), "shallow");
        assertThat(build("shallow", site)).isZero();
        assertThat(run("check", "--git", temp.resolve("shallow").toString())).isZero();
        assertThat(printed).contains("the repository is a shallow clone").contains("git fetch --unshallow");
        assertThat(Files.readString(site.resolve("b/index.html"))).contains("Two.");
        assertThatSiteIsFresh("shallow");
    }

    @Test
    void whatIsNoFileOfAWiki() throws Exception {
        Path wiki = temp.resolve("wiki");
        String blob = git(wiki, "rev-parse", "HEAD:b.md").strip();
        String head = git(wiki, "rev-parse", "HEAD").strip();
        String link = input(wiki, "/etc/passwd", "git", "hash-object", "-w", "--stdin")
                .strip();
        String tree = input(
                        wiki,
                        "100644 blob " + blob + "\tb.md\0" + "100644 blob " + blob + "\tbad\nname.md\0" + "100644 blob "
                                + blob + "\tcaf\u00e9.md\0" + "120000 blob " + link + "\tlink.md\0" + "160000 commit "
                                + head + "\tmodule\0",
                        "git",
                        "mktree",
                        "-z")
                .strip();
        String commit =
                git(wiki, "commit-tree", "-m", "Odd", "-p", "HEAD", tree).strip();
        git(wiki, "update-ref", "refs/heads/main", commit);
        assertThat(build("wiki", site)).isZero();
        assertThat(printed)
                .contains("bad\\x0Aname.md:1:1: warning: left out, since its name is too long, is not UTF-8 or holds a"
                        + " control character; rename it [skipped-file]")
                .contains("caf\ufffd.md:1:1: warning: left out");
        assertThat(files(site).keySet())
                .contains("b/index.html")
                .noneMatch(path -> path.matches(".*(link|module|caf).*"));
        assertThat(files(site).values()).noneMatch(text -> text.contains("root:"));
        assertThatSiteIsFresh("wiki");
        git(wiki, "update-ref", "refs/heads/main", head);
        assertThat(build("wiki", site)).isZero();
        assertThatSiteIsFresh("wiki");
    }

    @Test
    void aPageThatGoesAndComesBackAndClocksThatGoBack() throws Exception {
        git(temp.resolve("wiki"), "rm", "-q", "b.md");
        commit("Remove", "2026-03-02T12:00:00Z");
        write("b.md", "One.\n");
        commit("Put back", "2026-02-01T12:00:00Z");
        assertThat(build("wiki", site)).isZero();
        assertThatSiteIsFresh("wiki");
        git(temp.resolve("wiki"), "rm", "-q", "b.md");
        commit("Remove", "2020-03-03T12:00:00Z");
        assertThat(build("wiki", site)).isZero();
        assertThat(site.resolve("b/index.html")).doesNotExist();
        write("b.md", "One.\n");
        commit("Put back", "1999-02-01T12:00:00Z");
        assertThat(build("wiki", site)).isZero();
        assertThatSiteIsFresh("wiki");
    }

    @Test
    void aDiskThatIsFull() throws Exception {
        Path disk = Files.createDirectories(temp.resolve("disk"));
        Process mount = start(temp, "mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString());
        finish(mount);
        assumeTrue(mount.exitValue() == 0, "a small disk can't be mounted here");
        try {
            for (String option : new String[] {"", "--atomic"}) {
                Path full = disk.resolve("site" + option);
                write("b.md", "Small.\n");
                commit("Small", "2026-03-02T12:00:00Z");
                assertThat(publish(full, option)).isZero();
                SortedMap<String, String> before = files(full);
                for (int i = 0; i < 60; i++) {
                    write("p" + i + ".md", "A [[b]] page " + i + ": " + "much text ".repeat(8000) + "\n");
                }
                commit("Much", "2026-03-03T12:00:00Z");
                SortedMap<String, String> after = fresh("wiki");
                assertThat(publish(full, option)).isEqualTo(3);
                assertThat(printed).contains("No space left on device").hasLineCount(1);
                files(full).forEach((path, text) -> assertThat(text)
                        .as(path)
                        .satisfiesAnyOf(now -> assertThat(now).isEqualTo(before.get(path)), now -> assertThat(now)
                                .isEqualTo(after.get(path))));
                assertThat(files(full).keySet()).containsAll(before.keySet());
                // A site that is not all of a commit does not say that it is.
                assertThat(files(full).get("build.json")).isEqualTo(before.get("build.json"));
                assertThat(run("status", "--output", full.toString())).isEqualTo(1);
                for (int i = 0; i < 60; i++) {
                    Files.delete(temp.resolve("wiki/p" + i + ".md"));
                }
                commit("Less", "2026-03-04T12:00:00Z");
                assertThat(publish(full, option)).isZero();
                assertThatTheyAreAlike(files(full), fresh("wiki"));
                assertThat(run("status", "--output", full.toString())).isZero();
            }
        } finally {
            finish(start(temp, "umount", disk.toString()));
        }
    }

    private int publish(Path into, String option) {
        String[] command = {"build", "--git", temp.resolve("wiki").toString(), "--output", into.toString(), option};
        return run(option.isEmpty() ? Arrays.copyOf(command, 5) : command);
    }

    private int build(String repository, Path into) {
        return run("build", "--git", temp.resolve(repository).toString(), "--output", into.toString());
    }

    private void assertThatSiteIsFresh(String repository) throws IOException {
        assertThatTheyAreAlike(files(site), fresh(repository));
    }

    private static void assertThatTheyAreAlike(Map<String, String> site, Map<String, String> fresh) {
        assertThat(site.keySet()).isEqualTo(fresh.keySet());
        fresh.forEach((path, text) -> assertThat(site.get(path)).as(path).isEqualTo(text));
    }

    private SortedMap<String, String> fresh(String repository) throws IOException {
        String said = printed;
        Path folder = Files.createTempDirectory(temp, "fresh");
        build(repository, folder);
        printed = said;
        return files(folder);
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Path root = folder.toRealPath();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path file : paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String path = root.relativize(file).toString();
                if (!path.startsWith(".infrawiki")) {
                    files.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(temp.resolve("wiki").resolve(path), text);
    }

    private void commit(String message, String date) throws Exception {
        git(temp.resolve("wiki"), "add", "-A");
        ProcessBuilder commit =
                Pushing.builder(temp.resolve("wiki"), "git", "commit", "-q", "--allow-empty", "-m", message);
        commit.environment().putAll(Map.of("GIT_AUTHOR_DATE", date, "GIT_COMMITTER_DATE", date));
        Process process = commit.start();
        assertThat(finish(process)).isEmpty();
    }

    private static String git(Path folder, String... words) throws Exception {
        String[] command = new String[words.length + 1];
        command[0] = "git";
        System.arraycopy(words, 0, command, 1, words.length);
        return input(folder, "", command);
    }

    private static String input(Path folder, String text, String... command) throws Exception {
        Process process = start(folder, command);
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        String said = finish(process);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static Process start(Path folder, String... command) throws IOException {
        return Pushing.builder(folder, command).start();
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
        assertThat(printed).doesNotContain("\tat ").doesNotContain("Exception");
        return code;
    }
}
