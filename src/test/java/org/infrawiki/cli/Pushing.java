package org.infrawiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A repository with the program's hooks, a clone that pushes to it, and what both say; in folders whose names have blanks. */
abstract class Pushing {
    @TempDir
    Path temp;

    String printed = "";

    @BeforeEach
    void makeRepository() throws Exception {
        git(temp, "init", "-q", "--bare", "-b", "main", "the wiki.git");
        git(temp, "init", "-q", "-b", "main", "work");
        git(temp.resolve("work"), "remote", "add", "origin", "../the wiki.git");
        write("index.md", "Welcome to [[b]].\n");
        write("b.md", "One.\n");
        commit("Begin");
    }

    void assertThatSiteIsFresh(String ref) throws Exception {
        assertThat(files(site())).isEqualTo(fresh(ref));
    }

    SortedMap<String, String> fresh(String ref) throws IOException {
        Path folder = Files.createTempDirectory(temp, "fresh");
        run("build", "--git", repository(), "--ref", ref, "--output", folder.toString());
        return files(folder);
    }

    /** All that readers see, by path. */
    static SortedMap<String, String> files(Path folder) throws IOException {
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

    int install(String... options) {
        List<String> args = new ArrayList<>(List.of("hook", "install", repository(), "--output", site().toString()));
        args.addAll(Arrays.asList(options));
        return run(args.toArray(String[]::new));
    }

    String repository() {
        return temp.resolve("the wiki.git").toString();
    }

    Path site() {
        return temp.resolve("the site");
    }

    void write(String path, String text) throws IOException {
        Path file = temp.resolve("work").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void commit(String message) throws Exception {
        git(temp.resolve("work"), "add", "-A");
        git(temp.resolve("work"), "commit", "-q", "-m", message);
    }

    /** What git and the hooks say; a push that is refused is none of this method's business. */
    String push(String what) throws Exception {
        return finish(start(temp.resolve("work"), "sh", "-c", "umask 027; exec git push origin '" + what + "'"));
    }

    String git(Path folder, String... words) throws Exception {
        String[] command = new String[words.length + 1];
        command[0] = "git";
        System.arraycopy(words, 0, command, 1, words.length);
        Process process = start(folder, command);
        String said = finish(process);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    static Process start(Path folder, String... command) throws IOException {
        return builder(folder, command).start();
    }

    /** Runs the program in a JVM of its own. */
    static Process program(Path folder, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        return start(folder, command.toArray(String[]::new));
    }

    /** Without a home, as a git user may live. */
    static ProcessBuilder builder(Path folder, String... command) {
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
        return builder;
    }

    static String finish(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    int run(String... args) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int code = Main.run(args, new Terminal(writer, writer, false, Map.of()), Clock.systemUTC());
        printed = said.toString();
        return code;
    }
}
