package org.infrawiki.build;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What is known of the builds of an output folder, for an operator and his monitoring. It lies beside the state and is
 * no part of the site; without it builds go on as before.
 *
 * @param commit the commit published, or the empty string for a folder
 * @param published when the last build that succeeded ended; nothing before the first one
 * @param millis how long it took
 * @param pages how many pages the wiki has
 * @param errors how many errors stand in it
 * @param warnings how many warnings
 * @param failed when a build last failed
 * @param failure why, or the empty string
 * @param begun when the build began that has not ended: it runs, or it died
 */
public record Status(
        String commit,
        Optional<Instant> published,
        long millis,
        int pages,
        int errors,
        int warnings,
        Optional<Instant> failed,
        String failure,
        Optional<Instant> begun) {
    private static final Status NONE =
            new Status("", Optional.empty(), 0, 0, 0, 0, Optional.empty(), "", Optional.empty());

    /** What is known of an output folder; nothing where none was built. */
    public static Optional<Status> of(Path output) {
        return Files.isRegularFile(file(output)) ? Optional.of(read(output)) : Optional.empty();
    }

    /** Whether a build works on an output folder at this moment. */
    public static boolean isBuilding(Path output) {
        try (FileChannel channel = FileChannel.open(Outputs.lock(output), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException unknown) {
            return false;
        }
    }

    static Status read(Path output) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file(output))));
            return new Status(
                    lines.getProperty("commit", ""),
                    instant(lines, "published"),
                    Long.parseLong(lines.getProperty("millis", "0")),
                    Integer.parseInt(lines.getProperty("pages", "0")),
                    Integer.parseInt(lines.getProperty("errors", "0")),
                    Integer.parseInt(lines.getProperty("warnings", "0")),
                    instant(lines, "failed"),
                    lines.getProperty("failure", ""),
                    instant(lines, "begun"));
        } catch (IOException | RuntimeException unreadable) {
            return NONE;
        }
    }

    Status beginning(Instant at) {
        return new Status(commit, published, millis, pages, errors, warnings, failed, failure, Optional.of(at));
    }

    Status failing(Instant at, String why) {
        return new Status(commit, published, millis, pages, errors, warnings, Optional.of(at), why, Optional.empty());
    }

    Status publishing(Report report, Instant at, long took) {
        return new Status(
                report.commit(),
                Optional.of(at),
                took,
                report.pages(),
                report.errors(),
                report.warnings(),
                failed,
                failure,
                Optional.empty());
    }

    /** Keeps it on disk. That it can't is no reason to fail: whatever else is written will say so. */
    void write(Path output) {
        Map<String, String> lines = new TreeMap<>();
        lines.put("commit", commit);
        published.ifPresent(at -> lines.put("published", at.toString()));
        lines.put("millis", Long.toString(millis));
        lines.put("pages", Integer.toString(pages));
        lines.put("errors", Integer.toString(errors));
        lines.put("warnings", Integer.toString(warnings));
        failed.ifPresent(at -> lines.put("failed", at.toString()));
        lines.put("failure", failure.replace("\\", "\\\\").replace("\n", "\\n"));
        begun.ifPresent(at -> lines.put("begun", at.toString()));
        StringBuilder text = new StringBuilder();
        lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        Path file = file(output);
        Path fresh = file.resolveSibling("status.new");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException ignored) {
            // See above.
        }
    }

    private static Optional<Instant> instant(Properties lines, String key) {
        return Optional.ofNullable(lines.getProperty(key)).map(Instant::parse);
    }

    private static Path file(Path output) {
        return Outputs.lock(output).resolveSibling("status");
    }
}
