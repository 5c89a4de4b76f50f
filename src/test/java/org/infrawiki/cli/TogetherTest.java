package org.infrawiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Pushes that come at once, or before the build of another has ended. */
class TogetherTest extends Pushing {
    @Test
    void ofManyPushesAtOnceTheLastCommitIsPublished() throws Exception {
        assertThat(install()).isZero();
        push("main");
        List<Process> pushes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            write("b.md", "Writer " + i + "\n");
            write("w" + i + ".md", "Mine\n");
            commit("Writer " + i);
            git(temp, "clone", "-q", "work", "clone" + i);
        }
        for (int i = 0; i < 10; i++) {
            Path clone = temp.resolve("clone" + i);
            pushes.add(start(clone, "git", "push", "-q", "--force", repository(), "HEAD:main"));
        }
        for (Process push : pushes) {
            assertThat(push.waitFor(120, TimeUnit.SECONDS)).isTrue();
        }
        assertThatSiteIsFresh("main");
    }

    @Test
    void eachPusherReadsWhatBecameOfHisOwnPush() throws Exception {
        push("main");
        String base = git(temp.resolve("work"), "rev-parse", "HEAD").strip();
        write("b.md", "Ann's [[one]].\n");
        commit("Ann");
        String ann = git(temp.resolve("work"), "rev-parse", "HEAD").strip();
        write("c.md", "Bo's [[two]].\n");
        commit("Bo");
        String bo = git(temp.resolve("work"), "rev-parse", "HEAD").strip();
        push("main");
        run("build", "--git", repository(), "--ref", base, "--output", site().toString());
        String range = base.substring(0, 7) + ".." + ann.substring(0, 7);
        assertThat(hook(base, ann))
                .contains("infrawiki: main " + range + ": published as part of " + bo.substring(0, 7))
                .contains("infrawiki: main " + base.substring(0, 7) + ".." + bo.substring(0, 7) + ": 2 pages changed")
                .containsSubsequence("'one'", "'two'");
        assertThat(hook(ann, bo))
                .contains(": published already, by an earlier build")
                .contains("'two'")
                .doesNotContain("'one'")
                .contains("1 warning stand elsewhere");
        run("build", "--git", repository(), "--ref", base, "--output", site().toString());
        assertThat(hook(ann, bo)).contains(": published together with what was pushed before it");

        git(temp.resolve("work"), "reset", "-q", "--hard", base);
        write("d.md", "Cy.\n");
        commit("Cy");
        push("+main");
        assertThat(hook(ann, bo))
                .containsPattern(": not published, for [0-9a-f]{7} was pushed after it and replaces it");
    }

    /** What post-receive says of a push that is in the repository already. */
    private String hook(String before, String after) throws Exception {
        Process hook =
                program(temp, "hook", "run", "--git", repository(), "--output", site().toString(), "--ref", "main");
        try (var in = hook.getOutputStream()) {
            in.write((before + " " + after + " refs/heads/main\n").getBytes(StandardCharsets.UTF_8));
        }
        return finish(hook);
    }
}
