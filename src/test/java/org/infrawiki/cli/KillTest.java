package org.infrawiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A build that is killed (SIGKILL) leaves a whole site, and the next one repairs it. More often:
 * {@code -Dinfrawiki.kills=50}; each way of publishing gets half of them.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("infrawiki.kills", 6);
    private static final int PAGES = 120;

    @TempDir
    Path temp;

    private String repository = "";

    @BeforeEach
    void makeTwoBranches() throws Exception {
        Path work = Files.createDirectories(temp.resolve("work"));
        repository = work.toString();
        try (Git git =
                Git.init().setInitialBranch("old").setDirectory(work.toFile()).call()) {
            for (int i = 0; i < PAGES; i++) {
                Files.writeString(
                        work.resolve("p" + i + ".md"), "---\ntitle: Page\n---\nOld text [[p" + i / 2 + "]]\n");
            }
            commit(git);
            git.checkout().setCreateBranch(true).setName("new").call();
            for (int i = 0; i < PAGES; i++) {
                if (i % 10 == 7) {
                    Files.delete(work.resolve("p" + i + ".md"));
                } else {
                    Files.writeString(work.resolve("p" + i + ".md"), "---\ntitle: Page\n---\nNew [[p" + i / 3 + "]]\n");
                }
            }
            Files.writeString(work.resolve("more.md"), "More\n");
            commit(git);
        }
    }

    private static void commit(Git git) throws Exception {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        git.commit()
                .setSign(false)
                .setAuthor("Ann", "ann@example.org")
                .setCommitter("Ann", "ann@example.org")
                .setMessage("Write")
                .call();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSiteStaysWhole(boolean atomic) throws Exception {
        SortedMap<String, String> old = fresh("old");
        SortedMap<String, String> fresh = fresh("new");
        Path site = temp.resolve("site");
        build(repository, site.toString(), "old", atomic);
        Random random = new Random(11);
        Map<String, Integer> found = new TreeMap<>();
        for (int i = 0; i < KILLS / 2; i++) {
            killed(site, atomic, random);
            SortedMap<String, String> left = files(site);
            String what = left.equals(old) ? "old" : left.equals(fresh) ? "new" : "both";
            found.merge(what, 1, Integer::sum);
            if (atomic) {
                assertThat(what).isNotEqualTo("both");
            }
            left.forEach((path, text) -> assertThat(text)
                    .as(path)
                    .isIn(List.of(old.getOrDefault(path, text), fresh.getOrDefault(path, text))));
            Set<String> inBoth = new HashSet<>(old.keySet());
            inBoth.retainAll(fresh.keySet());
            assertThat(left.keySet()).containsAll(inBoth);
            assertThat(left.keySet()).isSubsetOf(all(old.keySet(), fresh.keySet()));
            String next = random.nextBoolean() ? "old" : "new";
            build(repository, site.toString(), next, atomic);
            assertThat(files(site)).isEqualTo(next.equals("old") ? old : fresh);
        }
        System.out.println("killed " + KILLS / 2 + (atomic ? " switched" : "") + ", left: " + found);
    }

    /** Lets another process build one branch and the other in turn, and kills it somewhere in its third or fourth build. */
    private void killed(Path site, boolean atomic, Random random) throws Exception {
        Process builds = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillTest.class.getName(),
                        repository,
                        site.toString(),
                        Boolean.toString(atomic))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(builds.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isNotNull();
            long start = System.nanoTime();
            assertThat(said.readLine()).isNotNull();
            long one = System.nanoTime() - start;
            Thread.sleep((long) (random.nextDouble() * 2 * one / 1_000_000));
        } finally {
            builds.destroyForcibly().waitFor();
        }
    }

    /** The other process: says a word after each build. */
    public static void main(String[] args) {
        for (int i = 0; ; i++) {
            build(args[0], args[1], i % 2 == 0 ? "new" : "old", Boolean.parseBoolean(args[2]));
            System.out.println("built");
        }
    }

    private static void build(String repository, String site, String ref, boolean atomic) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        String[] command = {"build", "--git", repository, "--ref", ref, "--output", site, "--atomic"};
        int code = Main.run(
                atomic ? command : Arrays.copyOf(command, command.length - 1),
                new Terminal(writer, writer, false, Map.of()),
                Clock.systemUTC());
        if (code != 0 && code != 1) {
            throw new IllegalStateException(said.toString());
        }
    }

    private SortedMap<String, String> fresh(String ref) throws IOException {
        Path folder = temp.resolve("fresh-" + ref);
        build(repository, folder.toString(), ref, false);
        return files(folder);
    }

    private static List<String> all(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Path root = folder.toRealPath();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString();
                if (!path.startsWith(".infrawiki")) {
                    files.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }
}
