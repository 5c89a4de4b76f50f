package org.infrawiki.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.infrawiki.source.RandomHistory.Made;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories made at random: with merges, renames, deletions, files that come back, and clocks that run backwards. */
class RandomHistoryTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aWalkGivesWhatAPlainReadingGivesFromAnyMemory(long seed) throws IOException {
        Random random = new Random(seed);
        try (GitFixture git = GitFixture.bare(folder)) {
            RandomHistory made = new RandomHistory(git, random, 70);
            for (String below : new String[] {"", "wiki", "wiki/sub"}) {
                Made head = made.commits.get(made.commits.size() - 1 - random.nextInt(5));
                HistoryMemory full = HistoryWalk.upTo(head.id(), git.repository, below, HistoryMemory.NONE);
                String where = "seed " + seed + ", folder '" + below + "'";
                assertThat(spans(full)).as(where).isEqualTo(made.spans(head, below));
                assertThat(full.listed().stream()
                                .map(listed -> listed.change().commit() + " "
                                        + listed.change().paths()))
                        .as(where)
                        .containsExactlyElementsOf(made.changes(head, below));
                for (int i = 0; i < 6; i++) {
                    Made earlier = made.commits.get(random.nextInt(made.commits.size()));
                    HistoryMemory memory = HistoryWalk.upTo(earlier.id(), git.repository, below, HistoryMemory.NONE);
                    assertThat(HistoryWalk.upTo(head.id(), git.repository, below, stored(memory)))
                            .as("%s, from %s", where, earlier.id().name())
                            .isEqualTo(full);
                }
            }
        }
    }

    private static Map<String, String> spans(HistoryMemory memory) {
        Map<String, String> spans = new TreeMap<>();
        memory.paths()
                .forEach((path, span) ->
                        spans.put(path, span.first().id() + " " + span.last().id()));
        return spans;
    }

    private static HistoryMemory stored(HistoryMemory memory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        memory.write(new DataOutputStream(bytes));
        HistoryMemory read = HistoryMemory.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read).isEqualTo(memory);
        return read;
    }
}
