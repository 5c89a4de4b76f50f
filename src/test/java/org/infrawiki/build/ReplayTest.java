package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The law over long random histories, which are cut down to what a failure needs. More of them:
 * {@code -Dinfrawiki.law.histories=20 -Dinfrawiki.law.commits=500}.
 */
class ReplayTest {
    private static final int HISTORIES = Integer.getInteger("infrawiki.law.histories", 1);
    private static final int COMMITS = Integer.getInteger("infrawiki.law.commits", 200);
    private static final int EVERY = 20;
    private static final int TRIES = 250;

    @TempDir
    Path temp;

    private int replays;

    @Test
    void randomHistories() throws IOException {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            List<Edit> edits = RandomEdits.of(seed, COMMITS);
            Optional<Replay.Difference> found = replay(edits, EVERY);
            if (found.isPresent()) {
                int last = found.get().step();
                List<Edit> failing =
                        edits.stream().filter(edit -> edit.step() <= last).toList();
                List<Edit> least = new Minimiser<>(this::breaksTheLaw, TRIES).minimise(failing);
                fail("seed " + seed + ": " + found.get().what() + "\nThese edits are enough:\n" + Replay.text(least)
                        + "\n" + replay(least, least.size()));
            }
        }
    }

    private Optional<Replay.Difference> replay(List<Edit> edits, int every) throws IOException {
        try (Replay replay = new Replay(temp.resolve("replay" + replays++))) {
            return replay.run(edits, every);
        }
    }

    private boolean breaksTheLaw(List<Edit> edits) {
        try {
            return !edits.isEmpty() && replay(edits, edits.size()).isPresent();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void theMinimiserFindsWhatAFailureNeeds() {
        List<Integer> all = IntStream.range(0, 500).boxed().toList();
        List<List<Integer>> planted = List.of(List.of(0), List.of(499), List.of(17, 18), List.of(3, 250, 251, 498));
        for (List<Integer> needed : planted) {
            List<Integer> tried = new ArrayList<>();
            Minimiser<Integer> minimiser = new Minimiser<>(
                    part -> {
                        tried.add(part.size());
                        return part.containsAll(needed);
                    },
                    1000);
            assertThat(minimiser.minimise(all)).isEqualTo(needed);
            assertThat(tried).hasSizeLessThan(200);
        }
        assertThat(new Minimiser<Integer>(part -> part.contains(7), 3).minimise(all))
                .contains(7);
    }

    /** A failure that takes two edits, far apart, in a history of builds. */
    @Test
    void aPlantedFailureIsCutDownToItsEdits() {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            edits.add(Edit.write(i / 4, "p" + i % 10 + ".md", "See [[p" + (i + 1) % 10 + "]] and [[poison]].\n"));
        }
        edits.add(2, Edit.write(0, "poison.md", "It needs an [[antidote]].\n"));
        edits.add(14, Edit.write(3, "antidote.md", "Here.\n"));
        List<Edit> least = new Minimiser<>(this::breaksWithAFault, TRIES).minimise(edits);
        assertThat(least).extracting(Edit::path).containsExactly("poison.md", "antidote.md");
        assertThat(Replay.text(least))
                .isEqualTo("0: write poison.md: It needs an [[antidote]].⏎\n" + "3: write antidote.md: Here.⏎");
    }

    private boolean breaksWithAFault(List<Edit> edits) {
        try (Replay replay = new Replay(temp.resolve("replay" + replays++))) {
            return !edits.isEmpty()
                    && replay.withFault("poison/index.html", "antidote/index.html")
                            .run(edits, edits.size())
                            .isPresent();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
