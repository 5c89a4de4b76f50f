package org.infrawiki.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the output folder where a file is to go. Of what we made earlier, all may go; of what others put there,
 * nothing; and a symbolic link is never followed, for what lies behind it is not the output folder.
 */
final class Ground {
    private final Path root;
    private final NavigableSet<String> made;

    /** @param made the paths that we made or announced */
    Ground(Path root, NavigableSet<String> made) {
        this.root = root;
        this.made = made;
    }

    /** Makes room for a file; gives what is in the way and not ours, or null when nothing is. */
    @Nullable
    String obstacle(String path) throws IOException {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            BasicFileAttributes there = at(folder);
            if (there == null) {
                return null;
            }
            if (there.isSymbolicLink() && !made.contains(folder)) {
                return "the folder " + folder + " is a symbolic link that no build made";
            }
            if (!there.isDirectory()) {
                if (!made.contains(folder)) {
                    return "where its folder would be there is the file " + folder + ", which no build made";
                }
                Files.delete(root.resolve(folder));
                return null;
            }
        }
        BasicFileAttributes there = at(path);
        if (there == null) {
            return null;
        }
        if (there.isDirectory()) {
            return removeFolder(path) ? null : "there is a folder of that name, with files that no build made";
        }
        return made.contains(path) ? null : "there is a file of that name, which no build made";
    }

    /** Whether the way to a path leads through real folders only. */
    boolean isInside(String path) throws IOException {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            BasicFileAttributes there = at(path.substring(0, slash));
            if (there == null || !there.isDirectory()) {
                return false;
            }
        }
        return true;
    }

    /** Whether anything at all has this name. */
    boolean isTaken(String path) throws IOException {
        return at(path) != null;
    }

    /** What has this name, links not followed; null for nothing. */
    @Nullable
    BasicFileAttributes at(String path) throws IOException {
        try {
            return Files.readAttributes(root.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException none) {
            return null;
        } catch (IOException odd) {
            if (!Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                // A part of the way is a file.
                return null;
            }
            throw odd;
        }
    }

    /** Removes a folder when all that is in it is ours. */
    private boolean removeFolder(String folder) throws IOException {
        boolean all = true;
        try (var entries = Files.newDirectoryStream(root.resolve(folder))) {
            for (Path entry : entries) {
                String path = folder + "/" + entry.getFileName();
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    all &= removeFolder(path);
                } else if (made.contains(path)) {
                    Files.delete(entry);
                } else {
                    all = false;
                }
            }
        }
        if (all) {
            Files.delete(root.resolve(folder));
        }
        return all;
    }
}
