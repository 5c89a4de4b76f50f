package org.infrawiki.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Revision;
import org.infrawiki.model.Site;
import org.jspecify.annotations.Nullable;

/** The files of a commit, read from the repository's objects without a checkout. */
final class CommitTree implements Tree {
    private final Past past;
    private @Nullable CommitFiles listed;
    /** One for each thread that reads, kept because a reader remembers the bases of deltas. */
    private final Queue<ObjectReader> readers = new ConcurrentLinkedQueue<>();

    CommitTree(Past past) {
        this.past = past;
    }

    /** Lists the files, once. */
    synchronized CommitFiles list() throws IOException {
        CommitFiles known = listed;
        if (known == null) {
            known = past.files();
            listed = known;
        }
        return known;
    }

    @Override
    public SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(Unreadable.unless(this::list).files());
    }

    @Override
    public String id(String path) {
        CommitFiles known = listed();
        return known == null
                ? Unreadable.unless(() -> past.id(path))
                : known.files().getOrDefault(path, "");
    }

    private synchronized @Nullable CommitFiles listed() {
        return listed;
    }

    @Override
    public Optional<List<String>> changedSince(String commit) {
        return Unreadable.unless(() -> past.changedSince(commit));
    }

    @Override
    public byte[] read(String path) {
        String id = id(path);
        if (id.isEmpty()) {
            throw gone(path, "there is no such file", null);
        }
        ObjectReader pooled = readers.poll();
        ObjectReader reader = pooled == null ? past.repository().newObjectReader() : pooled;
        try {
            return reader.open(ObjectId.fromString(id), Constants.OBJ_BLOB).getBytes((int) Skips.LARGEST);
        } catch (LargeObjectException e) {
            throw gone(path, "it is over " + (Skips.LARGEST >> 20) + " MB long; keep it outside the wiki", e);
        } catch (MissingObjectException e) {
            throw gone(path, "the repository lacks object " + id + "; look at it with 'git fsck'", e);
        } catch (IOException e) {
            throw gone(path, String.valueOf(e.getMessage()), e);
        } finally {
            readers.add(reader);
        }
    }

    private UncheckedIOException gone(String path, String reason, @Nullable Exception cause) {
        return Unreadable.because(
                path + " of commit " + commit().substring(0, 10) + " cannot be read: " + reason, cause);
    }

    @Override
    public List<Problem> notes() {
        List<Problem> all = new ArrayList<>(Unreadable.unless(this::list).notes());
        if (Unreadable.unless(past::shallow)) {
            all.add(Past.shallowNote());
        }
        Collections.sort(all);
        return List.copyOf(all);
    }

    @Override
    public Site.History history(HistoryMemory memory) {
        HistoryMemory now = remember(memory);
        Map<String, Revision> revisions = new HashMap<>();
        files().keySet().forEach(path -> now.revision(path).ifPresent(revision -> revisions.put(path, revision)));
        return new Site.History(revisions, now.changes());
    }

    @Override
    public HistoryMemory remember(HistoryMemory before) {
        return past.remember(before);
    }

    @Override
    public Optional<HistoryMemory> follow(HistoryMemory before) {
        return past.follow(before);
    }

    @Override
    public Line line(LineMemory before, Predicate<byte[]> counts, String folder) {
        return past.line(before, counts);
    }

    @Override
    public FolderMemory memory() {
        return FolderMemory.NONE;
    }

    @Override
    public String commit() {
        return past.commit().name();
    }

    @Override
    public boolean ofCommit() {
        return true;
    }

    @Override
    public Optional<Instant> commitTime() {
        return Optional.of(past.time());
    }

    @Override
    public void close() {
        readers.forEach(ObjectReader::close);
        past.close();
    }
}
