package org.infrawiki.source;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
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
