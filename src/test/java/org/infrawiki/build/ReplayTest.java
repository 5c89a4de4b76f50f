package org.infrawiki.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
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
    /** How often a failing history is replayed in parts, which takes a second or two each: less is too long to read. */
    private static final int TRIES = 60;

    @TempDir
    Path temp;

    private int replays;

    @Test
    void randomHistories() throws IOException {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            List<Edit> edits = RandomEdits.of(seed, COMMITS);
            Optional<Replay.Difference> found = replay(edits, EVERY);
            if (found.isPresent()) {
                fail("seed " + seed + ": " + found.get() + "\n" + cutDown(edits, found.get()));
            }
        }
    }

    /**
     * Only the builds matter in which the fault can lie: of the step where the law held last and of those after it. Often
     * two builds are enough, and then each try costs little.
     */
    private String cutDown(List<Edit> edits, Replay.Difference found) throws IOException {
        List<Edit> failing =
                edits.stream().filter(edit -> edit.step() <= found.step()).toList();
        for (boolean all : List.of(false, true)) {
            if (replay(failing, found.good(), all).isPresent()) {
                List<Edit> least = new Minimiser<Edit>(
                                part -> replay(part, found.good(), all).isPresent(), all ? TRIES / 3 : TRIES)
                        .minimise(failing);
                return "These edits are enough:\n" + Replay.text(least) + "\n"
                        + replay(least, found.good(), all)
                                .map(Replay.Difference::what)
                                .orElse("");
            }
        }
        return "It takes builds before step " + found.good() + " too. All edits:\n" + Replay.text(failing);
    }

    private Optional<Replay.Difference> replay(List<Edit> edits, int every) throws IOException {
        try (Replay replay = new Replay(temp.resolve("replay" + replays++))) {
            return replay.run(edits, every);
        }
    }

    /** Builds at the last step up to {@code good}, at the last one, and at those between where {@code all} is said. */
    private Optional<Replay.Difference> replay(List<Edit> edits, int good, boolean all) {
        int first = edits.stream()
                .mapToInt(Edit::step)
                .filter(step -> step <= good)
                .max()
                .orElse(-1);
        IntPredicate built = step -> step == first || all && step > first && step % 3 != 1;
        try (Replay replay = new Replay(temp.resolve("replay" + replays++))) {
            return replay.run(edits, edits.size() + 1, built);
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
