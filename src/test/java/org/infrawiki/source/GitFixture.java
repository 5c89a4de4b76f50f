package org.infrawiki.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A repository whose commits are written object by object, so that a test can make any of them: merges that never were,
 * dates that run backwards, names that no checkout could write.
 */
final class GitFixture implements AutoCloseable {
    /** 2023-11-14T22:13:20Z; times in tests are seconds after it. */
    static final Instant START = Instant.ofEpochSecond(1_700_000_000);

    final Path path;
    final Repository repository;

    private GitFixture(Path path, Repository repository) throws IOException {
        this.path = path;
        this.repository = repository;
    }

    static GitFixture bare(Path path) throws IOException {
        QuietSystem.install();
        Repository repository =
                new FileRepositoryBuilder().setGitDir(path.toFile()).setBare().build();
        return new GitFixture(path, created(repository, true));
    }

    static GitFixture workTree(Path path) throws IOException {
        QuietSystem.install();
        Repository repository =
                new FileRepositoryBuilder().setWorkTree(path.toFile()).build();
        return new GitFixture(path, created(repository, false));
    }

    private static Repository created(Repository repository, boolean bare) throws IOException {
        repository.create(bare);
        RefUpdate head = repository.updateRef(Constants.HEAD, false);
        head.link("refs/heads/main");
        return repository;
    }

    /** An entry of a tree. */
    record Entry(FileMode mode, ObjectId id) {}

    ObjectId blob(String content) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8));
            inserter.flush();
            return id;
        }
    }

    /** Paths and contents in turn. */
    Map<String, Entry> files(String... pathsAndContents) throws IOException {
        Map<String, Entry> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            files.put(pathsAndContents[i], new Entry(FileMode.REGULAR_FILE, blob(pathsAndContents[i + 1])));
        }
        return files;
    }

    /** A commit, by Ann, of these files, {@code seconds} after the start. */
    ObjectId commit(String message, long seconds, Map<String, Entry> files, ObjectId... parents) throws IOException {
        return commit(message, "Ann", START.plusSeconds(seconds), START.plusSeconds(seconds), files, parents);
    }

    ObjectId commit(
            String message,
            String author,
            Instant written,
            Instant committed,
            Map<String, Entry> files,
            ObjectId... parents)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setAuthor(new PersonIdent(author, "ann@example.org", written, ZoneOffset.UTC));
        commit.setCommitter(new PersonIdent("Committer", "c@example.org", committed, ZoneOffset.UTC));
        commit.setMessage(message);
        commit.setParentIds(parents);
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            commit.setTreeId(tree(inserter, files));
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    ObjectId tag(String name, ObjectId target, int type) throws IOException {
        TagBuilder tag = new TagBuilder();
        tag.setTag(name);
        tag.setObjectId(target, type);
        tag.setTagger(new PersonIdent("Ann", "ann@example.org", START, ZoneOffset.UTC));
        tag.setMessage(name);
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(tag);
            inserter.flush();
            point("refs/tags/" + name, id);
            return id;
        }
    }

    void point(String ref, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(id);
        update.forceUpdate();
    }

    ObjectId main(ObjectId id) throws IOException {
        point("refs/heads/main", id);
        return id;
    }

    /** Writes the tree objects; a name may hold any character up to U+00FF, each one byte, behind {@code "raw:"}. */
    private static ObjectId tree(ObjectInserter inserter, Map<String, Entry> files) throws IOException {
        Map<String, Map<String, Entry>> folders = new TreeMap<>();
        Map<String, Entry> own = new TreeMap<>();
        files.forEach((path, entry) -> {
            int slash = path.startsWith("raw:") ? -1 : path.indexOf('/');
            if (slash < 0) {
                own.put(path, entry);
            } else {
                folders.computeIfAbsent(path.substring(0, slash), name -> new TreeMap<>())
                        .put(path.substring(slash + 1), entry);
            }
        });
        for (Map.Entry<String, Map<String, Entry>> folder : folders.entrySet()) {
            own.put(folder.getKey() + "/", new Entry(FileMode.TREE, tree(inserter, folder.getValue())));
        }
        TreeFormatter tree = new TreeFormatter();
        own.entrySet().stream()
                .sorted(Comparator.comparing(entry -> new String(bytes(entry.getKey()), StandardCharsets.ISO_8859_1)))
                .forEach(entry -> {
                    byte[] name = bytes(
                            entry.getKey().endsWith("/") && !entry.getKey().startsWith("raw:")
                                    ? entry.getKey().substring(0, entry.getKey().length() - 1)
                                    : entry.getKey());
                    tree.append(
                            name,
                            0,
                            name.length,
                            entry.getValue().mode(),
                            entry.getValue().id(),
                            true);
                });
        return inserter.insert(tree);
    }

    private static byte[] bytes(String name) {
        return name.startsWith("raw:")
                ? name.substring(4).getBytes(StandardCharsets.ISO_8859_1)
                : name.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        repository.close();
    }
}
