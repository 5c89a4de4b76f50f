package org.infrawiki.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.infrawiki.model.Change;
import org.infrawiki.model.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a walk through the history leaves for the next one: for every path there ever was its first and its last commit,
 * and the latest changes. Immutable; stored between builds.
 */
public final class HistoryMemory {
    /** The memory before the first walk. */
    public static final HistoryMemory NONE = new HistoryMemory(new Scope("", "", ""), Map.of(), List.of(), Map.of());

    /** How many changes are kept. */
    static final int CHANGES = 200;

    /** How many files are listed of a change: the first commit of many a wiki has thousands. */
    static final int PATHS = 100;

    private final Scope scope;
    private final Map<String, Span> paths;
    private final List<Listed> changes;
    private final Map<String, Long> moved;

    /**
     * @param paths by path relative to the wiki's root
     * @param changes newest first
     * @param moved commits whose place in time is not their date, with that place
     */
    HistoryMemory(Scope scope, Map<String, Span> paths, List<Listed> changes, Map<String, Long> moved) {
        this.scope = scope;
        this.paths = Collections.unmodifiableMap(paths);
        this.changes = List.copyOf(changes);
        this.moved = Collections.unmodifiableMap(moved);
    }

    /**
     * What a memory is true of.
     *
     * @param commit the commit it reaches up to, in hex, or the empty string
     * @param folder the wiki's folder in the repository, or the empty string
     * @param shallow the ids at which a shallow clone is cut off, sorted and joined
     */
    record Scope(String commit, String folder, String shallow) {
        /** Spelled out, as in {@link org.infrawiki.model.Where}. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Scope scope
                    && commit.equals(scope.commit)
                    && folder.equals(scope.folder)
                    && shallow.equals(scope.shallow);
        }

        @Override
        public int hashCode() {
            return commit.hashCode();
        }
    }

    /** The first and the last commit that gave a path a content no parent had. */
    public record Span(CommitNote first, CommitNote last) {
        /** Stores it; {@link #read} gets it back. */
        public void write(DataOutput out) throws IOException {
            first.write(out);
            last.write(out);
        }

        /** Reads what {@link #write} stored. */
        public static Span read(DataInput in) throws IOException {
            return new Span(CommitNote.read(in), CommitNote.read(in));
        }

        /** What the history tells of the file. */
        public Revision revision() {
            return new Revision(first.at(), last.at(), last.author(), last.subject(), last.id());
        }

        /** With the commits of another span. */
        public Span with(Span other) {
            return with(other.first).with(other.last);
        }

        /** With one more such commit. */
        Span with(CommitNote commit) {
            if (CommitNote.ORDER.compare(commit, first) < 0) {
                return new Span(commit, last);
            }
            return CommitNote.ORDER.compare(commit, last) > 0 ? new Span(first, commit) : this;
        }
    }

    /** A change with its commit's place in time. */
    record Listed(long order, Change change) {}

    Scope scope() {
        return scope;
    }

    /** By path relative to the wiki's root, its first and last commit. */
    public Map<String, Span> paths() {
        return paths;
    }

    /** The same with other paths. */
    public HistoryMemory withPaths(Map<String, Span> others) {
        return new HistoryMemory(scope, others, changes, moved);
    }

    List<Listed> listed() {
        return changes;
    }

    Map<String, Long> moved() {
        return moved;
    }

    /** The author date of the first commit that had a file of this path, which need not exist any more. */
    public Optional<Instant> firstSeen(String path) {
        return Optional.ofNullable(paths.get(path)).map(span -> span.first().at());
    }

    /** Whether another memory has the same first commit of a path. */
    public boolean isFirstSeenAlike(String path, HistoryMemory other) {
        return firstSeen(path).equals(other.firstSeen(path));
    }

    /** Whether another memory has the same first and last commit of a path. */
    public boolean isAlike(String path, HistoryMemory other) {
        return Objects.equals(paths.get(path), other.paths.get(path));
    }

    /** The commit it reaches up to, in hex; the empty string if none. */
    public String commit() {
        return scope.commit();
    }

    Optional<Revision> revision(String path) {
        return Optional.ofNullable(paths.get(path)).map(Span::revision);
    }

    /** The latest changes, newest first. */
    public List<Change> changes() {
        return changes.stream().map(Listed::change).toList();
    }

    /** Stores it; {@link #read} gets it back. */
    public void write(DataOutput out) throws IOException {
        Wire.writeText(out, scope.commit());
        Wire.writeText(out, scope.folder());
        Wire.writeText(out, scope.shallow());
        Map<CommitNote, Integer> numbers = new LinkedHashMap<>();
        for (Span span : paths.values()) {
            numbers.putIfAbsent(span.first(), numbers.size());
            numbers.putIfAbsent(span.last(), numbers.size());
        }
        out.writeInt(numbers.size());
        for (CommitNote commit : numbers.keySet()) {
            commit.write(out);
        }
        out.writeInt(paths.size());
        for (var entry : paths.entrySet()) {
            Wire.writeText(out, entry.getKey());
            out.writeInt(numbers.getOrDefault(entry.getValue().first(), 0));
            out.writeInt(numbers.getOrDefault(entry.getValue().last(), 0));
        }
        writeChanges(out);
        out.writeInt(moved.size());
        for (var entry : moved.entrySet()) {
            Wire.writeId(out, entry.getKey());
            out.writeLong(entry.getValue());
        }
    }

    private void writeChanges(DataOutput out) throws IOException {
        out.writeInt(changes.size());
        for (Listed listed : changes) {
            Change change = listed.change();
            out.writeLong(listed.order());
            Wire.writeId(out, change.commit());
            Wire.writeTime(out, change.at());
            Wire.writeText(out, change.author());
            Wire.writeText(out, change.message());
            out.writeBoolean(change.merge());
            out.writeInt(change.more());
            out.writeInt(change.paths().size());
            for (String path : change.paths()) {
                Wire.writeText(out, path);
            }
        }
    }

    /**
     * Reads what {@link #write} stored.
     *
     * @throws IOException also if it was not written by {@code write}
     */
    public static HistoryMemory read(DataInput in) throws IOException {
        try {
            Scope scope = new Scope(Wire.readText(in), Wire.readText(in), Wire.readText(in));
            List<CommitNote> commits = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                commits.add(CommitNote.read(in));
            }
            Map<String, Span> paths = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                paths.put(Wire.readText(in), new Span(commits.get(in.readInt()), commits.get(in.readInt())));
            }
            List<Listed> changes = readChanges(in);
            Map<String, Long> moved = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                moved.put(Wire.readId(in), in.readLong());
            }
            return new HistoryMemory(scope, paths, changes, moved);
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("this is no stored history", e);
        }
    }

    private static List<Listed> readChanges(DataInput in) throws IOException {
        List<Listed> changes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            long order = in.readLong();
            String commit = Wire.readId(in);
            Instant at = Wire.readTime(in);
            String author = Wire.readText(in);
            String message = Wire.readText(in);
            boolean merge = in.readBoolean();
            int unlisted = in.readInt();
            List<String> paths = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                paths.add(Wire.readText(in));
            }
            changes.add(new Listed(order, new Change(commit, at, author, message, paths, unlisted, merge)));
        }
        return changes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HistoryMemory memory
                && memory.scope.equals(scope)
                && memory.paths.equals(paths)
                && memory.changes.equals(changes)
                && memory.moved.equals(moved);
    }

    @Override
    public int hashCode() {
        return scope.hashCode() * 31 + paths.hashCode();
    }
}
