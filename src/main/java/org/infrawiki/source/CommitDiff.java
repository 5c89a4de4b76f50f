package org.infrawiki.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Compares the wiki of a commit with that of its parents. Subtrees that equal a parent's are never opened. */
final class CommitDiff implements AutoCloseable {
    private final ObjectReader reader;
    private final TreeWalk walk;
    private final String folder;
    private final Map<ObjectId, ObjectId> folders = new HashMap<>();

    /** @param folder the wiki's folder in the repository, or the empty string */
    CommitDiff(ObjectReader reader, String folder) {
        this.reader = reader;
        this.folder = folder;
        this.walk = new TreeWalk(reader);
        walk.setRecursive(true);
    }

    /**
     * What a commit did.
     *
     * @param written files whose content or mode no parent had
     * @param removed files that every parent had, and the commit has not
     * @param differs whether anything is unlike any of the parents; a merge that only joins two sides does nothing else
     */
    record Touched(List<String> written, List<String> removed, boolean differs) {
        static final Touched NOTHING = new Touched(List.of(), List.of(), false);
    }

    Touched of(RevCommit commit) throws IOException {
        List<ObjectId> trees = new ArrayList<>();
        trees.add(tree(commit.getTree()));
        for (RevCommit parent : commit.getParents()) {
            trees.add(tree(parent.getTree()));
        }
        boolean differs = trees.size() == 1 || trees.stream().distinct().count() > 1;
        if (trees.lastIndexOf(trees.get(0)) > 0) {
            return differs ? new Touched(List.of(), List.of(), true) : Touched.NOTHING;
        }
        walk.reset();
        walk.setFilter(new UnlikeAllParents());
        for (ObjectId tree : trees) {
            if (tree.equals(ObjectId.zeroId())) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(tree);
            }
        }
        List<String> written = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        while (walk.next()) {
            boolean file = isFile(walk.getRawMode(0));
            if (file || wasFile()) {
                String path = CommitFiles.path(walk);
                if (Skips.inWiki(path)) {
                    (file ? written : removed).add(path);
                }
            }
        }
        return new Touched(written, removed, differs);
    }

    @Override
    public void close() {
        walk.close();
    }

    private boolean wasFile() {
        for (int i = 1; i < walk.getTreeCount(); i++) {
            if (isFile(walk.getRawMode(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFile(int mode) {
        return (mode & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    }

    /** The tree object of the wiki's folder; the zero id where the commit has no such folder. */
    private ObjectId tree(RevTree root) throws IOException {
        if (folder.isEmpty()) {
            return root;
        }
        ObjectId known = folders.get(root);
        if (known == null) {
            known = below(reader, root, folder);
            folders.put(root.copy(), known);
        }
        return known;
    }

    /** The tree object of a folder; the zero id where there is none. */
    static ObjectId below(ObjectReader reader, ObjectId root, String folder) throws IOException {
        if (folder.isEmpty()) {
            return root;
        }
        try (TreeWalk found = TreeWalk.forPath(reader, folder, root)) {
            return found != null && FileMode.TREE.equals(found.getRawMode(0))
                    ? found.getObjectId(0)
                    : ObjectId.zeroId();
        }
    }

    /**
     * The files that differ in their content or mode only, sorted; nothing where there is any other difference between
     * two trees that a wiki might show, such as a new file or one that became a link. What is hidden it never shows.
     */
    static Optional<List<String>> rewritten(ObjectReader reader, ObjectId before, ObjectId after) throws IOException {
        List<String> paths = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            walk.addTree(before);
            walk.addTree(after);
            while (walk.next()) {
                String path = CommitFiles.path(walk);
                if (Skips.outOfSight(path)) {
                    continue;
                }
                if (isFile(walk.getRawMode(0)) && isFile(walk.getRawMode(1)) && Skips.inWiki(path)) {
                    paths.add(path);
                } else {
                    return Optional.empty();
                }
            }
        }
        Collections.sort(paths);
        return Optional.of(paths);
    }

    /** Lets through what no parent has in the same way, files and folders alike. */
    private static final class UnlikeAllParents extends TreeFilter {
        @Override
        public boolean include(TreeWalk walk) {
            int mode = walk.getRawMode(0);
            for (int i = 1; i < walk.getTreeCount(); i++) {
                if (walk.getRawMode(i) == mode && walk.idEqual(i, 0)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean shouldBeRecursive() {
            return false;
        }

        @Override
        public TreeFilter clone() {
            return this;
        }
    }
}
