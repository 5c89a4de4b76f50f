package org.infrawiki.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;

/** Commits edits to a bare repository, builds every few commits, and compares what came of it with a fresh build. */
final class Replay implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private record Commit(ObjectId id, SortedMap<String, String> files, boolean moved) {}

    private final Path folder;
    private final Repository repository;
    private final Path site;
    private final List<Commit> history = new ArrayList<>();
    private List<String> faulty = List.of();
    private int made;

    Replay(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.site = folder.resolve("site");
        try {
            this.repository = Git.init()
                    .setBare(true)
                    .setInitialBranch("main")
                    .setDirectory(folder.resolve("wiki.git").toFile())
                    .call()
                    .getRepository();
        } catch (GitAPIException failed) {
            throw new IOException(failed);
        }
    }

    /** Plants a fault: where both files are in the site, the first one is wrong. */
    Replay withFault(String one, String other) {
        faulty = List.of(one, other);
        return this;
    }

    /**
     * Replays.
     *
     * @param every after how many commits to compare; at the end in any case
     * @return the first difference from a fresh build, if there is one, with the number of its step
     */
    Optional<Difference> run(List<Edit> edits, int every) throws IOException {
        // A push often brings more than one commit.
        return run(edits, every, step -> step % 3 != 1);
    }

    /**
     * The same with other builds: fewer are quicker.
     *
     * @param built of which steps the incremental site is built, besides those that are compared
     */
    Optional<Difference> run(List<Edit> edits, int every, IntPredicate built) throws IOException {
        List<Integer> steps =
                List.copyOf(new TreeSet<>(edits.stream().map(Edit::step).toList()));
        int good = -1;
        for (int i = 0; i < steps.size(); i++) {
            int step = steps.get(i);
            commit(edits.stream().filter(edit -> edit.step() == step).toList());
            boolean compared = i % every == every - 1 || i == steps.size() - 1;
            if (compared || built.test(step)) {
                build(site);
                if (faulty.size() > 1 && faulty.stream().allMatch(path -> Files.exists(site.resolve(path)))) {
                    Files.writeString(site.resolve(faulty.get(0)), "stale");
                }
            }
            if (compared) {
                Optional<String> found = difference(step);
                if (found.isPresent()) {
                    return Optional.of(new Difference(step, good, found.get()));
                }
                good = step;
            }
        }
        return Optional.empty();
    }

    /**
     * Where the law was broken, and how.
     *
     * @param good the last step before it where it held, or -1
     */
    record Difference(int step, int good, String what) {}

    private Optional<String> difference(int step) throws IOException {
        Path fresh = folder.resolve("fresh" + step);
        build(fresh);
        SortedMap<String, String> expected = WikiFolder.tree(fresh);
        SortedMap<String, String> actual = WikiFolder.tree(site);
        WikiFolder.remove(fresh);
        return difference(expected, actual);
    }

    /** The first file that two sites do not have alike. */
    static Optional<String> difference(Map<String, String> expected, Map<String, String> actual) {
        TreeSet<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(actual.keySet());
        for (String path : paths) {
            String full = expected.get(path);
            String incremental = actual.get(path);
            if (full == null || incremental == null) {
                return Optional.of(path + " is only in the " + (full == null ? "incremental" : "full") + " build");
            }
            if (!full.equals(incremental)) {
                int at = 0;
                while (at < Math.min(full.length(), incremental.length())
                        && full.charAt(at) == incremental.charAt(at)) {
                    at++;
                }
                return Optional.of(
                        path + ": full build …" + around(full, at) + "… incremental …" + around(incremental, at) + "…");
            }
        }
        return Optional.empty();
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }

    private void build(Path into) {
        Instant now = Instant.now();
        // Days pass between two builds, or the configured one holds.
        LocalDate today = made % 8 < 4 ? null : LocalDate.of(2026, 11, 23).plusDays(17L * (made / 2));
        Request request = new Request(null, folder.resolve("wiki.git"), "main", into, null, now, today, false);
        Outcome outcome = new Builder(Progress.SILENT).build(request, false);
        if (outcome instanceof Failure failure) {
            throw new IllegalStateException(failure.message());
        }
    }

    private void commit(List<Edit> edits) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        boolean moved = false;
        if (!history.isEmpty()) {
            Commit last = history.get(history.size() - 1);
            files.putAll(last.files());
            moved = last.moved();
        }
        for (Edit edit : edits) {
            String text = edit.text();
            if (edit.path().isEmpty()) {
                if (Edit.MOVE.equals(text)) {
                    moved = !moved;
                } else if (history.size() > 2) {
                    history.subList(history.size() - 2, history.size()).clear();
                    files = new TreeMap<>(history.get(history.size() - 1).files());
                    moved = history.get(history.size() - 1).moved();
                }
            } else if (text == null) {
                files.remove(edit.path());
            } else {
                // A part of a sequence may lack the edit that made room: no file lies where a folder is.
                files.keySet()
                        .removeIf(other -> other.startsWith(edit.path() + "/")
                                || edit.path().startsWith(other + "/"));
                files.put(edit.path(), text);
            }
        }
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(files, moved, inserter));
            if (!history.isEmpty()) {
                commit.setParentId(history.get(history.size() - 1).id());
            }
            // Clocks of writers differ: now and then a commit is older than its parent.
            long hours = 5L * made + (made % 7 == 3 ? -9 : 0);
            PersonIdent who = new PersonIdent(
                    made % 3 == 0 ? "Bo" : "Ann", "a@example.org", START.plus(hours, ChronoUnit.HOURS), ZoneOffset.UTC);
            commit.setAuthor(who);
            commit.setCommitter(who);
            commit.setMessage("Edit " + made++);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            var update = repository.updateRef("refs/heads/main");
            update.setNewObjectId(id);
            update.forceUpdate();
            history.add(new Commit(id, files, moved));
        }
    }

    private static ObjectId tree(SortedMap<String, String> files, boolean moved, ObjectInserter inserter)
            throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            String path = moved && !file.getKey().matches("infrawiki\\.yaml|(themes|templates/runbooks)/.*")
                    ? "content/" + file.getKey()
                    : file.getKey();
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(
                    inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    @Override
    public void close() {
        repository.close();
        try {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A sequence as one reads it. */
    static String text(List<Edit> edits) {
        return edits.stream().map(Edit::toString).collect(Collectors.joining("\n"));
    }
}
