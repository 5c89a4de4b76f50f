package org.infrawiki.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.infrawiki.model.Problem;
import org.infrawiki.source.FolderMemory.Seen;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a folder. Each file is looked at once ({@code stat}); it is read only if its size, time or inode differ
 * from what the last scan saw. Links are never followed.
 */
final class FolderScan {
    /** Some file systems keep times in steps of two seconds. */
    private static final Duration RACY = Duration.ofSeconds(2);

    private final SortedMap<String, Seen> known;
    private final Set<Path> leaveOut;
    private final TreeMap<String, Seen> files = new TreeMap<>();
    private final List<Problem> notes = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    private FolderScan(Set<Path> leaveOut, FolderMemory memory) {
        this.leaveOut = leaveOut;
        this.known = memory.files();
    }

    /** A file whose content is not known yet: as it was seen, without an id. */
    private record Unread(String path, Path file, Seen seen) {}

    /** What became of reading it: it has an id, or there is a problem, or neither when it is gone. */
    private record Outcome(
            String path, @Nullable Seen seen, @Nullable Problem problem) {}

    /**
     * @param root a real path: absolute, without links
     * @param leaveOut real paths, too
     */
    static FolderScan of(Path root, Set<Path> leaveOut, FolderMemory memory) throws IOException {
        FolderScan scan = new FolderScan(leaveOut, memory);
        Files.walkFileTree(root, scan.new Visitor(root));
        scan.unread.parallelStream().map(FolderScan::look).toList().forEach(scan::take);
        scan.notes.sort(null);
        return scan;
    }

    SortedMap<String, Seen> files() {
        return files;
    }

    List<Problem> notes() {
        return notes;
    }

    /** What the next scan may rely on: not the files changed so recently that another change may keep their time. */
    FolderMemory memory(Instant now) {
        Instant limit = now.minus(RACY);
        long nanos = TimeUnit.SECONDS.toNanos(limit.getEpochSecond()) + limit.getNano();
        TreeMap<String, Seen> settled = new TreeMap<>(files);
        settled.values().removeIf(seen -> seen.modified() >= nanos);
        return new FolderMemory(settled);
    }

    /** Reads a file, though not through a link that took its place. */
    static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readAllBytes();
        }
    }

    private static Outcome look(Unread file) {
        try {
            Seen seen = file.seen();
            String id = ContentId.of(bytes(file.file()));
            return new Outcome(file.path(), new Seen(seen.size(), seen.modified(), seen.key(), id), null);
        } catch (NoSuchFileException e) {
            return new Outcome(file.path(), null, null);
        } catch (IOException e) {
            return new Outcome(file.path(), null, Skips.unreadable(file.path(), reason(e)));
        }
    }

    private void take(Outcome outcome) {
        if (outcome.seen() != null) {
            files.put(outcome.path(), outcome.seen());
        }
        if (outcome.problem() != null) {
            notes.add(outcome.problem());
        }
    }

    static String reason(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        return Objects.requireNonNullElse(
                problem.getMessage(), problem.getClass().getSimpleName());
    }

    /** Keeps the path of the folder it is in as text, so that no path is taken apart again. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private String folder = "";

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            if (dir.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (!belongs(dir)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folder = folder + dir.getFileName() + "/";
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException problem) throws IOException {
            if (problem != null) {
                throw problem;
            }
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!belongs(file)) {
                return FileVisitResult.CONTINUE;
            }
            String path = folder + file.getFileName();
            if (attributes.isSymbolicLink()) {
                notes.add(Skips.symbolicLink(path));
            } else if (!attributes.isRegularFile()) {
                notes.add(Skips.special(path));
            } else if (attributes.size() > Skips.LARGEST) {
                notes.add(Skips.tooLarge(path, attributes.size()));
            } else {
                enter(path, file, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (file.equals(root)) {
                throw problem;
            }
            if (!(problem instanceof NoSuchFileException) && belongs(file)) {
                notes.add(Skips.unreadable(folder + file.getFileName(), reason(problem)));
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean belongs(Path file) {
            String name = String.valueOf(file.getFileName());
            if (Skips.hidden(name) || leaveOut.contains(file)) {
                return false;
            }
            if (Skips.housekeeping(name)) {
                notes.add(Skips.kept(folder + name));
                return false;
            }
            if (!Skips.wellFormed(name) || !Skips.shortEnough(folder + name)) {
                notes.add(Skips.badName(folder + name));
                return false;
            }
            return true;
        }

        private void enter(String path, Path file, BasicFileAttributes attributes) {
            long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            int key = Objects.hashCode(attributes.fileKey());
            Seen before = known.get(path);
            Seen now = new Seen(attributes.size(), modified, key, before == null ? "" : before.id());
            if (now.equals(before)) {
                files.put(path, now);
            } else {
                unread.add(new Unread(path, file, now));
            }
        }
    }
}
