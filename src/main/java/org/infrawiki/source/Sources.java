package org.infrawiki.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens the files of a wiki. A user's mistake (no such folder, no such branch) is a value, not an exception. */
public final class Sources {
    private Sources() {}

    /**
     * The files below a folder as they are now.
     *
     * @param root the wiki's root
     * @param leaveOut files and folders to pass over, such as the output folder
     * @param memory what the last scan remembered, or {@link FolderMemory#NONE}
     * @param now the time of the scan: a file changed in the two seconds before is not remembered, since another change
     *     might leave its time as it is
     */
    public static Opened folder(Path root, Set<Path> leaveOut, FolderMemory memory, Instant now) {
        return new Opened.Failure("The folder " + root + " cannot be read yet.");
    }

    /**
     * The files of a commit, straight from the repository's objects.
     *
     * @param repository a bare repository, or a folder with a {@code .git}
     * @param ref a branch, a tag, a commit's id or its beginning; null for {@code HEAD}
     */
    public static Opened git(Path repository, @Nullable String ref) {
        return new Opened.Failure("The repository " + repository + " cannot be read yet.");
    }
}
