package org.infrawiki.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/** Tells when something below a folder is saved, new or gone. Hidden folders and the output folder don't count. */
final class Watch implements AutoCloseable {
    /** An editor that saves does so in several steps; they are one change. */
    private static final int CALM_MILLIS = 15;

    private final Path root;
    private final Path leaveOut;
    private final WatchService service;

    Watch(Path root, Path leaveOut) throws IOException {
        this.root = root;
        this.leaveOut = leaveOut;
        this.service = root.getFileSystem().newWatchService();
        register(root);
    }

    private void register(Path from) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                boolean hidden =
                        !folder.equals(root) && folder.getFileName().toString().startsWith(".");
                if (hidden || folder.equals(leaveOut)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Waits for a change and then until nothing has happened for a moment; false once this is closed. */
    boolean await() throws IOException, InterruptedException {
        try {
            boolean changed = false;
            WatchKey key = service.take();
            while (key != null || !changed) {
                if (key == null) {
                    key = service.take();
                }
                changed |= concerns(key);
                key.reset();
                key = service.poll(CALM_MILLIS, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (ClosedWatchServiceException closed) {
            return false;
        }
    }

    private boolean concerns(WatchKey key) throws IOException {
        boolean changed = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (!(event.context() instanceof Path name) || !(key.watchable() instanceof Path folder)) {
                changed = true;
                continue;
            }
            Path path = folder.resolve(name);
            boolean ours = name.toString().startsWith(".") || path.equals(leaveOut);
            if (!ours) {
                changed = true;
                if (Files.isDirectory(path)) {
                    register(path);
                }
            }
        }
        return changed;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
