package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.jspecify.annotations.Nullable;

/** A wiki in a folder, for chains: write, build, look, change, build, look. */
final class WikiFolder {
    private final Path root;
    private final Path output;
    private @Nullable Report last;
    private @Nullable Git git;
    private int commits;

    WikiFolder(Path temp) throws IOException {
        this.root = Files.createDirectories(temp.resolve("wiki"));
        this.output = temp.resolve("out");
    }

    /** From now on the wiki is built from its commits, not from its files. */
    WikiFolder inGit() {
        try {
            git = Git.init().setDirectory(root.toFile()).call();
            return this;
        } catch (GitAPIException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Commits everything, some hours after, or before, the commit before. */
    WikiFolder commit(int hours) {
        Git repository = Objects.requireNonNull(git, "the wiki is in no repository");
        commits += hours;
        PersonIdent who = new PersonIdent(
                "Ann",
                "ann@example.org",
                Instant.parse("2026-03-01T12:00:00Z").plus(commits, ChronoUnit.HOURS),
                ZoneOffset.UTC);
        try {
            repository.add().addFilepattern(".").call();
            repository.add().addFilepattern(".").setUpdate(true).call();
            repository
                    .commit()
                    .setAuthor(who)
                    .setCommitter(who)
                    .setSign(false)
                    .setMessage("Edit " + commits)
                    .call();
            return this;
        } catch (GitAPIException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Path root() {
        return root;
    }

    Path output() {
        return output;
    }

    WikiFolder write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    WikiFolder write(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    WikiFolder delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Builds into the output folder, from what is known of the last build. */
    WikiFolder build() {
        last = build(output);
        return this;
    }

    Report build(Path into) {
        Outcome outcome = tryBuild(into);
        assertThat(outcome).isInstanceOf(Report.class);
        return (Report) outcome;
    }

    Outcome tryBuild(Path into) {
        Instant now = Instant.now();
        Request request = git == null
                ? Request.folder(root, now).withOutput(into)
                : new Request(null, root, null, into, null, now, null, false);
        return new Builder(Progress.SILENT).build(request, false);
    }

    Report report() {
        return Objects.requireNonNull(last, "nothing was built");
    }

    /** A file of the output. */
    String read(String path) {
        try {
            return Files.readString(output.resolve(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean has(String path) {
        return Files.exists(output.resolve(path));
    }

    /** Every file of a built site with its bytes as text, our own state excluded. */
    static SortedMap<String, String> tree(Path site) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (var paths = Files.walk(site)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(path).toString();
                if (!name.startsWith(".infrawiki")) {
                    files.put(name, Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
