package org.infrawiki.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.infrawiki.source.GitFixture.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTreeTest {
    @TempDir
    Path folder;

    private GitFixture bare() throws IOException {
        return GitFixture.bare(folder.resolve("wiki.git"));
    }

    @Test
    void filesComeStraightFromABareRepository() throws IOException {
        try (GitFixture git = bare()) {
            ObjectId head = git.main(git.commit("one", 5, git.files("content/a.md", "A", "infrawiki.yaml", "name: x")));
            try (Tree tree = Trees.git(git.path, null)) {
                assertThat(tree.files())
                        .containsExactly(
                                Map.entry("content/a.md", git.blob("A").name()),
                                Map.entry("infrawiki.yaml", git.blob("name: x").name()));
                assertThat(Trees.text(tree, "content/a.md")).isEqualTo("A");
                assertThat(tree.commit()).isEqualTo(head.name());
                assertThat(tree.commitTime()).contains(GitFixture.START.plusSeconds(5));
                assertThat(tree.notes()).isEmpty();
                assertThat(tree.memory()).isEqualTo(FolderMemory.NONE);
                assertThatThrownBy(() -> tree.read("b.md"))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("b.md of commit")
                        .hasMessageContaining("there is no such file");
            }
        }
    }

    @Test
    void anEmptyCommitIsAnEmptyWiki() throws IOException {
        try (GitFixture git = bare()) {
            git.main(git.commit("nothing", 0, Map.of()));
            try (Tree tree = Trees.git(git.path, null)) {
                assertThat(tree.files()).isEmpty();
                assertThat(tree.history(HistoryMemory.NONE).changes()).isEmpty();
            }
        }
    }

    @Test
    void aCommitIsNamedByBranchTagOrId() throws Exception {
        try (GitFixture git = bare()) {
            ObjectId one = git.commit("one", 0, git.files("a", "1"));
            ObjectId two = git.commit("two", 1, git.files("a", "2"), one);
            git.main(two);
            git.point("refs/heads/feature/x", one);
            git.point("refs/tags/light", one);
            git.tag("annotated", one, Constants.OBJ_COMMIT);
            for (String name : new String[] {
                "feature/x",
                "refs/heads/feature/x",
                "light",
                "annotated",
                one.name(),
                one.name().substring(0, 8),
                "main~1"
            }) {
                assertCommit(git, name, one);
            }
            Git.wrap(git.repository).packRefs().setAll(true).call();
            for (String name : new String[] {"feature/x", "light", "annotated"}) {
                assertCommit(git, name, one);
            }
            assertCommit(git, "HEAD", two);
        }
    }

    private static void assertCommit(GitFixture git, String name, ObjectId commit) {
        try (Tree tree = Trees.git(git.path, name)) {
            assertThat(tree.commit()).as(name).isEqualTo(commit.name());
        }
    }

    @Test
    void whatIsNoFileOfTheWikiIsNoted() throws IOException {
        try (GitFixture git = bare()) {
            Map<String, Entry> files = new TreeMap<>(git.files(
                    "a.md", "A", ".gitignore", "x", "b/.c/d", "x", "CVS/Entries", "x", "run.sh", "x", "Übung.md", "ü"));
            files.put("link.md", new Entry(FileMode.SYMLINK, git.blob("/etc/passwd")));
            files.put("sub", new Entry(FileMode.GITLINK, ObjectId.fromString("1".repeat(40))));
            files.put("tool", new Entry(FileMode.EXECUTABLE_FILE, git.blob("#!")));
            files.put("raw:caf\u00e9.md", new Entry(FileMode.REGULAR_FILE, git.blob("latin-1")));
            files.put("raw:two\nlines.md", new Entry(FileMode.REGULAR_FILE, git.blob("newline")));
            files.put("raw:x/../../y.md", new Entry(FileMode.REGULAR_FILE, git.blob("crafted")));
            files.put("raw:..", new Entry(FileMode.REGULAR_FILE, git.blob("crafted")));
            git.main(git.commit("odd", 0, files));
            try (Tree tree = Trees.git(git.path, null)) {
                assertThat(tree.files()).containsOnlyKeys("a.md", "run.sh", "tool", "Übung.md");
                assertThat(Trees.notes(tree))
                        .containsExactly(
                                "CVS:1:1: note: left out, since files of this name belong to other programs"
                                        + " [skipped-file]",
                                "caf\uFFFD.md:1:1: warning: left out, since its name is too long, is not UTF-8 or holds a control"
                                        + " character; rename it [skipped-file]",
                                "link.md:1:1: note: left out, since symbolic links are never followed; put a copy of"
                                        + " the file in its place [skipped-file]",
                                "sub:1:1: note: left out, since the files of a submodule are in another repository"
                                        + " [skipped-file]",
                                "two\\x0Alines.md:1:1: warning: left out, since its name is too long, is not UTF-8 or holds a"
                                        + " control character; rename it [skipped-file]",
                                "x/../../y.md:1:1: warning: left out, since its name is too long, is not UTF-8 or holds a control"
                                        + " character; rename it [skipped-file]");
                assertThat(tree.history(HistoryMemory.NONE).changes().get(0).paths())
                        .containsExactly("a.md", "run.sh", "tool", "Übung.md");
            }
        }
    }

    @Test
    void namesThatNoOutputFolderCouldHoldAreLeftOut() throws IOException {
        try (GitFixture git = bare()) {
            String longest = "n".repeat(230);
            String deep = "d/".repeat(1200) + "x";
            git.main(git.commit(
                    "long", 0, git.files(longest, "1", longest + "n", "1", deep, "1", "ü".repeat(116), "1")));
            try (Tree tree = Trees.git(git.path, null)) {
                assertThat(tree.files()).containsOnlyKeys(longest);
                assertThat(tree.history(HistoryMemory.NONE).changes().get(0).paths())
                        .containsExactly(longest);
                assertThat(tree.notes()).hasSize(3).allMatch(note -> note.message()
                        .startsWith("left out, since its name is too long"));
            }
        }
    }

    @Test
    void aFolderAndACommitOfTheSameFilesAreTheSame() throws Exception {
        Path work = folder.resolve("work");
        try (GitFixture git = GitFixture.workTree(work)) {
            Trees.write(work.resolve("content/a.md"), "A\r\n", 0);
            Trees.write(work.resolve("content/sub/b.png"), "B", 0);
            Files.createSymbolicLink(work.resolve("link"), work);
            Git.wrap(git.repository).add().addFilepattern(".").call();
            Git.wrap(git.repository)
                    .commit()
                    .setMessage("all")
                    .setAuthor("Ann", "a@x")
                    .setCommitter("Ann", "a@x")
                    .setSign(false)
                    .call();
            try (Tree commit = Trees.git(work, null);
                    Tree files = Trees.folder(work)) {
                assertThat(files.files()).isEqualTo(commit.files()).hasSize(2);
                assertThat(files.notes()).isEqualTo(commit.notes()).hasSize(1);
                assertThat(files.commit()).isEqualTo(commit.commit());
                assertThat(files.commitTime()).isEqualTo(commit.commitTime());
                assertThat(files.history(HistoryMemory.NONE)).isEqualTo(commit.history(HistoryMemory.NONE));
            }
        }
    }

    @Test
    void severalThreadsMayRead() throws Exception {
        try (GitFixture git = bare()) {
            String[] pairs = IntStream.range(0, 400)
                    .mapToObj(i -> i % 2 == 0 ? "p" + i : "content " + i)
                    .toArray(String[]::new);
            git.main(git.commit("many", 0, git.files(pairs)));
            Git.wrap(git.repository).gc().call();
            try (Tree tree = Trees.git(git.path, null)) {
                assertThat(tree.files().keySet().parallelStream().map(path -> path + Trees.text(tree, path)))
                        .allMatch(text -> text.matches("p(\\d+)content \\d+"));
            }
        }
    }

    @Test
    void aLinkedWorkTreeAndAlternatesAreFollowed() throws IOException {
        try (GitFixture git = GitFixture.workTree(folder.resolve("main"));
                GitFixture borrowing = GitFixture.bare(folder.resolve("borrowing.git"))) {
            ObjectId one = git.main(git.commit("one", 0, git.files("a", "1")));
            ObjectId two = git.commit("two", 0, git.files("a", "2"), one);
            Path admin = Files.createDirectories(git.path.resolve(".git/worktrees/linked"));
            Files.writeString(admin.resolve("HEAD"), two.name() + "\n");
            Files.writeString(admin.resolve("commondir"), "../..\n");
            Path linked = Files.createDirectory(folder.resolve("linked"));
            Files.writeString(admin.resolve("gitdir"), linked.resolve(".git") + "\n");
            Files.writeString(linked.resolve(".git"), "gitdir: " + admin + "\n");
            assertCommitAt(linked, two);

            Files.writeString(
                    borrowing.path.resolve("objects/info/alternates"),
                    git.path.resolve(".git/objects") + "\n",
                    StandardOpenOption.CREATE);
            borrowing.main(one);
            assertCommitAt(borrowing.path, one);
        }
    }

    private static void assertCommitAt(Path path, ObjectId commit) {
        try (Tree tree = Trees.git(path, null)) {
            assertThat(tree.commit()).isEqualTo(commit.name());
            assertThat(tree.read("a")).isNotEmpty();
            assertThat(tree.history(HistoryMemory.NONE).revisions()).containsOnlyKeys("a");
        }
    }

    @Test
    void aPushIsReadInQuarantine() throws IOException {
        try (GitFixture git = bare()) {
            ObjectId old = git.main(git.commit("old", 0, git.files("a", "1", "b", "same")));
            Path objects = git.path.resolve("objects");
            Path stored = Files.move(objects, folder.resolve("stored"));
            Files.createDirectories(objects.resolve("pack"));
            ObjectId pushed;
            try (GitFixture fresh = GitFixture.bare(folder.resolve("fresh.git"))) {
                pushed = fresh.commit("new", 1, fresh.files("a", "2", "b", "same"), old);
            }
            Files.delete(objects.resolve("pack"));
            Files.delete(objects);
            Files.move(stored, objects);
            Path quarantine = Files.move(
                    folder.resolve("fresh.git/objects"),
                    objects.resolve("tmp_objdir-incoming-x"),
                    StandardCopyOption.ATOMIC_MOVE);
            Map<String, String> environment = Map.of(
                    "GIT_QUARANTINE_PATH", quarantine.toString(),
                    "GIT_OBJECT_DIRECTORY", quarantine.toString(),
                    "GIT_ALTERNATE_OBJECT_DIRECTORIES", objects.toString());
            try (Tree tree = Trees.ready(Sources.git(git.path, pushed.name(), environment))) {
                assertThat(Trees.text(tree, "a")).isEqualTo("2");
                assertThat(Trees.text(tree, "b")).isEqualTo("same");
                assertThat(tree.history(HistoryMemory.NONE).changes()).hasSize(2);
            }
            assertThat(Trees.failure(Sources.git(git.path, pushed.name(), Map.of())))
                    .contains("There is no commit " + pushed.name());
            try (GitFixture other = GitFixture.bare(folder.resolve("other.git"))) {
                ObjectId head = other.main(other.commit("other", 0, other.files("c", "3")));
                try (Tree tree = Trees.ready(Sources.git(other.path, null, environment))) {
                    assertThat(tree.commit()).isEqualTo(head.name());
                }
            }
        }
    }

    @Test
    void nothingIsWritten() throws Exception {
        try (GitFixture git = GitFixture.workTree(folder.resolve("work"))) {
            git.main(git.commit("one", 0, git.files("a", "1")));
            Map<String, String> before = state(folder);
            try (Tree tree = Trees.git(git.path, null);
                    Tree files = Trees.folder(git.path)) {
                tree.read("a");
                tree.history(HistoryMemory.NONE);
                files.history(HistoryMemory.NONE);
            }
            assertThat(state(folder)).isEqualTo(before);
        }
    }

    private static Map<String, String> state(Path root) throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                BasicFileAttributes attributes =
                        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                state.put(path.toString(), attributes.lastModifiedTime() + " " + attributes.size());
            }
        }
        return state;
    }

    @Test
    void hugeFilesAreLeftOut() throws IOException {
        try (GitFixture git = bare()) {
            ObjectId huge;
            try (ObjectInserter inserter = git.repository.newObjectInserter()) {
                huge = inserter.insert(Constants.OBJ_BLOB, new byte[(int) Skips.LARGEST + 1]);
                inserter.flush();
            }
            Entry entry = new Entry(FileMode.REGULAR_FILE, huge);
            git.main(git.commit("one", 0, Map.of("disk.iso", entry, "page.md", entry)));
            try (Tree tree = Trees.git(git.path, null)) {
                assertThat(tree.files()).containsOnlyKeys("page.md");
                assertThat(Trees.notes(tree))
                        .containsExactly(
                                "disk.iso:1:1: warning: left out, since it is 100 MB long and files over 100 MB"
                                        + " are not read; keep it outside the wiki and link to it [skipped-file]");
                assertThatThrownBy(() -> tree.read("page.md"))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageEndingWith("it is over 100 MB long; keep it outside the wiki");
            }
        }
    }

    @Test
    void aMissingObjectIsToldWhenItIsNeeded() throws IOException {
        try (GitFixture git = bare()) {
            git.main(git.commit("one", 0, git.files("a", "1", "b", "2")));
            String id = git.blob("1").name();
            Files.delete(git.path.resolve("objects/" + id.substring(0, 2) + "/" + id.substring(2)));
            try (Tree tree = Trees.git(git.path, null)) {
                assertThat(Trees.text(tree, "b")).isEqualTo("2");
                assertThatThrownBy(() -> tree.read("a"))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("the repository lacks object " + id + "; look at it with 'git fsck'");
            }
        }
    }
}
