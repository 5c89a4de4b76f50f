package org.infrawiki.source;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.InvalidObjectIdException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/**
 * The repository behind a tree, and the commit it stands at. The place for what else the commits tell.
 *
 * @param folder the wiki's folder in the repository, or the empty string
 * @param tree the tree object of that folder
 * @param time when the commit was made (the committer's date)
 */
record Past(Repository repository, ObjectId commit, String folder, ObjectId tree, Instant time)
        implements AutoCloseable {
    /** The tree is the zero id if the commit has no such folder. */
    static Past at(ObjectId id, Repository repository, String folder) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            RevCommit commit = walk.parseCommit(id);
            ObjectId tree = CommitDiff.below(reader, commit.getTree(), folder);
            return new Past(
                    repository,
                    commit.copy(),
                    folder,
                    tree.copy(),
                    Who.committer(commit).at());
        }
    }

    HistoryMemory remember(HistoryMemory before) {
        try {
            return Repositories.reading(() -> HistoryWalk.upTo(commit, repository, folder, before));
        } catch (IOException e) {
            throw Unreadable.because(
                    "The history of " + repository.getDirectory() + " cannot be read: " + e.getMessage()
                            + ". Look at it with 'git fsck'.",
                    e);
        }
    }

    /** The history with the paths of only the commits that are not in {@code before}; nothing if that leads elsewhere. */
    Optional<HistoryMemory> follow(HistoryMemory before) {
        return Unreadable.unless(() -> HistoryWalk.on(commit, repository, folder, before));
    }

    /** The content id of a file, or the empty string. */
    String id(String path) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
            return walk != null && (walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE
                    ? walk.getObjectId(0).name()
                    : "";
        }
    }

    /** See {@link Tree#changedSince}. */
    Optional<List<String>> changedSince(String earlier) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            RevCommit then = walk.parseCommit(ObjectId.fromString(earlier));
            ObjectId before = CommitDiff.below(reader, then.getTree(), folder);
            return before.equals(ObjectId.zeroId()) || tree.equals(ObjectId.zeroId())
                    ? Optional.empty()
                    : CommitDiff.rewritten(reader, before, tree);
        } catch (MissingObjectException | IncorrectObjectTypeException | InvalidObjectIdException unknown) {
            return Optional.empty();
        }
    }

    /** The first-parent line that leads here. */
    Line line(LineMemory before, Predicate<byte[]> counts) {
        try (ObjectReader reader = repository.newObjectReader();
                LineWalk walk = new LineWalk(reader, folder, counts)) {
            return Repositories.reading(() -> walk.upTo(commit, before));
        } catch (IOException e) {
            throw Unreadable.because(
                    "The history of " + repository.getDirectory() + " cannot be read: " + e.getMessage()
                            + ". Look at it with 'git fsck'.",
                    e);
        }
    }

    /** Whether one of some blobs of this repository counts. */
    boolean counts(Collection<String> blobs, Predicate<byte[]> counts) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                LineWalk walk = new LineWalk(reader, folder, counts)) {
            for (String blob : blobs) {
                if (walk.counts(ObjectId.fromString(blob))) {
                    return true;
                }
            }
            return false;
        }
    }

    CommitFiles files() throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return CommitFiles.of(reader, tree);
        }
    }

    boolean shallow() throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return !reader.getShallowCommits().isEmpty();
        }
    }

    static Problem shallowNote() {
        return new Problem(
                "shallow-history",
                Severity.NOTE,
                Where.file("."),
                "the repository is a shallow clone, so dates and changes before its first commit are not known",
                "fetch the rest with 'git fetch --unshallow'");
    }

    @Override
    public void close() {
        repository.close();
    }
}
