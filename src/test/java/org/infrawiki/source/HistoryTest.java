package org.infrawiki.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.infrawiki.model.Change;
import org.infrawiki.model.Revision;
import org.infrawiki.model.Site;
import org.infrawiki.source.GitFixture.Entry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    @TempDir
    Path folder;

    private GitFixture git;

    @BeforeEach
    void create() throws IOException {
        git = GitFixture.workTree(folder.resolve("work"));
    }

    @AfterEach
    void close() {
        git.close();
    }

    private static Instant at(long seconds) {
        return GitFixture.START.plusSeconds(seconds);
    }

    private Site.History history(ObjectId commit) {
        try (Tree tree = Trees.git(git.path, commit.name())) {
            return tree.history(HistoryMemory.NONE);
        }
    }

    private static Revision revision(Site.History history, String path) {
        assertThat(history.revisions()).containsKey(path);
        return history.revisions().getOrDefault(path, Revision.UNKNOWN);
    }

    @Test
    void aPageIsCreatedWithItsFirstCommitAndModifiedWithItsLast() throws IOException {
        ObjectId one = git.commit("Add nas\n\nWith reasons.", 10, git.files("nas.md", "1", "b.md", "b"));
        ObjectId two = git.commit("Mend nas\nnow\n", "Bob", at(15), at(20), git.files("nas.md", "2", "b.md", "b"), one);
        ObjectId three = git.commit("Else", 30, git.files("nas.md", "2", "b.md", "c"), two);
        Site.History history = history(three);
        assertThat(revision(history, "nas.md")).isEqualTo(new Revision(at(10), at(15), "Bob", "Mend nas", two.name()));
        assertThat(revision(history, "b.md")).isEqualTo(new Revision(at(10), at(30), "Ann", "Else", three.name()));
        assertThat(history.changes())
                .containsExactly(
                        new Change(three.name(), at(30), "Ann", "Else", List.of("b.md"), false),
                        new Change(two.name(), at(15), "Bob", "Mend nas\nnow\n", List.of("nas.md"), false),
                        new Change(
                                one.name(),
                                at(10),
                                "Ann",
                                "Add nas\n\nWith reasons.",
                                List.of("b.md", "nas.md"),
                                false));
    }

    @Test
    void aRenamedPageStartsAnewAndItsOldNameIsRemembered() throws IOException {
        ObjectId one = git.commit("one", 10, git.files("old.md", "1"));
        ObjectId two = git.commit("two", 20, git.files("new.md", "1"), one);
        assertThat(revision(history(two), "new.md").created()).isEqualTo(at(20));
        assertThat(history(two).revisions()).containsOnlyKeys("new.md");
        assertThat(history(two).changes().get(0).paths()).containsExactly("new.md", "old.md");
        try (Tree tree = Trees.git(git.path, two.name())) {
            HistoryMemory memory = tree.remember(HistoryMemory.NONE);
            assertThat(memory.firstSeen("old.md")).contains(at(10));
            assertThat(memory.firstSeen("never.md")).isEmpty();
            assertThat(memory.commit()).isEqualTo(two.name());
            assertThat(tree.remember(memory)).isSameAs(memory);
        }
    }

    @Test
    void aPageThatComesBackKeepsItsFirstDate() throws IOException {
        ObjectId one = git.commit("one", 10, git.files("a.md", "1"));
        ObjectId two = git.commit("two", 20, Map.of(), one);
        ObjectId three = git.commit("three", 30, git.files("a.md", "1"), two);
        assertThat(revision(history(three), "a.md"))
                .isEqualTo(new Revision(at(10), at(30), "Ann", "three", three.name()));
    }

    @Test
    void aMergeChangesOnlyWhatNoSideHad() throws IOException {
        ObjectId base = git.commit("base", 10, git.files("a", "0", "b", "0", "c", "0"));
        ObjectId left = git.commit("left", 20, git.files("a", "left", "b", "0", "c", "left"), base);
        ObjectId right = git.commit("right", 30, git.files("a", "0", "b", "right", "c", "right"), base);
        ObjectId merge =
                git.commit("merge", 40, git.files("a", "left", "b", "right", "c", "both", "d", "new"), left, right);
        Site.History history = history(merge);
        assertThat(revision(history, "a").commit()).isEqualTo(left.name());
        assertThat(revision(history, "b").commit()).isEqualTo(right.name());
        assertThat(revision(history, "c").commit()).isEqualTo(merge.name());
        assertThat(revision(history, "d").commit()).isEqualTo(merge.name());
        assertThat(history.changes().get(0))
                .isEqualTo(new Change(merge.name(), at(40), "Ann", "merge", List.of("c", "d"), true));
    }

    @Test
    void anOctopusThatOnlyJoinsIsListedWithoutPaths() throws IOException {
        ObjectId base = git.commit("base", 10, git.files("a", "0", "b", "0", "c", "0"));
        ObjectId one = git.commit("one", 20, git.files("a", "1", "b", "0", "c", "0"), base);
        ObjectId two = git.commit("two", 20, git.files("a", "0", "b", "1", "c", "0"), base);
        ObjectId three = git.commit("three", 20, git.files("a", "0", "b", "0", "c", "1"), base);
        ObjectId octopus = git.commit("octopus", 30, git.files("a", "1", "b", "1", "c", "1"), one, two, three);
        ObjectId nothing = git.commit("nothing", 40, git.files("a", "1", "b", "1", "c", "1"), octopus);
        Site.History history = history(nothing);
        assertThat(revision(history, "a").commit()).isEqualTo(one.name());
        assertThat(revision(history, "b").commit()).isEqualTo(two.name());
        assertThat(revision(history, "c").commit()).isEqualTo(three.name());
        assertThat(history.changes()).hasSize(5);
        assertThat(history.changes().get(0))
                .isEqualTo(new Change(octopus.name(), at(30), "Ann", "octopus", List.of(), true));
    }

    @Test
    void aClockThatRanBackwardsDoesNotMisleadIt() throws IOException {
        ObjectId one = git.commit("one", 1000, git.files("a", "1"));
        ObjectId two = git.commit("two", 500, git.files("a", "2"), one);
        ObjectId three = git.commit("three", 501, git.files("a", "3"), two);
        assertThat(revision(history(three), "a"))
                .isEqualTo(new Revision(at(1000), at(501), "Ann", "three", three.name()));
        assertThat(history(three).changes()).extracting(Change::message).containsExactly("three", "two", "one");
    }

    @Test
    void onlyTheLatestChangesAreKept() throws IOException {
        ObjectId last = git.commit("0", 0, git.files("a", "0"));
        for (int i = 1; i < HistoryMemory.CHANGES + 50; i++) {
            last = git.commit("" + i, i, git.files("a", "" + i), last);
        }
        assertThat(history(last).changes())
                .hasSize(HistoryMemory.CHANGES)
                .first()
                .extracting(Change::message)
                .isEqualTo("" + (HistoryMemory.CHANGES + 49));
        assertThat(revision(history(last), "a").created()).isEqualTo(at(0));
    }

    @Test
    void oddCommitsAreToldAsFarAsTheyGo() throws IOException {
        Instant far = Instant.ofEpochSecond(900_000_000_000L);
        ObjectId one = git.commit("be\u0007ll\u001b[31m\n\nx\fy\n", "A\u0001nn", far, far, git.files("a", "1"));
        Revision revision = revision(history(one), "a");
        assertThat(revision.subject()).isEqualTo("be ll [31m");
        assertThat(revision.modified()).isEqualTo("9999-12-31T23:59:59Z");
        assertThat(history(one).changes().get(0).message()).isEqualTo("be ll [31m\n\nx y\n");
        ObjectId two = git.commit("", 5, git.files("a", "2"), one);
        assertThat(revision(history(two), "a").subject()).isEmpty();
    }

    @Test
    void brokenCommitsAreToldAsFarAsTheyGo() throws IOException {
        ObjectId tree = git.files("x", "1").values().iterator().next().id();
        for (String rest : new String[] {
            "author nobody\ncommitter nobody\n\nmessage\n",
            "author A <a> notatime\ncommitter C <c> notatime\nencoding nonsense-8\n\nm\u00e4ssage\n",
            "author A <a@x> 99999999999999999999 +9999\ncommitter C <c@x> -5 +0000\n\n",
            "\nno headers at all"
        }) {
            ObjectId odd = raw("tree " + treeOf("a.md", tree).name() + "\n" + rest);
            Site.History history = history(odd);
            assertThat(history.revisions()).as(rest).containsOnlyKeys("a.md");
            assertThat(history.changes()).as(rest).hasSize(1);
        }
    }

    @Test
    void aDamagedCommitIsAFailureNotAStackTrace() throws IOException {
        ObjectId tree = treeOf("a.md", git.blob("1"));
        for (String rest : new String[] {"", "parent 12\n"}) {
            ObjectId odd = raw("tree " + tree.name() + "\n" + rest);
            assertThat(Trees.failure(Sources.git(git.path, odd.name(), Map.of())))
                    .startsWith("The repository " + git.path + " cannot be read: ")
                    .endsWith(". Look at it with 'git fsck', and at who may read it.");
            ObjectId head = git.commit("on top", 5, git.files("a.md", "1"), odd);
            try (Tree opened = Trees.git(git.path, head.name())) {
                assertThatThrownBy(() -> opened.history(HistoryMemory.NONE))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("Look at it with 'git fsck'");
            }
        }
    }

    private ObjectId raw(String commit) throws IOException {
        try (ObjectInserter inserter = git.repository.newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_COMMIT, commit.getBytes(StandardCharsets.ISO_8859_1));
            inserter.flush();
            return id;
        }
    }

    private ObjectId treeOf(String name, ObjectId blob) throws IOException {
        try (ObjectInserter inserter = git.repository.newObjectInserter()) {
            TreeFormatter tree = new TreeFormatter();
            tree.append(name, FileMode.REGULAR_FILE, blob);
            ObjectId id = inserter.insert(tree);
            inserter.flush();
            return id;
        }
    }

    @Test
    void aShallowCloneEndsAtItsCut() throws IOException {
        ObjectId one = git.commit("one", 10, git.files("a", "1", "b", "1"));
        ObjectId two = git.commit("two", 20, git.files("a", "2", "b", "1"), one);
        ObjectId three = git.main(git.commit("three", 30, git.files("a", "3", "b", "1"), two));
        HistoryMemory full;
        try (Tree tree = Trees.git(git.path, null)) {
            full = tree.remember(HistoryMemory.NONE);
        }
        Files.writeString(git.path.resolve(".git/shallow"), two.name() + "\n");
        try (Tree tree = Trees.git(git.path, null)) {
            Site.History history = tree.history(full);
            assertThat(revision(history, "a")).isEqualTo(new Revision(at(20), at(30), "Ann", "three", three.name()));
            assertThat(revision(history, "b").commit()).isEqualTo(two.name());
            assertThat(history.changes()).hasSize(2);
            assertThat(Trees.notes(tree))
                    .containsExactly(".:1:1: note: the repository is a shallow clone, so dates and changes before its"
                            + " first commit are not known; fetch the rest with 'git fetch --unshallow'"
                            + " [shallow-history]");
        }
    }

    @Test
    void aFolderInAWorkTreeHasTheHistoryOfHead() throws IOException {
        Map<String, Entry> files = new TreeMap<>(git.files(
                "docs/wiki/same.md", "1", "docs/wiki/changed.md", "1", "docs/wiki/gone.md", "1", "other.md", "1"));
        files.put("docs/wiki/.hidden", new Entry(FileMode.REGULAR_FILE, git.blob("h")));
        ObjectId one = git.commit("one", 10, files);
        files.put("other.md", new Entry(FileMode.REGULAR_FILE, git.blob("2")));
        ObjectId two = git.main(git.commit("elsewhere", 20, files, one));
        Path wiki = git.path.resolve("docs/wiki");
        Trees.write(wiki.resolve("same.md"), "1", 100);
        Trees.write(wiki.resolve("changed.md"), "2", 101);
        Trees.write(wiki.resolve("fresh.md"), "3", 102);
        try (Tree tree = Trees.folder(wiki)) {
            assertThat(tree.commit()).isEqualTo(two.name());
            assertThat(tree.commitTime()).contains(at(20));
            HistoryMemory memory = tree.remember(HistoryMemory.NONE);
            Site.History history = tree.history(memory);
            assertThat(history.revisions())
                    .isEqualTo(Map.of(
                            "same.md", new Revision(at(10), at(10), "Ann", "one", one.name()),
                            "changed.md", new Revision(at(10), at(101), "", "", ""),
                            "fresh.md", new Revision(at(102), at(102), "", "", "")));
            assertThat(history.changes())
                    .containsExactly(new Change(
                            one.name(), at(10), "Ann", "one", List.of("changed.md", "gone.md", "same.md"), false));
            assertThat(memory.firstSeen("gone.md")).contains(at(10));
            assertThat(tree.notes()).isEmpty();
        }
    }

    @Test
    void aFolderThatWasNeverCommittedHasFileTimesOnly() throws IOException {
        Path wiki = git.path.resolve("new");
        Trees.write(wiki.resolve("a.md"), "1", 100);
        assertFileTimes(wiki);
        git.main(git.commit("one", 10, git.files("other.md", "1")));
        assertFileTimes(wiki);
    }

    private static void assertFileTimes(Path wiki) {
        try (Tree tree = Trees.folder(wiki)) {
            assertThat(tree.commit()).isEmpty();
            assertThat(tree.history(HistoryMemory.NONE).revisions())
                    .containsOnly(Map.entry("a.md", new Revision(at(100), at(100), "", "", "")));
            assertThat(tree.notes()).isEmpty();
        }
    }

    @Test
    void aBrokenRepositoryAroundAFolderIsNoted() throws IOException {
        Trees.write(git.path.resolve("a.md"), "1", 100);
        git.main(git.commit("one", 10, git.files("a.md", "1")));
        Files.writeString(git.path.resolve(".git/config"), "[core\n");
        try (Tree tree = Trees.folder(git.path)) {
            assertThat(tree.commit()).isEmpty();
            assertThat(Trees.notes(tree))
                    .singleElement()
                    .asString()
                    .startsWith(".:1:1: warning: the git repository it lies in cannot be read, so files are dated by"
                            + " their own times: ")
                    .endsWith("; look at it with 'git status' and 'git fsck' [unreadable-history]");
        }
    }

    @Test
    void aStoredHistoryThatIsNoneIsRefused() {
        byte[] bytes = new byte[64];
        Arrays.fill(bytes, (byte) 0x7F);
        assertThatThrownBy(() -> HistoryMemory.read(new DataInputStream(new ByteArrayInputStream(bytes))))
                .isInstanceOf(IOException.class);
    }
}
