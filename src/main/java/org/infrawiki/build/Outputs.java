package org.infrawiki.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lazy;
import org.jspecify.annotations.Nullable;

/**
 * The output folder. A file is written beside its place and moved there, so that a reader sees the old one or the new
 * one; what we did not make is never touched. What we made is listed in {@code .infrawiki/files} before it is written,
 * so that a build that dies leaves nothing behind that the next one would not know as ours.
 */
final class Outputs {
    private static final String OURS = ".infrawiki";

    private final Path root;
    /** What is listed as ours, and what lies in its way; read when they are first needed. */
    private final Lazy<NavigableSet<String>> made;

    private final Lazy<Ground> ground;

    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean adopted = new AtomicBoolean();
    private final AtomicInteger temporaries = new AtomicInteger();

    private Outputs(Path root, Supplier<NavigableSet<String>> made) {
        this.root = root;
        this.made = new Lazy<>(made);
        this.ground = new Lazy<>(() -> new Ground(root, this.made.get()));
    }

    /** Opens a folder that is empty, missing or of an earlier build; {@link #refusal} has been asked before. */
    static Outputs open(Path root) throws IOException {
        Path ours = root.resolve(OURS);
        Files.createDirectories(ours);
        emptyTemporaries(ours.resolve("tmp"));
        return new Outputs(root, () -> listed(ours));
    }

    private static NavigableSet<String> listed(Path ours) {
        NavigableSet<String> made = new ConcurrentSkipListSet<>();
        try (Stream<String> lines = Files.lines(ours.resolve("files"))) {
            lines.filter(Outputs::staysBelow).forEach(made::add);
        } catch (IOException | UncheckedIOException unreadable) {
            // The state knows nearly the same; what neither knows counts as the file of somebody else.
        }
        return made;
    }

    private static boolean staysBelow(String path) {
        return !path.isEmpty() && !path.startsWith("/") && !("/" + path + "/").contains("/../");
    }

    /** Only to look: makes nothing and cleans nothing up, so that it needs no lock. */
    static Outputs reading(Path root) {
        return new Outputs(root, ConcurrentSkipListSet::new);
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

    /** Whether the way to a path leads through real folders only. */
    boolean isInside(String path) throws IOException {
        return new Ground(root, Collections.emptyNavigableSet()).isInside(path);
    }

    Path root() {
        return root;
    }

    Path state() {
        return root.resolve(OURS).resolve("state");
    }

    static Path lock(Path root) {
        return root.resolve(OURS).resolve("lock");
    }

    /** What the state says is ours, too: the list has no checksum, and what it lost would count as the file of another. */
    void trust(State state) {
        for (State.Unit unit : state.units().values()) {
            for (State.Output output : unit.outputs()) {
                if (staysBelow(output.path()) && made.get().add(output.path())) {
                    adopted.set(true);
                }
            }
        }
    }

    /** Notes what is about to be written, on disk, before the first byte of it is; not what others put there. */
    void announce(Collection<String> paths) throws IOException {
        boolean more = false;
        for (String path : paths) {
            if (!made.get().contains(path) && !ground.get().isTaken(path)) {
                more |= made.get().add(path);
            }
        }
        if (more) {
            Files.write(unfinished(), new byte[0]);
            save();
        }
    }

    /** Whether a build announced files and died: some may be there that no state knows. */
    boolean isUnfinished() {
        return Files.exists(unfinished());
    }

    /** What was announced is known by the state now. */
    void finished() throws IOException {
        Files.deleteIfExists(unfinished());
    }

    private Path unfinished() {
        return root.resolve(OURS).resolve("unfinished");
    }

    /** Makes room for a file; gives what is in the way and not ours, or null when nothing is. */
    @Nullable
    String obstacle(String path) throws IOException {
        return ground.get().obstacle(path);
    }

    private void save() throws IOException {
        Path list = root.resolve(OURS).resolve("files");
        Path fresh = list.resolveSibling("files.new");
        Files.write(fresh, made.get());
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
        BasicFileAttributes there = ground.get().at(path);
        boolean same = there != null
                && there.isRegularFile()
                && there.size() == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes)
                && ground.get().isInside(path);
        if (there == null || !same) {
            return null;
        }
        if (made.get().add(path)) {
            adopted.set(true);
        }
        return new State.Output(path, digest(bytes), bytes.length, nanos(there));
    }

    /** Removes everything we made that is not wanted any more, and folders that this empties. */
    int retain(Set<String> wanted) throws IOException {
        int removed = 0;
        for (String path : made.get()) {
            if (!wanted.contains(path) && ground.get().isInside(path) && deleteFile(root.resolve(path))) {
                removed++;
                removeEmptyFolders(root.resolve(path).getParent());
            }
        }
        if (made.get().retainAll(wanted) || adopted.get() || removed > 0) {
            save();
        }
        return removed;
    }

    /** A folder in the place of a file of ours was made by somebody else. */
    private static boolean deleteFile(Path file) throws IOException {
        return !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && Files.deleteIfExists(file);
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
