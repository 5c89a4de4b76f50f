package org.infrawiki.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.infrawiki.source.GitFixture.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Commits made at random, written to a repository and kept in memory, and a plain answer to what their history is: every
 * commit is compared with its parents path by path, again for each question.
 */
final class RandomHistory {
    static final List<String> PATHS = List.of(
            "wiki/a.md",
            "wiki/b.md",
            "wiki/sub/c.md",
            "wiki/sub/d/e.md",
            "wiki/sub",
            "wiki/.hidden",
            "f.md",
            "g/h.md",
            "wiki/CVS/x",
            "wiki",
            "wiki/b/i.md");
    private static final List<FileMode> MODES =
            List.of(FileMode.REGULAR_FILE, FileMode.REGULAR_FILE, FileMode.EXECUTABLE_FILE, FileMode.SYMLINK);

    /** A commit as it was meant. */
    record Made(ObjectId id, long committed, long written, Map<String, Entry> files, List<Made> parents) {}

    final List<Made> commits = new ArrayList<>();

    RandomHistory(GitFixture git, Random random, int count) throws IOException {
        List<ObjectId> blobs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            blobs.add(git.blob("content " + i));
        }
        long clock = 1000;
        for (int i = 0; i < count; i++) {
            List<Made> parents = parents(random);
            Map<String, Entry> files = new TreeMap<>();
            for (String path : PATHS) {
                List<Entry> had =
                        parents.stream().map(parent -> parent.files().get(path)).toList();
                Entry entry = had.isEmpty() ? null : had.get(random.nextInt(had.size()));
                if (random.nextInt(parents.size() > 1 ? 12 : 5) == 0) {
                    entry = random.nextInt(3) == 0
                            ? null
                            : new Entry(
                                    MODES.get(random.nextInt(MODES.size())), blobs.get(random.nextInt(blobs.size())));
                }
                if (entry != null) {
                    files.put(path, entry);
                }
            }
            files.keySet().removeIf(path -> files.keySet().stream().anyMatch(other -> path.startsWith(other + "/")));
            clock += random.nextInt(10) == 0 ? -random.nextInt(500) : random.nextInt(3);
            long written = clock - random.nextInt(50);
            ObjectId id = git.commit(
                    "commit " + i,
                    "Ann",
                    GitFixture.START.plusSeconds(written),
                    GitFixture.START.plusSeconds(clock),
                    files,
                    parents.stream().map(Made::id).toArray(ObjectId[]::new));
            if (commits.stream().noneMatch(made -> made.id().equals(id))) {
                commits.add(new Made(id, clock, written, files, parents));
            }
        }
    }

    private List<Made> parents(Random random) {
        if (commits.isEmpty() || random.nextInt(25) == 0) {
            return List.of();
        }
        Set<Made> parents = new HashSet<>();
        int wanted = random.nextInt(4) > 0 ? 1 : 2 + random.nextInt(2);
        for (int i = 0; i < wanted; i++) {
            int back = random.nextInt(Math.min(commits.size(), random.nextInt(8) == 0 ? 30 : 4));
            parents.add(commits.get(commits.size() - 1 - back));
        }
        return List.copyOf(parents);
    }

    /** The commit and all its ancestors. */
    static Set<Made> reachable(Made commit) {
        Set<Made> found = new HashSet<>();
        List<Made> left = new ArrayList<>(List.of(commit));
        while (!left.isEmpty()) {
            Made next = left.remove(left.size() - 1);
            if (found.add(next)) {
                left.addAll(next.parents());
            }
        }
        return found;
    }

    private final Map<Made, Long> places = new HashMap<>();

    long place(Made commit) {
        Long known = places.get(commit);
        if (known == null) {
            known = GitFixture.START.getEpochSecond() + commit.committed();
            for (Made parent : commit.parents()) {
                known = Math.max(known, place(parent) + 1);
            }
            places.put(commit, known);
        }
        return known;
    }

    /** {@code path=first last}, ids in hex, for each path that ever held a file. */
    Map<String, String> spans(Made head, String folder) {
        Map<String, String> spans = new TreeMap<>();
        List<Made> all = inOrder(head);
        for (String path : PATHS) {
            List<Made> writers =
                    all.stream().filter(commit -> writes(commit, path)).toList();
            if (!writers.isEmpty() && belongs(path, folder)) {
                String last = writers.get(writers.size() - 1).id().name();
                spans.put(relative(path, folder), writers.get(0).id().name() + " " + last);
            }
        }
        return spans;
    }

    /** {@code id paths}, newest first, of what is worth listing. */
    List<String> changes(Made head, String folder) {
        List<String> lines = new ArrayList<>();
        for (Made commit : inOrder(head)) {
            Set<String> touched = new TreeSet<>();
            boolean differs = false;
            for (String path : PATHS) {
                Entry now = commit.files().get(path);
                List<Entry> had = new ArrayList<>();
                commit.parents().forEach(parent -> had.add(parent.files().get(path)));
                if (path.startsWith(folder.isEmpty() ? "" : folder + "/")) {
                    differs |= had.stream().anyMatch(entry -> !same(entry, now));
                }
                boolean unlike = had.stream().noneMatch(entry -> same(entry, now));
                boolean file = isFile(now) || had.stream().anyMatch(RandomHistory::isFile);
                if (unlike && file && belongs(path, folder)) {
                    touched.add(relative(path, folder));
                }
            }
            if (!touched.isEmpty() || (differs && commit.parents().size() > 1)) {
                lines.add(0, commit.id().name() + " " + touched);
            }
        }
        return lines;
    }

    private List<Made> inOrder(Made head) {
        List<Made> all = new ArrayList<>(reachable(head));
        all.sort((a, b) -> place(a) != place(b)
                ? Long.compare(place(a), place(b))
                : a.id().name().compareTo(b.id().name()));
        return all;
    }

    private static boolean writes(Made commit, String path) {
        Entry now = commit.files().get(path);
        return isFile(now)
                && commit.parents().stream()
                        .noneMatch(parent -> same(parent.files().get(path), now));
    }

    private static boolean same(@Nullable Entry a, @Nullable Entry b) {
        return Objects.equals(a, b);
    }

    private static boolean isFile(@Nullable Entry entry) {
        return entry != null && !entry.mode().equals(FileMode.SYMLINK);
    }

    private static boolean belongs(String path, String folder) {
        return !path.contains("/.") && !path.contains("CVS") && (folder.isEmpty() || path.startsWith(folder + "/"));
    }

    private static String relative(String path, String folder) {
        return folder.isEmpty() ? path : path.substring(folder.length() + 1);
    }
}
