package org.infrawiki.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitsTest {
    @TempDir
    Path temp;

    @Test
    void tellsWhatLeadsWhereAndWhatDiffers() throws IOException {
        try (GitFixture git = GitFixture.bare(temp.resolve("wiki.git"))) {
            ObjectId one = git.commit("One", 1, git.files("a.md", "1", "b/c.md", "c"));
            ObjectId two = git.commit("Two", 2, git.files("a.md", "2", "d.md", "d"), one);
            ObjectId other = git.commit("Other", 2, git.files("a.md", "1"), one);
            ObjectId both = git.commit("Both", 3, git.files("a.md", "2"), two, other);

            assertThat(leads(git, one, both)).isTrue();
            assertThat(leads(git, other, both)).isTrue();
            assertThat(leads(git, two, two)).isTrue();
            assertThat(leads(git, two, other)).isFalse();
            assertThat(Commits.leadsTo(git.path, "", two.name())).isFalse();
            assertThat(Commits.leadsTo(git.path, "f".repeat(40), two.name())).isFalse();
            assertThat(Commits.leadsTo(temp.resolve("none"), one.name(), two.name()))
                    .isFalse();

            assertThat(Commits.changed(git.path, one.name(), two.name())).containsExactly("a.md", "b/c.md", "d.md");
            assertThat(Commits.changed(git.path, "", one.name())).containsExactly("a.md", "b/c.md");
            assertThat(Commits.changed(git.path, "f".repeat(40), one.name())).isEmpty();
        }
    }

    private static boolean leads(GitFixture git, ObjectId earlier, ObjectId later) {
        return Commits.leadsTo(git.path, earlier.name(), later.name());
    }
}
