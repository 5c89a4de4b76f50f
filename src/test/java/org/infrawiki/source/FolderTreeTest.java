package org.infrawiki.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infrawiki.source.Trees.write;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.infrawiki.model.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {
    @TempDir
    Path root;

    @Test
    void filesAreNamedAsGitNamesThem() throws IOException {
        write(root.resolve("content/index.md"), "# Größe\n", 0);
        write(root.resolve("content/empty"), "", 0);
        try (Tree tree = Trees.folder(root);
                ObjectInserter git = new ObjectInserter.Formatter()) {
            assertThat(tree.files())
                    .containsExactly(
                            Map.entry(
                                    "content/empty",
                                    git.idFor(Constants.OBJ_BLOB, new byte[0]).name()),
                            Map.entry(
                                    "content/index.md",
                                    git.idFor(Constants.OBJ_BLOB, "# Größe\n".getBytes(StandardCharsets.UTF_8))
                                            .name()));
            assertThat(Trees.text(tree, "content/index.md")).isEqualTo("# Größe\n");
            assertThat(tree.commit()).isEmpty();
            assertThat(tree.commitTime()).isEmpty();
            assertThat(tree.notes()).isEmpty();
        }
    }

    @Test
    void hiddenFilesAreLeftOutSilentlyAndOtherProgramsFilesWithANote() throws IOException {
        for (String path : new String[] {
            ".git-like/config",
            ".ikiwiki/indexdb",
            "a/.hidden",
            "a/CVS/Entries",
            "a/b.ikiwiki-new",
            "x.dpkg-tmp",
            "page/comment_1_abc._comment",
            "_x/y",
            "-x",
            "Makefile",
            "foo.dpkg-old",
            "a/b.html",
            "{arch}/c"
        }) {
            write(root.resolve(path), path, 0);
        }
        try (Tree tree = Trees.folder(root)) {
            assertThat(tree.files())
                    .containsOnlyKeys(
                            "-x", "Makefile", "_x/y", "a/b.html", "foo.dpkg-old", "page/comment_1_abc._comment");
            assertThat(Trees.notes(tree))
                    .containsExactly(
                            "a/CVS:1:1: note: left out, since files of this name belong to other programs [skipped-file]",
                            "a/b.ikiwiki-new:1:1: note: left out, since files of this name belong to other programs"
                                    + " [skipped-file]",
                            "x.dpkg-tmp:1:1: note: left out, since files of this name belong to other programs"
                                    + " [skipped-file]",
                            "{arch}:1:1: note: left out, since files of this name belong to other programs"
                                    + " [skipped-file]");
        }
    }

    @Test
    void linksAreNeverFollowed() throws IOException {
        Path outside = write(root.resolve("outside/secret.md"), "secret", 0);
        Path wiki = Files.createDirectories(root.resolve("wiki"));
        Files.createSymbolicLink(wiki.resolve("file.md"), outside);
        Files.createSymbolicLink(wiki.resolve("folder"), outside.getParent());
        Files.createSymbolicLink(wiki.resolve("dangling"), root.resolve("nowhere"));
        Files.createSymbolicLink(wiki.resolve("loop"), wiki);
        try (Tree tree = Trees.folder(wiki)) {
            assertThat(tree.files()).isEmpty();
            assertThat(Trees.notes(tree))
                    .hasSize(4)
                    .first()
                    .isEqualTo(
                            "dangling:1:1: note: left out, since symbolic links are never followed; put a copy of the"
                                    + " file in its place [skipped-file]");
        }
    }

    @Test
    void aFileThatBecameALinkIsNotRead() throws IOException {
        Path outside = write(root.resolve("secret.md"), "same", 0);
        Path page = write(root.resolve("wiki/page.md"), "same", 0);
        try (Tree tree = Trees.folder(root.resolve("wiki"))) {
            Files.delete(page);
            Files.createSymbolicLink(page, outside);
            assertThatThrownBy(() -> tree.read("page.md"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("page.md cannot be read any more");
        }
    }

    @Test
    void theRootItselfMayBeALink() throws IOException {
        write(root.resolve("real/a.md"), "a", 0);
        Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("real"));
        Opened opened = Sources.folder(link, Set.of(link.resolve("site")), FolderMemory.NONE, Trees.NOW);
        try (Tree tree = Trees.ready(opened)) {
            assertThat(tree.files()).containsOnlyKeys("a.md");
        }
    }

    @Test
    void foldersToLeaveOutMayBeNamedInAnyWay() throws IOException {
        write(root.resolve("wiki/a.md"), "a", 0);
        write(root.resolve("wiki/site/index.html"), "a", 0);
        write(root.resolve("wiki/b/site/kept"), "a", 0);
        Path link = Files.createSymbolicLink(root.resolve("link"), root.resolve("wiki"));
        Opened opened = Sources.folder(
                root.resolve("wiki"),
                Set.of(link.resolve("../link/b/../site"), root.resolve("wiki/missing/x")),
                FolderMemory.NONE,
                Trees.NOW);
        try (Tree tree = Trees.ready(opened)) {
            assertThat(tree.files()).containsOnlyKeys("a.md", "b/site/kept");
        }
    }

    @Test
    void namesThatCannotBeShownAreLeftOut() throws IOException {
        write(root.resolve("two\nlines.md"), "a", 0);
        write(root.resolve("bell\u0007/a.md"), "a", 0);
        write(root.resolve("Übung mit Blank.md"), "a", 0);
        try (Tree tree = Trees.folder(root)) {
            assertThat(tree.files()).containsOnlyKeys("Übung mit Blank.md");
            assertThat(Trees.notes(tree))
                    .containsExactly(
                            "bell\\x07:1:1: warning: left out, since its name is too long, is not UTF-8 or holds a control"
                                    + " character; rename it [skipped-file]",
                            "two\\x0Alines.md:1:1: warning: left out, since its name is too long, is not UTF-8 or holds a control"
                                    + " character; rename it [skipped-file]");
        }
    }

    @Test
    void hugeFilesAreLeftOut() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(root.resolve("dump.bin").toFile(), "rw")) {
            file.setLength(Skips.LARGEST + 1);
        }
        try (Tree tree = Trees.folder(root)) {
            assertThat(tree.files()).isEmpty();
            assertThat(Trees.notes(tree))
                    .containsExactly(
                            "dump.bin:1:1: warning: left out, since it is 100 MB long and files over 100 MB are"
                                    + " not read; keep it outside the wiki and link to it [skipped-file]");
        }
    }

    @Test
    void unreadableFilesAreLeftOutWithAWarning() throws IOException {
        Path file = write(root.resolve("a.md"), "a", 0);
        Path folder = Files.createDirectory(root.resolve("b"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "root reads everything");
        try (Tree tree = Trees.folder(root)) {
            assertThat(tree.files()).isEmpty();
            assertThat(Trees.notes(tree))
                    .containsExactly(
                            "a.md:1:1: warning: left out, since it cannot be read: permission denied; let the user who"
                                    + " builds read it [skipped-file]",
                            "b:1:1: warning: left out, since it cannot be read: permission denied; let the user who"
                                    + " builds read it [skipped-file]");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aFileChangedSinceTheScanIsRefused() throws IOException {
        write(root.resolve("a.md"), "a", 0);
        write(root.resolve("b.md"), "b", 0);
        try (Tree tree = Trees.folder(root)) {
            Files.writeString(root.resolve("a.md"), "other");
            Files.delete(root.resolve("b.md"));
            assertThatThrownBy(() -> tree.read("a.md")).hasMessageContaining("changed while it was being read");
            assertThatThrownBy(() -> tree.read("b.md")).hasMessageContaining("b.md cannot be read any more");
            assertThatThrownBy(() -> tree.read("c.md")).hasMessageContaining("there is no such file");
        }
    }

    @Test
    void anUnchangedFileIsNotReadAgain() throws IOException {
        Path file = write(root.resolve("a.md"), "one", 0);
        FolderMemory first;
        String id;
        try (Tree tree = Trees.folder(root)) {
            first = stored(tree.memory());
            id = tree.files().get("a.md");
        }
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, time);
        try (Tree tree = Trees.folder(root, first)) {
            assertThat(tree.files()).as("trusted by size, time and inode").containsEntry("a.md", id);
        }
        Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 1));
        try (Tree tree = Trees.folder(root, first)) {
            assertThat(tree.files().get("a.md")).isEqualTo(ContentId.of("two".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void aFileMovedOverAnotherOfTheSameSizeAndTimeIsSeen() throws IOException {
        write(root.resolve("a.md"), "one", 0);
        Path other = write(root.resolve("b.md"), "two", 0);
        FolderMemory memory = Trees.folder(root).memory();
        Files.move(other, root.resolve("a.md"), StandardCopyOption.REPLACE_EXISTING);
        try (Tree tree = Trees.folder(root, memory)) {
            assertThat(Trees.text(tree, "a.md")).isEqualTo("two");
        }
    }

    @Test
    void aFileChangedJustBeforeTheScanIsReadAgainByTheNext() throws IOException {
        Path file = write(root.resolve("a.md"), "one", 0);
        Instant scan = GitFixture.START.plusMillis(1500);
        FolderMemory memory = Trees.ready(Sources.folder(root, Set.of(), FolderMemory.NONE, scan))
                .memory();
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, time);
        try (Tree tree = Trees.folder(root, memory)) {
            assertThat(Trees.text(tree, "a.md")).isEqualTo("two");
        }
    }

    @Test
    void outsideGitFilesAreDatedByTheirOwnTimes() throws IOException {
        write(root.resolve("a.md"), "one", 7);
        try (Tree tree = Trees.folder(root)) {
            HistoryMemory memory = tree.remember(HistoryMemory.NONE);
            Instant time = GitFixture.START.plusSeconds(7);
            assertThat(tree.history(memory).revisions())
                    .containsOnly(Map.entry("a.md", new Revision(time, time, "", "", "")));
            assertThat(tree.history(memory).changes()).isEmpty();
            assertThat(memory.commit()).isEmpty();
        }
    }

    private static FolderMemory stored(FolderMemory memory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        memory.write(new DataOutputStream(bytes));
        FolderMemory read = FolderMemory.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read).isEqualTo(memory);
        return read;
    }
}
