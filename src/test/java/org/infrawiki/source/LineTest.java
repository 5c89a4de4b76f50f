package org.infrawiki.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.infrawiki.source.GitFixture.Entry;
import org.infrawiki.source.RandomHistory.Made;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First-parent lines of histories made at random, walked as a whole and from any memory. */
class LineTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aWalkGivesWhatAPlainReadingGivesFromAnyMemory(long seed) throws IOException {
        Random random = new Random(seed);
        try (GitFixture git = GitFixture.bare(folder)) {
            RandomHistory made = new RandomHistory(git, random, 70);
            for (String below : new String[] {"", "wiki", "wiki/sub"}) {
                Made head = made.commits.get(made.commits.size() - 1 - random.nextInt(5));
                LineMemory full = walk(git, head, below, LineMemory.NONE);
                assertThat(full.times()).as("seed %d, folder '%s'", seed, below).isEqualTo(plain(git, head, below));
                for (int i = 0; i < 6; i++) {
                    Made earlier = made.commits.get(random.nextInt(made.commits.size()));
                    LineMemory memory = stored(walk(git, earlier, below, LineMemory.NONE));
                    assertThat(walk(git, head, below, memory))
                            .as("seed %d, from %s", seed, earlier.id().name())
                            .isEqualTo(full);
                }
            }
        }
    }

    private static LineMemory walk(GitFixture git, Made head, String below, LineMemory before) throws IOException {
        try (ObjectReader reader = git.repository.newObjectReader();
                LineWalk walk = new LineWalk(reader, below, LineTest::isOdd)) {
            Line line = walk.upTo(head.id(), before);
            assertThat(line.end()).isEqualTo(Line.End.FIRST_COMMIT);
            return line.memory();
        }
    }

    private static List<Instant> plain(GitFixture git, Made head, String below) throws IOException {
        List<Instant> times = new ArrayList<>();
        Made at = head;
        while (at != null) {
            Made first = at.parents().isEmpty() ? null : at.parents().get(0);
            // Where the folder is not there yet, or no more, pages count wherever they are.
            String under = has(at, below) && has(first, below) ? below : "";
            boolean counts = false;
            for (String path : RandomHistory.PATHS) {
                Entry after = at.files().get(path);
                Entry before = first == null ? null : first.files().get(path);
                boolean page = path.endsWith(".md") && path.startsWith(under.isEmpty() ? "" : under + "/");
                if (page && Skips.inWiki(path) && !java.util.Objects.equals(after, before)) {
                    counts |= counts(git, after) || counts(git, before);
                }
            }
            if (counts) {
                times.add(0, GitFixture.START.plusSeconds(at.committed()));
            }
            at = first;
        }
        return times;
    }

    private static boolean has(@Nullable Made commit, String folder) {
        return commit != null && commit.files().keySet().stream().anyMatch(path -> path.startsWith(folder + "/"));
    }

    private static boolean counts(GitFixture git, @Nullable Entry entry) throws IOException {
        if (entry == null || entry.mode() == FileMode.SYMLINK) {
            return false;
        }
        ObjectId id = entry.id();
        String text = new String(git.repository.open(id).getBytes(), StandardCharsets.UTF_8);
        return isOdd(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOdd(byte[] bytes) {
        return (bytes[bytes.length - 1] - '0') % 2 == 1;
    }

    private static LineMemory stored(LineMemory memory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        memory.write(new DataOutputStream(bytes));
        return LineMemory.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
