package org.infrawiki.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;
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
        if (!Files.isDirectory(root)) {
            return noFolder(root);
        }
        try {
            Path real = root.toRealPath();
            Set<Path> left = new HashSet<>();
            for (Path path : leaveOut) {
                left.add(real(path));
            }
            FolderScan scan = FolderScan.of(real, left, memory);
            List<Problem> notes = new ArrayList<>(scan.notes());
            Past past = past(real, notes);
            Collections.sort(notes);
            return new Opened.Ready(new FolderTree(real, scan, notes, scan.memory(now), past));
        } catch (IOException e) {
            return new Opened.Failure("The folder " + root + " cannot be read: " + FolderScan.reason(e) + ".");
        }
    }

    /**
     * The files of a commit, straight from the repository's objects.
     *
     * @param repository a bare repository, or a folder with a {@code .git}
     * @param ref a branch, a tag, a commit's id or its beginning; null for {@code HEAD}
     */
    public static Opened git(Path repository, @Nullable String ref) {
        return git(repository, ref, System.getenv());
    }

    /** The same without listing the files: they are when somebody asks for them. */
    public static Opened glance(Path repository, @Nullable String ref) {
        return git(repository, ref, System.getenv(), false);
    }

    static Opened git(Path path, @Nullable String ref, Map<String, String> environment) {
        return git(path, ref, environment, true);
    }

    private static Opened git(Path path, @Nullable String ref, Map<String, String> environment, boolean list) {
        if (!Files.isDirectory(path)) {
            return noFolder(path);
        }
        try {
            return commit(path, Repositories.open(path, environment), ref, list);
        } catch (RepositoryNotFoundException e) {
            return new Opened.Failure(path + " is not a git repository. Name a bare repository, or a folder that was"
                    + " made with 'git init' or 'git clone'.");
        } catch (IOException e) {
            return broken(path, e);
        }
    }

    private static Opened commit(Path path, Repository repository, @Nullable String ref, boolean list) {
        try {
            CommitRef found = Repositories.reading(() -> CommitRef.find(repository, ref));
            if (found instanceof CommitRef.Known known) {
                CommitTree tree = Repositories.reading(() -> new CommitTree(Past.at(known.commit(), repository, "")));
                if (list) {
                    Repositories.reading(tree::list);
                }
                return new Opened.Ready(tree);
            }
            repository.close();
            return new Opened.Failure(
                    "Nothing can be read from " + path + ". " + ((CommitRef.Unknown) found).message());
        } catch (IOException e) {
            repository.close();
            return broken(path, e);
        }
    }

    /** The history of the work tree a folder lies in; none if the folder, or all of it, was never committed. */
    private static @Nullable Past past(Path root, List<Problem> notes) {
        Path top = Repositories.workTree(root);
        if (top == null) {
            return null;
        }
        Repository repository = null;
        try {
            repository = Repositories.open(top, Map.of());
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head != null) {
                Repository opened = repository;
                Past past = Repositories.reading(
                        () -> Past.at(head, opened, top.relativize(root).toString()));
                if (!past.tree().equals(ObjectId.zeroId())) {
                    if (past.shallow()) {
                        notes.add(Past.shallowNote());
                    }
                    return past;
                }
            }
        } catch (IOException e) {
            notes.add(Problem.warning(
                    "unreadable-history",
                    Where.file("."),
                    "the git repository it lies in cannot be read, so files are dated by their own times: "
                            + FolderScan.reason(e),
                    "look at it with 'git status' and 'git fsck'"));
        }
        if (repository != null) {
            repository.close();
        }
        return null;
    }

    /** Where a path leads, links followed; of one that is not there yet, where its folder leads. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }

    private static Opened noFolder(Path path) {
        return new Opened.Failure(
                Files.exists(path)
                        ? path + " is not a folder. Name the folder that holds the wiki."
                        : "There is no folder " + path + ". Look for a slip in its name, or make it with"
                                + " 'infrawiki init'.");
    }

    private static Opened broken(Path path, IOException problem) {
        return new Opened.Failure("The repository " + path + " cannot be read: " + FolderScan.reason(problem)
                + ". Look at it with 'git fsck', and at who may read it.");
    }
}
