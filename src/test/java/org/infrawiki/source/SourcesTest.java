package org.infrawiki.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in naming a source: each is a sentence that says what to do. */
class SourcesTest {
    @TempDir
    Path folder;

    private String git(Path path, String ref) {
        return Trees.failure(Sources.git(path, ref, Map.of()));
    }

    private String head(Path path) {
        return Trees.failure(Sources.git(path, null, Map.of()));
    }

    @Test
    void aMissingFolder() throws IOException {
        Path missing = folder.resolve("wikki");
        assertThat(Trees.failure(Sources.folder(missing, Set.of(), FolderMemory.NONE, Trees.NOW)))
                .isEqualTo("There is no folder " + missing
                        + ". Look for a slip in its name, or make it with 'infrawiki init'.");
        assertThat(head(missing)).startsWith("There is no folder " + missing);
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(Trees.failure(Sources.folder(file, Set.of(), FolderMemory.NONE, Trees.NOW)))
                .isEqualTo(file + " is not a folder. Name the folder that holds the wiki.");
    }

    @Test
    void noRepository() {
        assertThat(head(folder))
                .isEqualTo(folder + " is not a git repository. Name a bare repository, or a folder that was made with"
                        + " 'git init' or 'git clone'.");
    }

    @Test
    void aRepositoryWithoutCommits() throws IOException {
        try (GitFixture git = GitFixture.bare(folder)) {
            String expected = "Nothing can be read from " + git.path
                    + ". It has no commits yet. Commit the wiki's files, or push them to it.";
            assertThat(head(git.path)).isEqualTo(expected);
            assertThat(git(git.path, "main")).isEqualTo(expected);
        }
    }

    @Test
    void aHeadThatNamesABranchWithoutCommits() throws IOException {
        try (GitFixture git = GitFixture.bare(folder)) {
            git.point("refs/heads/trunk", git.commit("one", 0, git.files("a", "1")));
            assertThat(head(git.path))
                    .isEqualTo("Nothing can be read from " + git.path
                            + ". Its HEAD names main, which has no commits. It has trunk. Name one with --ref, or let"
                            + " HEAD name one with 'git symbolic-ref HEAD refs/heads/NAME'.");
        }
    }

    @Test
    void anUnknownName() throws IOException {
        try (GitFixture git = GitFixture.bare(folder)) {
            ObjectId one = git.main(git.commit("one", 0, git.files("a", "1")));
            git.tag("v1.0", one, Constants.OBJ_COMMIT);
            String before = "Nothing can be read from " + git.path + ". ";
            assertThat(git(git.path, "mian"))
                    .isEqualTo(before + "There is no branch, tag or commit 'mian'. Did you mean 'main'?");
            assertThat(git(git.path, "production"))
                    .isEqualTo(before + "There is no branch, tag or commit 'production'. It has main, v1.0.");
            for (int i = 0; i < 20; i++) {
                git.point("refs/heads/branch-" + (char) ('a' + i), one);
            }
            assertThat(git(git.path, "production"))
                    .endsWith("It has branch-a, branch-b, branch-c, branch-d, branch-e, branch-f, branch-g, branch-h"
                            + " and 14 more.");
            assertThat(git(git.path, "0".repeat(39) + "1"))
                    .isEqualTo(before + "There is no commit 0000000000000000000000000000000000000001 in it.");
            for (String bad :
                    new String[] {"a..b", "", "main^{", "main:a", "--upload-pack=x", "main@{yesterday}", "x\ny"}) {
                assertThat(git(git.path, bad)).as(bad).startsWith(before);
            }
        }
    }

    @Test
    void aTagOfSomethingElse() throws IOException {
        try (GitFixture git = GitFixture.bare(folder)) {
            git.main(git.commit("one", 0, git.files("a", "1")));
            git.tag("blob", git.blob("1"), Constants.OBJ_BLOB);
            assertThat(git(git.path, "blob")).endsWith(". 'blob' is not a commit. Name a branch, a tag or a commit.");
        }
    }

    @Test
    void anAbbreviationOfSeveralCommits() throws IOException {
        try (GitFixture git = GitFixture.bare(folder)) {
            git.main(git.commit("one", 0, git.files("a", "1")));
            Set<String> seen = new HashSet<>();
            int next = 0;
            while (seen.add(git.commit("again", next, Map.of()).name().substring(0, 4))) {
                next++;
            }
            String begin = git.commit("again", next, Map.of()).name().substring(0, 4);
            assertThat(git(git.path, begin))
                    .endsWith(". Several objects begin with '" + begin + "'. Write more digits of the commit's id.");
        }
    }

    @Test
    void aBrokenRepository() throws IOException {
        try (GitFixture git = GitFixture.bare(folder)) {
            ObjectId one = git.main(git.commit("one", 0, git.files("a", "1")));
            Path object = git.path.resolve(
                    "objects/" + one.name().substring(0, 2) + "/" + one.name().substring(2));
            byte[] bytes = Files.readAllBytes(object);
            assertThat(object.toFile().setWritable(true)).isTrue();
            Files.writeString(object, "not an object");
            assertThat(head(git.path)).startsWith("The repository " + git.path + " cannot be read: ");
            Files.write(object, bytes);
            Files.writeString(git.path.resolve("config"), "[core\n");
            assertThat(head(git.path)).startsWith("The repository " + git.path + " cannot be read: ");
            Files.writeString(git.path.resolve("config"), "[extensions]\nobjectformat = sha256\n");
            assertThat(head(git.path)).contains("its objects are named by sha256, and only sha1 can be read");
        }
    }
}
