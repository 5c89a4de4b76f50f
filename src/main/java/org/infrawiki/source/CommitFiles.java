package org.infrawiki.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.infrawiki.model.Problem;

/**
 * The files in a tree object of git.
 *
 * @param files content id by path
 * @param notes what was left out, sorted
 */
record CommitFiles(SortedMap<String, String> files, List<Problem> notes) {
    static CommitFiles of(ObjectReader reader, AnyObjectId tree) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        List<Problem> notes = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            while (walk.next()) {
                String path = path(walk);
                String name = name(walk);
                int type = walk.getRawMode(0) & FileMode.TYPE_MASK;
                if (Skips.hidden(name)) {
                    continue;
                }
                if (Skips.housekeeping(name)) {
                    notes.add(Skips.kept(path));
                } else if (!Skips.wellFormed(name) || !Skips.shortEnough(path)) {
                    notes.add(Skips.badName(path));
                } else if (type == FileMode.TYPE_TREE) {
                    walk.enterSubtree();
                } else if (type == FileMode.TYPE_FILE) {
                    ObjectId id = walk.getObjectId(0);
                    long size = isPage(name) ? 0 : size(reader, id);
                    if (size > Skips.LARGEST) {
                        notes.add(Skips.tooLarge(path, size));
                    } else {
                        files.put(path, id.name());
                    }
                } else {
                    notes.add(type == FileMode.TYPE_SYMLINK ? Skips.symbolicLink(path) : Skips.submodule(path));
                }
            }
        }
        notes.sort(null);
        return new CommitFiles(files, notes);
    }

    /** To ask for the size of each page would take longer than all the rest; it shows when the page is read. */
    static boolean isPage(String name) {
        return name.endsWith(".md") || name.endsWith(".mdwn");
    }

    private static long size(ObjectReader reader, ObjectId id) throws IOException {
        try {
            return reader.getObjectSize(id, Constants.OBJ_BLOB);
        } catch (MissingObjectException e) {
            return 0; // whoever reads it is told
        }
    }

    private static String name(TreeWalk walk) {
        AbstractTreeIterator at = walk.getTree(0, AbstractTreeIterator.class);
        byte[] raw = new byte[at.getNameLength()];
        at.getName(raw, 0);
        return new String(raw, StandardCharsets.UTF_8);
    }

    /** The path a walk is at; bytes that are not UTF-8 show as replacement characters, not as Latin-1 as jgit has it. */
    static String path(TreeWalk walk) {
        return new String(walk.getRawPath(), StandardCharsets.UTF_8);
    }
}
