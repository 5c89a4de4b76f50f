package org.infrawiki.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.infrawiki.model.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The output folder. A file is written beside its place and moved there, so that a reader sees the old one or the new
 * one; what we did not make is never touched. What we made is listed in {@code .infrawiki/files} before it is written,
 * so that a build that dies leaves nothing behind that the next one would not know as ours.
 */
final class Outputs {
    private static final String OURS = ".infrawiki";

    private final Path root;
    private final Set<String> made;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicInteger temporaries = new AtomicInteger();

    private Outputs(Path root, Set<String> made) {
        this.root = root;
        this.made = made;
    }

    /** Opens a folder that is empty, missing or of an earlier build; {@link #refusal} has been asked before. */
    static Outputs open(Path root) throws IOException {
        Path ours = root.resolve(OURS);
        Files.createDirectories(ours);
        emptyTemporaries(ours.resolve("tmp"));
        Path list = ours.resolve("files");
        Set<String> made = new TreeSet<>();
        if (Files.exists(list)) {
            made.addAll(Files.readAllLines(list));
        }
        return new Outputs(root, made);
    }

    /** Only to look: makes nothing and cleans nothing up, so that it needs no lock. */
    static Outputs reading(Path root) {
        return new Outputs(root, new TreeSet<>());
    }

    /** Why this folder can't be an output folder, or null. */
    static @Nullable String refusal(Path root) {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            return "it is a file";
        }
        if (!Files.isDirectory(root)) {
            return null;
        }
        if (Files.isSymbolicLink(root.resolve(OURS))) {
            return "its folder .infrawiki is a symbolic link";
        }
        try (var entries = Files.newDirectoryStream(root)) {
            boolean empty = !entries.iterator().hasNext();
            return empty || Files.isDirectory(root.resolve(OURS)) ? null : "it holds files that no build made";
        } catch (IOException unreadable) {
            return "it can't be read";
        }
    }

    Path state() {
        return root.resolve(OURS).resolve("state");
    }

    static Path lock(Path root) {
        return root.resolve(OURS).resolve("lock");
    }

    /** Whether this path was written by us, now or earlier. */
    boolean isOurs(String path) {
        return made.contains(path);
    }

    /** Notes what is about to be written, on disk, before the first byte of it is. */
    void announce(Collection<String> paths) throws IOException {
        if (made.addAll(paths)) {
            save();
        }
    }

    private void save() throws IOException {
        Path list = root.resolve(OURS).resolve("files");
        Path fresh = list.resolveSibling("files.new");
        Files.write(fresh, made);
        Files.move(fresh, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes a file and gives what the state remembers of it. */
    State.Output write(String path, byte[] bytes) throws IOException {
        Path target = root.resolve(path);
        Path folder = target.getParent();
        if (folder != null && !folders.contains(folder)) {
            // Known only once it is there: another thread may want to write into it now.
            Files.createDirectories(folder);
            folders.add(folder);
        }
        Path temporary = root.resolve(OURS).resolve("tmp").resolve(Integer.toString(temporaries.incrementAndGet()));
        Files.write(temporary, bytes);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
        return new State.Output(path, digest(bytes), bytes.length, nanos(attributes));
    }

    /** Whether the file on disk is still the one that was written. */
    boolean stands(State.Output output) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(
                    root.resolve(output.path()), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    && attributes.size() == output.size()
                    && nanos(attributes) == output.modified();
        } catch (IOException gone) {
            return false;
        }
    }

    /** The file on disk when it holds these very bytes, else null. */
    State.@Nullable Output adopt(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean same = attributes.isRegularFile()
                    && attributes.size() == bytes.length
                    && java.util.Arrays.equals(Files.readAllBytes(file), bytes);
            return same ? new State.Output(path, digest(bytes), bytes.length, nanos(attributes)) : null;
        } catch (NoSuchFileException | java.nio.file.NotDirectoryException none) {
            return null;
        }
    }

    boolean exists(String path) {
        return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Removes everything we made that is not wanted any more, and folders that this empties. */
    int retain(Set<String> wanted) throws IOException {
        int removed = 0;
        for (String path : made) {
            if (!wanted.contains(path) && Files.deleteIfExists(root.resolve(path))) {
                removed++;
                removeEmptyFolders(root.resolve(path).getParent());
            }
        }
        if (made.retainAll(wanted) || removed > 0) {
            save();
        }
        return removed;
    }

    private void removeEmptyFolders(@Nullable Path folder) throws IOException {
        Path at = folder;
        while (at != null && !at.equals(root) && Files.isDirectory(at)) {
            try (var entries = Files.newDirectoryStream(at)) {
                if (entries.iterator().hasNext()) {
                    return;
                }
            }
            Files.delete(at);
            at = at.getParent();
        }
    }

    private static void emptyTemporaries(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        Files.createDirectories(folder);
    }

    static long digest(byte[] bytes) {
        return new Digest().put(bytes).value();
    }

    private static long nanos(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }
}
