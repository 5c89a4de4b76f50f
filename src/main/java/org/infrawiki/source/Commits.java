package org.infrawiki.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * How commits of a repository stand to each other, to tell a pusher what became of his. What can't be read is no reason
 * to fail, for it only makes a message better.
 */
public final class Commits {
    private Commits() {}

    /** Whether a commit is another one or in its history; false where that can't be read. */
    public static boolean leadsTo(Path folder, String earlier, String later) {
        if (earlier.isEmpty() || later.isEmpty()) {
            return false;
        }
        try (Repository repository = Repositories.open(folder, Map.of());
                RevWalk walk = new RevWalk(repository)) {
            return Repositories.reading(() -> walk.isMergedInto(
                    walk.parseCommit(ObjectId.fromString(earlier)), walk.parseCommit(ObjectId.fromString(later))));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * The files that differ between two commits, by their paths in the repository; none where that can't be read.
     *
     * @param before the empty string for no files
     */
    public static Set<String> changed(Path folder, String before, String after) {
        Set<String> paths = new TreeSet<>();
        try (Repository repository = Repositories.open(folder, Map.of());
                ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader);
                TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            if (before.isEmpty()) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(commits.parseCommit(ObjectId.fromString(before)).getTree());
            }
            walk.addTree(commits.parseCommit(ObjectId.fromString(after)).getTree());
            return Repositories.reading(() -> {
                while (walk.next()) {
                    paths.add(CommitFiles.path(walk));
                }
                return paths;
            });
        } catch (IOException unreadable) {
            return Set.of();
        }
    }
}
