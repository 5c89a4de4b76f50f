package org.infrawiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code bin/infrawiki} as a user meets it. The program is a tiny jar that says how it was started, and Maven a script
 * that copies this jar, so that nothing of the project is packaged here. The folders:
 *
 * <pre>
 * my tools/bin/infrawiki          the launcher
 * my tools/infrawiki.jar          the program, in an installed copy
 * my tools/pom.xml, src, target   in a checkout, with the program in target
 * path/mvn                        Maven
 * home/.cache/infrawiki           class archives
 * my wiki                         where the user is
 * </pre>
 */
class LauncherTest {
    private static final String PROGRAM = """
            package org.infrawiki.cli;
            public class Main {
                public static void main(String[] args) {
                    System.out.println("arguments " + java.util.Arrays.asList(args));
                    System.out.println("folder " + System.getProperty("user.dir"));
                    System.out.println("encoding " + System.getProperty("sun.jnu.encoding"));
                    System.out.println("property " + System.getProperty("test"));
                    System.out.println("options "
                        + java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
                    System.exit(args.length > 0 && args[0].equals("wrong") ? 1 : 0);
                }
            }
            """;

    @TempDir
    private static Path classes;

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path launcher;
    private Path wiki;
    private Path cache;

    private record Run(int exit, String out, String err) {}

    @BeforeAll
    static void compileTheProgram() throws IOException {
        Path source = Files.writeString(classes.resolve("Main.java"), PROGRAM);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), "--release", "17", source.toString());
        assertThat(result).isZero();
    }

    @BeforeEach
    void install() throws IOException {
        launcher = folder.resolve("my tools/bin/infrawiki");
        wiki = Files.createDirectories(folder.resolve("my wiki"));
        cache = folder.resolve("home/.cache/infrawiki");
        Files.createDirectories(launcher.getParent());
        Files.createDirectories(folder.resolve("home"));
        Files.copy(Path.of("bin/infrawiki"), launcher);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        environment.put("PATH", folder.resolve("path") + ":/usr/local/bin:/usr/bin:/bin");
        environment.put("INFRAWIKI_JAVA", System.getProperty("java.home"));
        environment.put("INFRAWIKI_CACHE", "none");
    }

    @Test
    void runsFromAnyFolderAndHandsOverArgumentsAndExitCode() throws Exception {
        program(tools("infrawiki.jar"));
        Run run = run(launcher, "wrong", "two words", "*", "");
        assertThat(run.exit).isEqualTo(1);
        assertThat(run.err).isEmpty();
        assertThat(run.out).contains("arguments [wrong, two words, *, ]\n", "folder " + wiki + "\n");
    }

    @Test
    void followsSymbolicLinks() throws Exception {
        program(tools("lib/infrawiki.jar"));
        Files.createDirectories(folder.resolve("path"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("my tools/bin/infrawiki"));
        Path second = Files.createSymbolicLink(folder.resolve("path/wiki"), first);
        assertThat(run(second, "build").out).contains("arguments [build]");
        assertThat(run(Path.of("/bin/sh"), "-c", "wiki build").out).contains("arguments [build]");
    }

    @Test
    void readsFileNamesAsUtf8WhateverTheLocale() throws Exception {
        program(tools("infrawiki.jar"));
        environment.put("LC_ALL", "C");
        assertThat(run(launcher, "Küche").out).contains("arguments [Küche]", "encoding UTF-8");
    }

    @Test
    void handsOptionsToTheJvmInSilence() throws Exception {
        program(tools("infrawiki.jar"));
        environment.put("INFRAWIKI_JAVA_OPTS", "-Dtest=* -XX:+UseParallelGC");
        environment.put("JAVA_TOOL_OPTIONS", "-Dother=1");
        Run run = run(launcher);
        assertThat(run.err).isEmpty();
        assertThat(run.out).contains("property *", "-Dother=1").doesNotContain("UseSerialGC");
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Run noJar = run(launcher);
        assertThat(noJar.exit).isEqualTo(3);
        assertThat(noJar.err).startsWith("infrawiki: there is no infrawiki.jar in ");
        program(tools("infrawiki.jar"));
        environment.put("INFRAWIKI_JAVA", folder.toString());
        Run noJava = run(launcher);
        assertThat(noJava.exit).isEqualTo(3);
        assertThat(noJava.err)
                .isEqualTo("infrawiki: INFRAWIKI_JAVA=" + folder + " is not the home of a JDK 17 or newer\n");
    }

    @Test
    void takesTheNewestJava() throws Exception {
        program(tools("infrawiki.jar"));
        environment.remove("INFRAWIKI_JAVA");
        Path home = folder.resolve("jdk");
        environment.put("JAVA_HOME", home.toString());
        script(home.resolve("bin/java"), "echo the one in JAVA_HOME");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"me\"\nJAVA_VERSION=\"999.0.1\"\n");
        assertThat(run(launcher).out).isEqualTo("the one in JAVA_HOME\n");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"1.8.0_392\"\n");
        assertThat(run(launcher).out).contains("arguments []");
        Files.delete(home.resolve("release"));
        assertThat(run(launcher).out).contains("arguments []");
    }

    @Test
    void runsWithoutAHome() throws Exception {
        program(tools("infrawiki.jar"));
        environment.remove("INFRAWIKI_CACHE");
        assertThat(run(launcher)).matches(run -> run.exit == 0 && run.err.isEmpty() && !run.out.contains("Archive"));
        environment.put("HOME", "/dev/null");
        assertThat(run(launcher)).matches(run -> run.exit == 0 && run.err.isEmpty());
        environment.put("HOME", "relative");
        assertThat(run(launcher)).matches(run -> run.exit == 0 && run.err.isEmpty());
        assertThat(wiki).isEmptyDirectory();
    }

    @Test
    void usesAnArchiveFromTheSecondRunOn() throws Exception {
        Path jar = program(tools("infrawiki.jar"));
        keepArchives();
        Run first = run(launcher);
        assertThat(first.err).isEmpty();
        assertThat(first.out).doesNotContain(cache.toString());
        Path archive = archive(cache);
        assertThat(archive).isNotEmptyFile();
        Run second = run(launcher);
        assertThat(second.err).isEmpty();
        assertThat(second.out).contains(archive.toString());

        Files.write(archive, new byte[100_000]);
        Run broken = run(launcher, "check");
        assertThat(broken.exit).isZero();
        assertThat(broken.err).isEmpty();
        assertThat(broken.out).startsWith("arguments [check]\n");

        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        Run stale = run(launcher, "check");
        assertThat(stale.err).isEmpty();
        assertThat(stale.out).startsWith("arguments [check]\n").doesNotContain(archive.toString());
        assertThat(archive(archive)).isNotEmptyFile();
        assertThat(archive).doesNotExist();
    }

    @Test
    void usesAnArchiveThatWasMadeAtInstall() throws Exception {
        Path jar = program(tools("infrawiki.jar"));
        environment.put("INFRAWIKI_CACHE", jar.getParent().toString());
        environment.put("INFRAWIKI_TRAINING", "now");
        Run training = run(launcher);
        assertThat(training.exit).isZero();
        environment.remove("INFRAWIKI_CACHE");
        environment.remove("INFRAWIKI_TRAINING");
        assertThat(run(launcher).out).containsPattern("(SharedArchiveFile|AOTCache)=" + jar.getParent());
    }

    @Test
    void twoFirstRunsAtOnceMakeOneArchive() throws Exception {
        program(tools("infrawiki.jar"));
        keepArchives();
        Process one = start(launcher, "one");
        Process two = start(launcher, "two");
        assertThat(end(one).out).contains("arguments [one]");
        assertThat(end(two).out).contains("arguments [two]");
        Path archive = archive(cache);
        assertThat(archive).isNotEmptyFile();
        assertThat(run(launcher).out).contains(archive.toString());
    }

    @Test
    void packagesACheckoutWhenItsSourcesAreNewer() throws Exception {
        Path source = checkout("cp '" + program(folder.resolve("made.jar")) + "' target/infrawiki.jar");
        Run first = run(launcher, "build");
        assertThat(first.exit).isZero();
        assertThat(first.out).startsWith("arguments [build]\n");
        assertThat(first.err)
                .isEqualTo("infrawiki: packaging the program with Maven, as its sources are new or have changed\n");
        assertThat(run(launcher, "build").err).isEmpty();
        assertThat(packagings()).isEqualTo(1);

        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));
        assertThat(run(launcher, "build").err).contains("packaging");
        assertThat(packagings()).isEqualTo(2);
    }

    @Test
    void packagesTheManualForInitOnly() throws Exception {
        checkout("cp '" + program(folder.resolve("made.jar")) + "' target/infrawiki.jar");
        run(launcher, "build");
        Path page = Files.createDirectories(tools("content")).resolve("index.md");
        Files.writeString(page, "# Changed\n");
        run(launcher, "build");
        assertThat(packagings()).isEqualTo(1);
        run(launcher, "init", "new");
        assertThat(packagings()).isEqualTo(2);
    }

    @Test
    void packagesOnceForTwoRunsAtOnce() throws Exception {
        checkout("sleep 0.3; cp '" + program(folder.resolve("made.jar")) + "' target/infrawiki.jar");
        Process one = start(launcher, "one");
        Process two = start(launcher, "two");
        assertThat(end(one).out).contains("arguments [one]");
        assertThat(end(two).out).contains("arguments [two]");
        assertThat(packagings()).isEqualTo(1);
    }

    @Test
    void showsWhyPackagingFailed() throws Exception {
        checkout("echo '[INFO] much'; echo '[ERROR] Page.java:[3,1] wrong'; exit 1");
        Run run = run(launcher, "build");
        assertThat(run.exit).isEqualTo(3);
        assertThat(run.out).isEmpty();
        assertThat(run.err)
                .contains("[ERROR] Page.java:[3,1] wrong\n", "all that Maven said is in ")
                .doesNotContain("much");
    }

    private Path tools(String path) {
        return folder.resolve("my tools").resolve(path);
    }

    /** A checkout with one source, and a Maven that runs {@code commands} in it; answers the source. */
    private Path checkout(String commands) throws IOException {
        Path source = tools("src/main/java/Page.java");
        Files.createDirectories(source.getParent());
        Files.createFile(source);
        Files.createFile(tools("pom.xml"));
        script(folder.resolve("path/mvn"), "echo x >>'" + folder + "/packagings'\n" + commands);
        return source;
    }

    private int packagings() throws IOException {
        return Files.readAllLines(folder.resolve("packagings")).size();
    }

    private static void script(Path file, String commands) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path program(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        String name = "org/infrawiki/cli/Main.class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry(name));
            Files.copy(classes.resolve(name), out);
        }
        return jar;
    }

    private void keepArchives() {
        environment.remove("INFRAWIKI_CACHE");
        environment.put("HOME", folder.resolve("home").toString());
    }

    /** The one archive, when it is another than {@code old} and those who make it are gone. */
    private Path archive(Path old) throws Exception {
        while (true) {
            List<Path> files;
            try (Stream<Path> all = Files.list(cache)) {
                files = all.toList();
            }
            if (files.size() == 1 && !files.get(0).toString().endsWith(".lock") && !files.contains(old)) {
                return files.get(0);
            }
            Thread.sleep(50);
        }
    }

    private Run run(Path command, String... arguments) throws Exception {
        return end(start(command, arguments));
    }

    private Process start(Path command, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(wiki.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Run end(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }
}
