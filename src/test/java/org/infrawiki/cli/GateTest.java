package org.infrawiki.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What the gate lets in, and what it refuses. */
class GateTest extends Pushing {
    @Test
    void theGateRefusesNewErrorsOnly() throws Exception {
        write("b.md", "[[!nosuch]]\n");
        commit("An error");
        push("main");
        assertThat(install("--gate")).isZero();
        git(temp.resolve("work"), "mv", "b.md", "moved.md");
        write("index.md", "Welcome to [[moved]].\n");
        commit("An old error in another place");
        assertThat(push("main")).contains("published in");
        String before = git(temp.resolve("the wiki.git"), "rev-parse", "main");
        SortedMap<String, String> shown = files(site());

        write("index.md", "Welcome to [[moved]].\n\n[[!nosuchthing]]\n");
        commit("A new error");
        assertThat(push("main"))
                .contains("index.md:3:1: error: there is no directive 'nosuchthing'")
                .doesNotContain("moved.md")
                .contains("push refused, for it brings 1 new error");
        assertThat(git(temp.resolve("the wiki.git"), "rev-parse", "main")).isEqualTo(before);
        assertThat(files(site())).isEqualTo(shown);
        assertThat(push("main:draft")).doesNotContain("refused");

        assertThat(install()).isZero();
        assertThat(push("main")).contains("[bad-directive]").contains("published in");
    }

    @Test
    void theGateCountsAndReadsTheConfiguration() throws Exception {
        write("b.md", "[[!nosuch]]\n");
        commit("An error");
        push("main");
        assertThat(install("--gate")).isZero();
        write("b.md", "[[!nosuch]]\n\n[[!nosuch]]\n");
        commit("The same error once more");
        assertThat(push("main"))
                .contains("b.md:3:1: error: there is no directive 'nosuch'")
                .contains("push refused, for it brings 1 new error;");

        write("b.md", "[[!nosuch]] [[nowhere]]\n");
        commit("A warning");
        assertThat(push("main")).contains("[broken-link]").contains("published in");
        write("b.md", "[[!nosuch]] [[nowhere]]\n\n[[nobody]] [[!nonsense]]\n");
        write("infrawiki.yaml", "checks: {fail_on: warning}\n");
        commit("A warning that counts");
        assertThat(push("main"))
                .contains("b.md:3:1: warning: there is no page or file 'nobody'")
                .doesNotContain("'nowhere'")
                .contains("push refused, for it brings 1 new error and 1 new warning;");

        write("infrawiki.yaml", "url: https://wiki.example.org\n");
        write("b.md", "[[!nosuch]]\n\n[[!inline pages=\"index\"]]\n");
        write("b/index.atom", "mine\n");
        commit("Two files of one name");
        assertThat(push("main")).contains("[output-conflict]").contains("push refused");
    }
}
