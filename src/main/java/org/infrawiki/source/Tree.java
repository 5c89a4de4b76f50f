package org.infrawiki.source;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Site;

/**
 * The files of a wiki at one moment: of a folder, or of a commit. The list of files is taken when the tree is opened;
 * bytes are read when they are asked for, by several threads at once if need be.
 *
 * <p>A usual caller:
 *
 * <pre>
 * HistoryMemory now = tree.remember(before);      // walks only the commits that are new
 * Site.History history = tree.history(now);       // costs no walk any more
 * Optional&lt;Instant&gt; earlier = now.firstSeen("content/old-name.md");
 * </pre>
 */
public interface Tree extends AutoCloseable {
    /**
     * Every file by its path relative to the wiki's root, parts joined by {@code /}, with its content id: the id git
     * gives a blob of these bytes, 40 hex digits (the SHA-1 of {@code "blob LENGTH\0"} and the bytes), in a folder too.
     */
    SortedMap<String, String> files();

    /** The content id of one of the files, or the empty string; where it can, without listing the others. */
    String id(String path);

    /**
     * The files whose content or mode is another one than in an earlier commit, sorted.
     *
     * @return nothing where that commit is not known, or more differs than what is in files: which there are, or what
     *     was left out; also for a folder, whose files say nothing of an earlier commit
     */
    Optional<List<String>> changedSince(String commit);

    /**
     * The bytes of one of the {@link #files}.
     *
     * @throws UncheckedIOException if it cannot be read any more, or is a page of over 100 MB in a commit; its message,
     *     like that of its cause, is a sentence for the user
     */
    byte[] read(String path);

    /** What was left out on purpose and why (code {@code skipped-file}), or is not known (a cut-off history); sorted. */
    List<Problem> notes();

    /**
     * When and by whom each of the {@link #files} was written, and the latest changes, newest first. In a folder, files
     * that differ from the last commit are dated by their modification time.
     *
     * @param memory what an earlier run remembered, or {@link HistoryMemory#NONE}; with what {@link #remember} just
     *     returned no commit is walked again
     */
    Site.History history(HistoryMemory memory);

    /** The history up to this tree's commit: {@code before} and the commits made since, or a walk of all of them. */
    HistoryMemory remember(HistoryMemory before);

    /**
     * The history up to this tree's commit, with the paths of only those commits that are not in {@code before}.
     *
     * @return nothing where {@code before} does not lead to this commit
     */
    Optional<HistoryMemory> follow(HistoryMemory before);

    /**
     * The first-parent line of commits that leads to this tree, as far as page files are concerned that count.
     *
     * @param before what an earlier run remembered, with the same {@code counts}, or {@link LineMemory#NONE}
     * @param counts whether a page file of these bytes counts; gets the first megabyte
     * @param folder where the pages are now, relative to the tree; elsewhere nothing can be edited that counts. In the
     *     history they may have been anywhere, for a wiki may have moved
     */
    Line line(LineMemory before, Predicate<byte[]> counts, String folder);

    /** What the next scan of the same folder may rely on; empty for a commit. */
    FolderMemory memory();

    /** The commit's id in hex, in a folder that of {@code HEAD}; the empty string for a folder outside git. */
    String commit();

    /** Whether this is a commit as it was made, so that all dates come from the history and none from files. */
    boolean ofCommit();

    /** When that commit was made (the committer's date). */
    Optional<Instant> commitTime();

    @Override
    void close();
}
