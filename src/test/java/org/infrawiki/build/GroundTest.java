package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output folder edited by hand: what is ours is put right, what is not is never touched. */
class GroundTest {
    @TempDir
    Path temp;

    private WikiFolder wiki;
    private Path out;

    @BeforeEach
    void makeWiki() throws IOException {
        wiki = new WikiFolder(temp);
        out = wiki.output();
        wiki.write("index.md", "Welcome to [[a/b]].\n")
                .write("a/b.md", "One.\n")
                .build();
    }

    @Test
    void filesOfOthersStayAsTheyAre() throws IOException {
        write(out.resolve("mine/index.html"), "mine");
        write(out.resolve("a/note.txt"), "mine");
        wiki.write("mine.md", "A page.\n").build();
        assertThat(wiki.read("mine/index.html")).isEqualTo("mine");
        assertThat(wiki.report().problems()).anyMatch(problem -> problem.toString()
                .equals("mine.md:1:1: error: can't write mine/index.html: there is a file of that name, which no"
                        + " build made; move that out of the output folder [output-conflict]"));
        wiki.delete("mine.md").delete("a/b.md").build();
        assertThat(wiki.read("mine/index.html")).isEqualTo("mine");
        assertThat(wiki.read("a/note.txt")).isEqualTo("mine");
        assertThat(wiki.has("a/b/index.html")).isFalse();

        wiki.write("mine.md", "A page.\n").build();
        Files.delete(out.resolve("mine/index.html"));
        wiki.build();
        assertThat(wiki.read("mine/index.html")).contains("A page.");
        Files.delete(out.resolve("a/note.txt"));
        assertThatItIsFresh();
    }

    @Test
    void linksInTheOutputLeadNowhere() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createSymbolicLink(out.resolve("new"), elsewhere);
        Files.createSymbolicLink(out.resolve("page"), elsewhere.resolve("page"));
        wiki.write("new.md", "New.\n").write("page", "An attachment.\n").build();
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(wiki.report().problems())
                .filteredOn(problem -> problem.code().equals("output-conflict"))
                .hasSize(2);

        write(elsewhere.resolve("b/index.html"), "mine");
        WikiFolder.remove(out.resolve("a"));
        Files.createSymbolicLink(out.resolve("a"), elsewhere);
        wiki.write("a/b.md", "Two.\n").build();
        wiki.delete("a/b.md").build();
        assertThat(elsewhere.resolve("b/index.html")).hasContent("mine");
        for (String link : new String[] {"new", "page", "a"}) {
            Files.delete(out.resolve(link));
        }
        wiki.build();
        assertThatItIsFresh();
    }

    @Test
    void whatIsOursIsPutRight() throws IOException {
        write(out.resolve("index.html"), "by hand");
        WikiFolder.remove(out.resolve("a/b/index.html"));
        write(out.resolve("a/b/index.html/deep"), "by hand");
        Files.delete(out.resolve("404.html"));
        wiki.build();
        assertThat(wiki.report().problems())
                .singleElement()
                .asString()
                .contains("can't write a/b/index.html: there is a folder of that name, with files that no build made");
        Files.delete(out.resolve("a/b/index.html/deep"));
        wiki.build();
        assertThatItIsFresh();
    }

    @Test
    void filesBecomeFoldersAndBack() throws IOException {
        wiki.write("data", "A file.\n")
                .write("more/x", "X")
                .write("more/deep/y", "Y")
                .build();
        wiki.delete("data").delete("more/x").delete("more/deep/y");
        Files.delete(wiki.root().resolve("more/deep"));
        Files.delete(wiki.root().resolve("more"));
        wiki.write("data.md", "A page.\n").write("more", "A file.\n").build();
        assertThat(wiki.read("more")).isEqualTo("A file.\n");
        assertThatItIsFresh();
    }

    @Test
    void withoutTheListOfFilesTheStateKnowsThem() throws IOException {
        Files.write(out.resolve(".infrawiki/files"), new byte[] {(byte) 0xFF, '\n'});
        wiki.delete("a/b.md").write("index.md", "Other.\n").build();
        assertThat(wiki.report().problems()).isEmpty();
        assertThatItIsFresh();

        Files.writeString(out.resolve(".infrawiki/files"), "../precious\n/etc/hostname\n", StandardCharsets.UTF_8);
        write(temp.resolve("precious"), "mine");
        wiki.write("index.md", "Another one.\n").build();
        assertThat(temp.resolve("precious")).exists();
        assertThat(wiki.report().problems()).isEmpty();
        assertThatItIsFresh();
        assertThat(out.resolve(".infrawiki/files")).content().contains("index.html");
    }

    private void assertThatItIsFresh() throws IOException {
        Path fresh = temp.resolve("fresh");
        wiki.build(fresh);
        assertThat(WikiFolder.tree(out)).isEqualTo(WikiFolder.tree(fresh));
        WikiFolder.remove(fresh);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
