package org.infrawiki.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * One walk along the first parents of a commit, back to the one that a memory reaches up to. A commit counts when it
 * adds, changes or deletes a page file for which {@code counts} holds before or after; a merge is compared with its first
 * parent alone, so that all it brings in is one step. As long as a commit does not have the wiki's folder, pages count
 * wherever they are in the repository.
 */
final class LineWalk implements AutoCloseable {
    /** No front matter is longer; what comes behind is not read. */
    private static final int LONGEST = 1 << 20;

    private final ObjectReader reader;
    private final RevWalk commits;
    private final String folder;
    private final Predicate<byte[]> counts;
    private final Map<ObjectId, Boolean> verdicts = new HashMap<>();

    /**
     * @param folder the wiki's folder in the repository, or the empty string
     * @param counts whether a page file of these bytes counts
     */
    LineWalk(ObjectReader reader, String folder, Predicate<byte[]> counts) {
        this.reader = reader;
        this.commits = new RevWalk(reader);
        this.folder = folder;
        this.counts = counts;
    }

    /** The line up to a commit; {@code before} is of use if it reaches up to a commit on the line. */
    Line upTo(ObjectId commit, LineMemory before) throws IOException {
        String known = before.folder().equals(folder) ? before.commit() : "";
        List<RevCommit> fresh = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        RevCommit at = commits.parseCommit(commit);
        while (!at.name().equals(known)) {
            fresh.add(at);
            if (at.getParentCount() == 0) {
                if (reader.getShallowCommits().contains(at)) {
                    return new Line(Line.End.CUT_OFF, LineMemory.NONE, false);
                }
                break;
            }
            at = commits.parseCommit(at.getParent(0));
        }
        if (at.name().equals(known)) {
            times.addAll(before.times());
        }
        for (int i = fresh.size() - 1; i >= 0; i--) {
            RevCommit one = fresh.get(i);
            if (touches(one)) {
                times.add(Who.committer(one).at());
            }
            one.disposeBody();
        }
        return new Line(Line.End.FIRST_COMMIT, new LineMemory(commit.name(), folder, times), false);
    }

    private boolean touches(RevCommit commit) throws IOException {
        ObjectId after = CommitDiff.below(reader, commit.getTree(), folder);
        ObjectId before = commit.getParentCount() == 0
                ? ObjectId.zeroId()
                : CommitDiff.below(
                        reader, commits.parseCommit(commit.getParent(0)).getTree(), folder);
        if (!folder.isEmpty() && (after.equals(ObjectId.zeroId()) || before.equals(ObjectId.zeroId()))) {
            // Before the wiki came into its folder it lay elsewhere; to forget what it was there would lower the count.
            after = commit.getTree();
            before = commit.getParentCount() == 0
                    ? ObjectId.zeroId()
                    : commits.parseCommit(commit.getParent(0)).getTree();
        }
        if (after.equals(before)) {
            return false;
        }
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            add(walk, before);
            add(walk, after);
            while (walk.next()) {
                if (counts(walk, 0) || counts(walk, 1)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void add(TreeWalk walk, ObjectId tree) throws IOException {
        if (tree.equals(ObjectId.zeroId())) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(tree);
        }
    }

    private boolean counts(TreeWalk walk, int side) throws IOException {
        if ((walk.getRawMode(side) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
            return false;
        }
        String path = CommitFiles.path(walk);
        return CommitFiles.isPage(path) && Skips.inWiki(path) && counts(walk.getObjectId(side));
    }

    /** Whether a blob counts. */
    boolean counts(AnyObjectId blob) throws IOException {
        Boolean known = verdicts.get(blob);
        if (known == null) {
            try (InputStream in = reader.open(blob, Constants.OBJ_BLOB).openStream()) {
                known = counts.test(in.readNBytes(LONGEST));
            }
            verdicts.put(blob.copy(), known);
        }
        return known;
    }

    @Override
    public void close() {
        commits.close();
    }
}
