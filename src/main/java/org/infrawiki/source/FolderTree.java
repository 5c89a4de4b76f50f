package org.infrawiki.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Revision;
import org.infrawiki.model.Site;
import org.infrawiki.source.FolderMemory.Seen;
import org.jspecify.annotations.Nullable;

/** The files below a folder as one scan saw them, with the history of the repository the folder lies in, if any. */
final class FolderTree implements Tree {
    private final Path root;
    private final SortedMap<String, Seen> seen;
    private final SortedMap<String, String> files;
    private final List<Problem> notes;
    private final FolderMemory memory;
    private final @Nullable Past past;

    FolderTree(Path root, FolderScan scan, List<Problem> notes, FolderMemory memory, @Nullable Past past) {
        this.root = root;
        this.seen = scan.files();
        TreeMap<String, String> ids = new TreeMap<>();
        seen.forEach((path, file) -> ids.put(path, file.id()));
        this.files = Collections.unmodifiableSortedMap(ids);
        this.notes = List.copyOf(notes);
        this.memory = memory;
        this.past = past;
    }

    @Override
    public SortedMap<String, String> files() {
        return files;
    }

    @Override
    public String id(String path) {
        return files.getOrDefault(path, "");
    }

    @Override
    public Optional<List<String>> changedSince(String commit) {
        return Optional.empty();
    }

    @Override
    public Optional<HistoryMemory> follow(HistoryMemory before) {
        return Optional.empty();
    }

    /** A file written to since the scan is refused: what is derived from a content is kept under the content's id. */
    @Override
    public byte[] read(String path) {
        String id = files.get(path);
        if (id == null) {
            throw Unreadable.because(path + " cannot be read: there is no such file", null);
        }
        byte[] bytes;
        try {
            bytes = FolderScan.bytes(root.resolve(path));
        } catch (IOException e) {
            throw Unreadable.because(path + " cannot be read any more: " + FolderScan.reason(e), e);
        }
        if (!ContentId.of(bytes).equals(id)) {
            throw Unreadable.because(path + " was changed while it was being read; run it again", null);
        }
        return bytes;
    }

    @Override
    public List<Problem> notes() {
        return notes;
    }

    @Override
    public Site.History history(HistoryMemory before) {
        HistoryMemory known = remember(before);
        SortedMap<String, String> committed = committed();
        Map<String, Revision> revisions = new HashMap<>();
        seen.forEach((path, file) -> {
            Optional<Revision> told = known.revision(path);
            if (told.isPresent() && file.id().equals(committed.get(path))) {
                revisions.put(path, told.get());
            } else {
                // Whole seconds, as git has them: finer ones would change a page that nobody sees a change in.
                Instant modified = Instant.ofEpochSecond(0, file.modified()).truncatedTo(ChronoUnit.SECONDS);
                Instant created = told.map(Revision::created).orElse(modified);
                revisions.put(path, new Revision(created, modified, "", "", ""));
            }
        });
        return new Site.History(revisions, known.changes());
    }

    private SortedMap<String, String> committed() {
        if (past == null) {
            return Collections.emptySortedMap();
        }
        try {
            return Repositories.reading(past::files).files();
        } catch (IOException e) {
            throw Unreadable.because("The files of commit " + commit() + " cannot be read: " + FolderScan.reason(e), e);
        }
    }

    @Override
    public HistoryMemory remember(HistoryMemory before) {
        return past == null ? HistoryMemory.NONE : past.remember(before);
    }

    @Override
    public Line line(LineMemory before, Predicate<byte[]> counts, String folder) {
        if (past == null) {
            return Line.NONE;
        }
        Line line = past.line(before, counts);
        return new Line(line.end(), line.memory(), isEdited(past, counts, folder.isEmpty() ? "" : folder + "/"));
    }

    private boolean isEdited(Past commit, Predicate<byte[]> counts, String below) {
        Predicate<String> isPage = path -> CommitFiles.isPage(path) && path.startsWith(below);
        SortedMap<String, String> committed = committed();
        List<String> replaced = new ArrayList<>();
        committed.forEach((path, id) -> {
            if (isPage.test(path) && !id.equals(files.get(path))) {
                replaced.add(id);
            }
        });
        try {
            return commit.counts(replaced, counts)
                    || files.entrySet().stream()
                            .filter(file -> isPage.test(file.getKey()))
                            .filter(file -> !file.getValue().equals(committed.get(file.getKey())))
                            .anyMatch(file -> counts.test(read(file.getKey())));
        } catch (IOException e) {
            throw Unreadable.because("The files of commit " + commit() + " cannot be read: " + FolderScan.reason(e), e);
        }
    }

    @Override
    public FolderMemory memory() {
        return memory;
    }

    @Override
    public String commit() {
        return past == null ? "" : past.commit().name();
    }

    @Override
    public boolean ofCommit() {
        return false;
    }

    @Override
    public Optional<Instant> commitTime() {
        return Optional.ofNullable(past).map(Past::time);
    }

    @Override
    public void close() {
        if (past != null) {
            past.close();
        }
    }
}
