package org.infrawiki.build;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
 * @param broken whether the last build that ended failed; times would not tell, for clocks are set back
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
        boolean broken,
        Optional<Instant> begun) {
    private static final Status NONE =
            new Status("", Optional.empty(), 0, 0, 0, 0, Optional.empty(), "", false, Optional.empty());

    /**
     * What is seen of an output folder from outside.
     *
     * @param status what is known of its builds
     * @param building whether a build works on it at this moment
     */
    public record Look(Status status, boolean building) {
        /** Whether the last build that began came to no end. */
        public boolean died() {
            return status.begun().isPresent() && !building;
        }
    }

    /**
     * Looks at an output folder; nothing where none was built.
     *
     * @throws IOException if this user may not read it
     */
    public static Optional<Look> of(Path output) throws IOException {
        boolean link = !Files.isDirectory(output, LinkOption.NOFOLLOW_LINKS) && Files.exists(beside(output));
        Path file = link ? beside(output) : inside(output);
        Path lock = link ? AtomicSite.lock(output) : Outputs.lock(output);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Look look = new Look(read(file), isLocked(lock));
        // A build may begin or end between the two glances; one that is the same before and after did not.
        for (int again = 0; again < 3 && !read(file).equals(look.status()); again++) {
            look = new Look(read(file), isLocked(lock));
        }
        return Optional.of(look);
    }

    /** With a shared lock, for which reading the file is enough. */
    private static boolean isLocked(Path lock) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ);
                FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return shared == null;
        } catch (OverlappingFileLockException ourselves) {
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }

    static Status read(Path file) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(Files.readString(file)));
            return new Status(
                    lines.getProperty("commit", ""),
                    instant(lines, "published"),
                    Long.parseLong(lines.getProperty("millis", "0")),
                    Integer.parseInt(lines.getProperty("pages", "0")),
                    Integer.parseInt(lines.getProperty("errors", "0")),
                    Integer.parseInt(lines.getProperty("warnings", "0")),
                    instant(lines, "failed"),
                    lines.getProperty("failure", ""),
                    Boolean.parseBoolean(lines.getProperty("broken")),
                    instant(lines, "begun"));
        } catch (IOException | RuntimeException unreadable) {
            return NONE;
        }
    }

    Status beginning(Instant at) {
        return new Status(commit, published, millis, pages, errors, warnings, failed, failure, broken, Optional.of(at));
    }

    Status failing(Instant at, String why) {
        return new Status(
                commit, published, millis, pages, errors, warnings, Optional.of(at), why, true, Optional.empty());
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
                false,
                Optional.empty());
    }

    /** Keeps it on disk. That it can't is no reason to fail: whatever else is written will say so. */
    void write(Path file) {
        Map<String, String> lines = new TreeMap<>();
        lines.put("commit", commit);
        published.ifPresent(at -> lines.put("published", at.toString()));
        lines.put("millis", Long.toString(millis));
        lines.put("pages", Integer.toString(pages));
        lines.put("errors", Integer.toString(errors));
        lines.put("warnings", Integer.toString(warnings));
        failed.ifPresent(at -> lines.put("failed", at.toString()));
        lines.put("failure", failure.replace("\\", "\\\\").replace("\n", "\\n"));
        lines.put("broken", Boolean.toString(broken));
        begun.ifPresent(at -> lines.put("begun", at.toString()));
        StringBuilder text = new StringBuilder();
        lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
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

    /** Where the status of a folder lies. */
    static Path inside(Path output) {
        return Outputs.lock(output).resolveSibling("status");
    }

    /** Where that of a site lies that is switched by a link. */
    static Path beside(Path link) {
        return AtomicSite.lock(link).resolveSibling("." + link.getFileName() + ".status");
    }
}
