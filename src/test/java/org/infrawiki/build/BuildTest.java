package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.infrawiki.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    @TempDir
    Path temp;

    private WikiFolder wiki;

    @BeforeEach
    void makeWiki() throws IOException {
        wiki = new WikiFolder(temp);
    }

    @Test
    void buildsPagesAttachmentsAndBacklinks() {
        wiki.write("index.md", "Welcome to [[hosts/nas]].\n")
                .write("hosts/nas.md", "# nas\n\nA [[missing]] page.\n")
                .write("notes.txt", "plain")
                .build();

        assertThat(wiki.read("index.html")).contains("<a href=\"hosts/nas/\">nas</a>".replace("hosts", "./hosts"));
        assertThat(wiki.read("hosts/nas/index.html"))
                .contains("<span class=\"createlink\">?missing</span>")
                .contains("<a href=\"../../\"");
        assertThat(wiki.read("notes.txt")).isEqualTo("plain");
        assertThat(wiki.report().problems())
                .extracting(Problem::toString)
                .contains("hosts/nas.md:3:3: warning: there is no page or file 'missing'; write that page, or mend the"
                        + " link [broken-link]");
    }

    @Test
    void makesAnewOnlyWhatAnEditChanges() {
        for (int i = 0; i < 30; i++) {
            wiki.write("p/n" + i + ".md", "Page " + i + " links to [[n" + (i + 1) % 30 + "]].\n");
        }
        wiki.build()
                .write("p/n3.md", "Other words, and the link to [[n4]] stays.\n")
                .build();

        assertThat(wiki.report().reasons()).containsOnlyKeys("page:p/n3");
        assertThat(wiki.report().parsed()).isEqualTo(1);

        wiki.write("p/n3.md", "Now it links to [[n9]].\n").build();

        assertThat(wiki.report().reasons())
                .containsOnlyKeys("page:p/n3", "page:p/n4", "page:p/n9")
                .containsEntry(
                        "page:p/n4", new Reason("the answer changed to backlinks(p/n4)", List.of("backlinks(p/n4)")));
    }

    @Test
    void aSecondBuildDoesNothing() {
        wiki.write("index.md", "[[a]] [[!tag x]]\n")
                .write("a.mdwn", "text\n")
                .build()
                .build();

        assertThat(wiki.report().parsed()).isZero();
        assertThat(wiki.report().rendered()).isZero();
        assertThat(wiki.report().written()).isZero();
        assertThat(wiki.report().problems()).isEqualTo(wiki.build(wiki.output()).problems());
    }

    @Test
    void removesWhatIsNoLongerMadeAndNothingElse() throws IOException {
        wiki.write("a/b.md", "x").write("c.md", "y").build();
        Files.writeString(wiki.output().resolve("CNAME"), "wiki.example.org");
        wiki.delete("a/b.md").build();

        assertThat(wiki.has("a")).isFalse();
        assertThat(wiki.has("c/index.html")).isTrue();
        assertThat(wiki.read("CNAME")).isEqualTo("wiki.example.org");
    }

    @Test
    void repairsWhatSomebodyChangedInTheOutput() throws IOException {
        wiki.write("a.md", "right").build();
        Files.writeString(wiki.output().resolve("a/index.html"), "wrong");
        wiki.build();

        assertThat(wiki.read("a/index.html")).contains("right");
        assertThat(wiki.report().reasons()).containsOnlyKeys("page:a");
    }

    @Test
    void aDamagedStateCostsTimeOnly() throws IOException {
        wiki.write("a.md", "one").write("b.md", "two").build();
        Path state = wiki.output().resolve(".infrawiki/state");
        byte[] bytes = Files.readAllBytes(state);
        bytes[bytes.length / 2] ^= 1;
        Files.write(state, bytes);
        wiki.delete("b.md").build();

        assertThat(wiki.has("b/index.html")).isFalse();
        assertThat(wiki.read("a/index.html")).contains("one");
        assertThat(wiki.report().parsed()).isPositive();
    }

    @Test
    void refusesAFolderThatIsNotOurs() throws IOException {
        wiki.write("a.md", "x");
        Files.createDirectories(wiki.output());
        Files.writeString(wiki.output().resolve("precious"), "data");
        Outcome outcome = wiki.tryBuild(wiki.output());

        assertThat(outcome)
                .isEqualTo(new Failure(
                        "can't build into " + wiki.output() + ": it holds files that no build made; choose another"
                                + " folder with --output DIR",
                        true));
        assertThat(wiki.output().toFile().list()).hasSize(1);
    }

    @Test
    void nothingLeavesTheOutputFolder() throws IOException {
        wiki.write("a.md", "---\naliases: [../../evil, /etc/evil, .infrawiki/state, a/../../evil2]\n---\nx\n")
                .write("b.md", "[[!inline pages=\"a\" feedfile=\"../../evil\"]]\n")
                .write("infrawiki.yaml", "url: https://wiki.example.org\n")
                .build();

        assertThat(temp.toFile().list()).containsExactlyInAnyOrder("wiki", "out");
        assertThat(wiki.report().problems()).anyMatch(problem -> problem.code().equals("output-conflict"));
    }

    @Test
    void redirectsFormerNames() {
        wiki.write("new.md", "---\naliases: [old/name]\n---\nhere\n")
                .write("c.md", "[[old/name]]")
                .build();

        assertThat(wiki.read("old/name/index.html")).contains("../../new/");
        assertThat(wiki.read("c/index.html")).contains("<a href=\"../new/\">name</a>");
    }

    @Test
    void twoSourcesForOnePageAreAnError() {
        wiki.write("a.md", "x").write("a.mdwn", "y").build();

        assertThat(wiki.report().problems())
                .extracting(Problem::toString)
                .contains("a.mdwn:1:1: error: page 'a' has two sources, this one and a.md; remove or rename one of"
                        + " them; a.md is used [duplicate-page]");
    }

    @Test
    void makesAPageForEachTag() {
        wiki.write("a.md", "---\ntags: [red]\n---\nx\n")
                .write("b.md", "[[!tag red blue]]\ny\n")
                .build();

        assertThat(wiki.read("tags/red/index.html")).contains("../../a/").contains("../../b/");
        wiki.write("a.md", "x\n").delete("b.md").build();
        assertThat(wiki.has("tags/red/index.html")).isFalse();
    }

    /** A slip must not publish what its writer holds back; the mistake is told all the same. */
    @Test
    void whatMayBeADraftIsNotPublished() {
        wiki.write("a.md", "---\ndraft: Yes\n---\nx\n")
                .write("b.md", "---\ndraft: no\n---\nx\n")
                .build();
        assertThat(wiki.report().problems())
                .extracting(Problem::toString)
                .contains("a.md:2:8: error: this page is left out as a draft, for 'draft' says neither yes nor no;"
                        + " write yes or no [bad-front-matter]");
        assertThat(wiki.has("a/index.html")).isFalse();
        assertThat(wiki.has("b/index.html")).isTrue();
    }
}
