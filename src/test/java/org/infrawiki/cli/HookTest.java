package org.infrawiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Publishing by {@code git push}, with git itself. */
class HookTest extends Pushing {
    @Test
    void aPushPublishesAndEarlierHooksStillRun() throws Exception {
        Path earlier = temp.resolve("the wiki.git/hooks/post-receive");
        Files.createDirectories(earlier.getParent());
        Files.writeString(earlier, "#!/bin/sh\nsed s/^/earlier:/\nexit 1\n");
        Files.setPosixFilePermissions(earlier, PosixFilePermissions.fromString("rwxr-x---"));
        for (int again = 0; again < 2; again++) {
            assertThat(install("--atomic")).isZero();
            assertThat(printed).contains("a push to main now publishes to").contains("the hooks that were there");
        }
        String said = push("main");
        assertThat(said)
                .contains("earlier:0000000")
                .containsPattern("infrawiki: main [0-9a-f]{7}: 2 pages changed, \\d+ rebuilt")
                .containsPattern("infrawiki: published in \\d+\\.\\d\\d s");
        assertThat(site()).isSymbolicLink();
        assertThatSiteIsFresh("main");

        write("b.md", "Two, and [[nowhere]].\n");
        commit("Change b");
        assertThat(push("main"))
                .containsPattern("infrawiki: main [0-9a-f]{7}\\.\\.[0-9a-f]{7}: 1 page changed, \\d+ rebuilt")
                .contains("b.md:1:10: warning: ")
                .contains("[broken-link]");
        assertThatSiteIsFresh("main");
        assertThat(Files.readString(site().resolve("build.json")))
                .contains(git(temp.resolve("work"), "rev-parse", "HEAD").strip());

        assertThat(push("main:other")).doesNotContain("published in");
        assertThat(run("status", "--output", site().toString())).isZero();
        assertThat(printed).contains("commit: ").contains("took: ");
        assertThat(run("status", "--output", site().toString(), "--json")).isZero();
        assertThat(printed).contains("\"warnings\":1").contains("\"died\":false");

        assertThat(run("hook", "remove", repository())).isZero();
        assertThat(Files.readString(earlier)).contains("earlier:");
        assertThat(temp.resolve("the wiki.git/hooks/post-receive.before-infrawiki"))
                .doesNotExist();
    }

    @Test
    void whereHeadNamesABranchWithoutCommitsTheOnlyBranchIsPublished() throws Exception {
        git(temp.resolve("the wiki.git"), "symbolic-ref", "HEAD", "refs/heads/master");
        assertThat(install("--gate")).isZero();
        assertThat(printed).contains("While master has no commits, the only other branch is published.");
        assertThat(push("main"))
                .contains("names master, which has no commits; main is published, as the only branch;")
                .contains("published in");
        assertThatSiteIsFresh("main");
        assertThat(push("main:other"))
                .contains("names master, which has no commits; nothing is published, for there are several")
                .doesNotContain("published in");
        assertThat(push("main:master")).contains("infrawiki: master ").doesNotContain("which has no commits");
    }

    @Test
    void rewoundAndMovedHistoryGivesWhatAFreshBuildGives() throws Exception {
        assertThat(install("--ref", "main")).isZero();
        write("c/d.md", "Deep.\n");
        commit("Add");
        push("main");
        assertThat(site().resolve("c/d/index.html")).exists();
        Files.writeString(site().resolve("mine.txt"), "not made by a build");
        git(temp.resolve("work"), "reset", "-q", "--hard", "HEAD~");
        Files.createDirectories(temp.resolve("work/content"));
        git(temp.resolve("work"), "mv", "index.md", "b.md", "content/");
        commit("Move");
        push("+main");
        assertThat(site().resolve("c/d/index.html")).doesNotExist();
        assertThat(Files.readString(site().resolve("mine.txt"))).isEqualTo("not made by a build");
        Files.delete(site().resolve("mine.txt"));
        assertThatSiteIsFresh("main");
        git(temp.resolve("the wiki.git"), "config", "receive.denyDeleteCurrent", "ignore");
        assertThat(push(":main")).contains("main was deleted; the site stays as it was");
        assertThat(site().resolve("b/index.html")).exists();
    }

    @Test
    void aBuildThatIsKilledLeavesWholeFilesAndTheNextOneRepairs() throws Exception {
        for (int i = 0; i < 60; i++) {
            write("p" + i + ".md", "Old [[b]]\n");
        }
        commit("Old");
        push("main");
        run("build", "--git", repository(), "--output", site().toString());
        SortedMap<String, String> old = files(site());
        for (int i = 0; i < 60; i++) {
            write("p" + i + ".md", "New [[b]]\n");
        }
        write("q.md", "More\n");
        commit("New");
        push("main");
        SortedMap<String, String> fresh = fresh("main");
        Random random = new Random(5);
        for (int i = 0; i < 5; i++) {
            Process build = program(temp, "build", "--git", repository(), "--output", site().toString());
            build.waitFor(900 + random.nextInt(900), TimeUnit.MILLISECONDS);
            build.destroyForcibly().waitFor();
            files(site()).forEach((path, text) -> assertThat(
                            List.of(old.getOrDefault(path, text), fresh.getOrDefault(path, text)))
                    .as(path)
                    .contains(text));
        }
        run("build", "--git", repository(), "--output", site().toString());
        assertThat(files(site())).isEqualTo(fresh);
    }

    @Test
    void anOrdinaryRepositoryWithItsOwnFolderOfHooks() throws Exception {
        Path work = temp.resolve("work");
        git(work, "config", "receive.denyCurrentBranch", "updateInstead");
        git(work, "config", "core.hooksPath", "my hooks");
        assertThat(run("hook", "install", work.toString(), "--output", site().toString()))
                .isZero();
        assertThat(work.resolve(".git/my hooks/post-receive")).isExecutable();
        git(temp, "clone", "-q", "work", "clone");
        Files.writeString(temp.resolve("clone/c.md"), "See [[b]].\n");
        git(temp.resolve("clone"), "add", "-A");
        git(temp.resolve("clone"), "commit", "-q", "-m", "Add");
        String said = finish(start(temp.resolve("clone"), "git", "push", "origin", "main"));
        assertThat(said).contains("infrawiki: published in");
        assertThat(site().resolve("c/index.html")).exists();
        assertThat(run("hook", "install", work.toString(), "--output", site().toString(), "--ref", "a..b"))
                .isEqualTo(2);
        assertThat(printed).contains("no branch can be called 'a..b'");
    }
}
