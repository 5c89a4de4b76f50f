package org.infrawiki.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.infrawiki.model.Change;
import org.infrawiki.source.HistoryMemory.Listed;
import org.infrawiki.source.HistoryMemory.Scope;
import org.infrawiki.source.HistoryMemory.Span;

/**
 * One walk through the commits that a memory does not hold yet.
 *
 * <p>A commit counts for a path when it has a file there whose content or mode differs from that of every parent: in a
 * merge, a file taken over from one side is no change. Of those commits the one with the smallest
 * {@linkplain CommitNote#order place in time} is the file's first, the one with the largest its last. Both depend on the
 * set of commits alone, not on the order of the walk; so a memory of some commits and a walk over the others give what a
 * walk over all gives. Renames are not followed: a file begins with its name.
 */
final class HistoryWalk {
    private static final Comparator<Listed> OLDEST_FIRST = (one, other) -> {
        int byOrder = Long.compare(one.order(), other.order());
        return byOrder != 0
                ? byOrder
                : one.change().commit().compareTo(other.change().commit());
    };

    private final RevWalk commits;
    private final CommitDiff diff;
    private final HistoryMemory before;
    private final Map<RevCommit, Long> orders = new HashMap<>();
    private final Map<String, Long> moved;
    private final Map<String, Span> paths;
    private final PriorityQueue<Listed> changes = new PriorityQueue<>(OLDEST_FIRST);

    private HistoryWalk(RevWalk commits, CommitDiff diff, HistoryMemory before) {
        this.commits = commits;
        this.diff = diff;
        this.before = before;
        this.moved = new HashMap<>(before.moved());
        this.paths = new HashMap<>(before.paths());
        this.changes.addAll(before.listed());
    }

    /**
     * The history up to a commit.
     *
     * @param folder the wiki's folder in the repository, or the empty string
     * @param before what is remembered; of no use unless its commit is an ancestor
     */
    static HistoryMemory upTo(ObjectId commit, Repository repository, String folder, HistoryMemory before)
            throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                CommitDiff diff = new CommitDiff(reader, folder)) {
            Scope scope = new Scope(commit.name(), folder, cuts(reader));
            if (before.scope().equals(scope)) {
                return before;
            }
            Optional<HistoryMemory> on = on(commit, scope, reader, diff, before);
            if (on.isPresent()) {
                return on.get();
            }
            try (RevWalk commits = new RevWalk(reader)) {
                commits.markStart(commits.parseCommit(commit));
                return new HistoryWalk(commits, diff, HistoryMemory.NONE).over(parentsFirst(commits), scope);
            }
        }
    }

    /** {@code before} and the commits since; nothing if it does not lead to this commit. */
    static Optional<HistoryMemory> on(ObjectId commit, Repository repository, String folder, HistoryMemory before)
            throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                CommitDiff diff = new CommitDiff(reader, folder)) {
            Scope scope = new Scope(commit.name(), folder, cuts(reader));
            return before.scope().equals(scope) ? Optional.of(before) : on(commit, scope, reader, diff, before);
        }
    }

    private static Optional<HistoryMemory> on(
            ObjectId commit, Scope scope, ObjectReader reader, CommitDiff diff, HistoryMemory before)
            throws IOException {
        if (!before.commit().isEmpty()
                && before.scope().equals(new Scope(before.commit(), scope.folder(), scope.shallow()))) {
            try (RevWalk commits = new RevWalk(reader)) {
                List<RevCommit> fresh = since(ObjectId.fromString(before.commit()), commits, commit);
                if (!fresh.isEmpty()) {
                    return Optional.of(new HistoryWalk(commits, diff, before).over(fresh, scope));
                }
            }
        }
        return Optional.empty();
    }

    /** Where a shallow clone ends; with other ends, the same commit has another history. */
    private static String cuts(ObjectReader reader) throws IOException {
        return String.join(
                " ",
                reader.getShallowCommits().stream().map(ObjectId::name).sorted().toList());
    }

    /**
     * The commits that {@code known} does not reach; none if it is not an ancestor. It is one exactly when it is a
     * parent of one of them: the next commit on a way from it to {@code commit} cannot be among its own ancestors.
     */
    private static List<RevCommit> since(ObjectId known, RevWalk commits, ObjectId commit) throws IOException {
        try {
            RevCommit last = commits.parseCommit(known);
            commits.markUninteresting(last);
            commits.markStart(commits.parseCommit(commit));
            List<RevCommit> fresh = parentsFirst(commits);
            return fresh.stream().anyMatch(one -> List.of(one.getParents()).contains(last)) ? fresh : List.of();
        } catch (MissingObjectException e) {
            return List.of();
        }
    }

    private static List<RevCommit> parentsFirst(RevWalk commits) throws IOException {
        commits.sort(RevSort.TOPO);
        List<RevCommit> found = new ArrayList<>();
        for (RevCommit commit : commits) {
            found.add(commit);
        }
        Collections.reverse(found);
        return found;
    }

    private HistoryMemory over(List<RevCommit> fresh, Scope scope) throws IOException {
        for (RevCommit commit : fresh) {
            add(commit);
        }
        List<Listed> latest = new ArrayList<>(changes);
        latest.sort(OLDEST_FIRST.reversed());
        return new HistoryMemory(scope, paths, latest, moved);
    }

    private void add(RevCommit commit) throws IOException {
        long order = commit.getCommitTime();
        for (RevCommit parent : commit.getParents()) {
            commits.parseHeaders(parent);
            order = Math.max(order, order(parent) + 1);
        }
        orders.put(commit, order);
        if (order != commit.getCommitTime()) {
            moved.put(commit.name(), order);
        }
        CommitDiff.Touched touched = diff.of(commit);
        if (!touched.written().isEmpty() || !touched.removed().isEmpty() || touched.differs()) {
            CommitNote note = CommitNote.of(commit, order);
            touched.written().forEach(path -> paths.merge(path, new Span(note, note), (span, one) -> span.with(note)));
            list(commit, note, touched);
        }
        commit.disposeBody();
    }

    private long order(RevCommit parent) {
        Long known = orders.get(parent);
        if (known != null) {
            return known;
        }
        return before.moved().getOrDefault(parent.name(), (long) parent.getCommitTime());
    }

    private void list(RevCommit commit, CommitNote note, CommitDiff.Touched touched) {
        boolean merge = commit.getParentCount() > 1;
        List<String> all = new ArrayList<>(touched.written());
        all.addAll(touched.removed());
        if (all.isEmpty() && !merge) {
            return;
        }
        Collections.sort(all);
        List<String> first = all.subList(0, Math.min(all.size(), HistoryMemory.PATHS));
        int more = all.size() - first.size();
        changes.removeIf(listed -> listed.change().commit().equals(note.id()));
        changes.add(new Listed(
                note.order(),
                new Change(note.id(), note.at(), note.author(), CommitNote.message(commit), first, more, merge)));
        if (changes.size() > HistoryMemory.CHANGES) {
            changes.remove();
        }
    }
}
