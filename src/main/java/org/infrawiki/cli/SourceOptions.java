package org.infrawiki.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.infrawiki.build.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which wiki is meant, the same for every command. */
final class SourceOptions {
    @Option(names = "--source", paramLabel = "DIR", description = "The wiki's folder. Default: the current folder.")
    @Nullable
    Path source;

    @Option(names = "--git", paramLabel = "REPO", description = "Read a commit of this git repository instead.")
    @Nullable
    Path git;

    @Option(names = "--ref", paramLabel = "REF", description = "Its branch, tag or commit. Default: HEAD.")
    @Nullable
    String ref;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day checks compare dates with. Default: the configuration's, else today.")
    @Nullable
    LocalDate today;

    void take(PlainLine line) {
        source = line.path("--source");
        git = line.path("--git");
        ref = line.value("--ref");
        today = line.date("--today");
    }

    Request request(Clock clock) {
        Path folder = git != null ? null : source == null ? Path.of("") : source;
        return new Request(folder, git, ref, null, null, clock.instant(), today, false);
    }

    /** The wrong use of these options, or null. */
    @Nullable
    String mistake() {
        if (source != null && git != null) {
            return "--source and --git exclude each other";
        }
        return ref != null && git == null ? "--ref goes with --git" : null;
    }

    /** Where a site goes when nobody says: {@code site} below the wiki's root; null for a bare content folder. */
    @Nullable
    Path defaultOutput() {
        if (git != null) {
            return null;
        }
        Path root = source == null ? Path.of("") : source;
        boolean wiki = Files.exists(root.resolve("infrawiki.yaml")) || Files.isDirectory(root.resolve("content"));
        return wiki ? root.resolve("site") : null;
    }
}
