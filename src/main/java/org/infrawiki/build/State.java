package org.infrawiki.build;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.source.FolderMemory;
import org.infrawiki.source.HistoryMemory;
import org.infrawiki.source.LineMemory;

/**
 * What one build leaves for the next: the facts of every page, what each unit asked and was answered, what it wrote.
 * Nothing in it is needed to build; without it everything is built anew.
 *
 * @param environment what influences every page: program, theme, configuration
 * @param commit the commit built, or the empty string
 * @param today the day that checks compared with, or the empty string
 * @param folder what is known of the files of a folder
 * @param history what is known of the commits
 * @param line what is known of the first-parent line that serials of zones count
 * @param zones by zone page, a fingerprint of its records
 * @param pages facts by name, of written pages and generated ones
 * @param units by key
 * @param questions the distinct questions of all units
 * @param digests of their answers, in the same order
 * @param findings what the checks found
 * @param conflicts what was wrong with who writes which file
 * @param problems all that was wrong, with what showed when pages were rendered
 */
record State(
        String environment,
        String commit,
        String today,
        FolderMemory folder,
        HistoryMemory history,
        LineMemory line,
        Map<String, Long> zones,
        Map<PageName, Page> pages,
        Map<String, Unit> units,
        List<Question> questions,
        long[] digests,
        Findings findings,
        List<Problem> conflicts,
        List<Problem> problems) {

    static final State NONE = new State(
            "",
            "",
            "",
            FolderMemory.NONE,
            HistoryMemory.NONE,
            LineMemory.NONE,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            new long[0],
            Findings.NONE,
            List.of(),
            List.of());

    /**
     * Something that is rendered as a whole: a page, a redirect, the site map.
     *
     * @param key unique, such as {@code page:hosts/nas}
     * @param input identifies what it is made from besides answers
     * @param asked indexes into {@link State#questions}
     * @param outputs what it wrote
     * @param problems what went wrong while it was rendered
     * @param parts the texts it is made of that can be used again
     */
    record Unit(String key, String input, int[] asked, List<Output> outputs, List<Problem> problems, List<Part> parts) {
        /** In place of the input where a file could not be written: the next build tries again. */
        static final String BLOCKED = "blocked";

        /** A part, if there is one of that name and none of its questions {@code hasChanged}. */
        Optional<Part> part(String name, IntPredicate hasChanged) {
            return parts.stream()
                    .filter(part -> part.name().equals(name))
                    .filter(part -> Arrays.stream(part.asked()).noneMatch(hasChanged))
                    .findFirst();
        }

        /** What a unit asked by itself and in its parts, each question once. */
        static int[] asked(int[] own, List<Part> parts) {
            return parts.isEmpty()
                    ? own
                    : IntStream.concat(
                                    Arrays.stream(own),
                                    parts.stream().flatMapToInt(part -> Arrays.stream(part.asked())))
                            .distinct()
                            .toArray();
        }
    }

    /**
     * A text in a unit that is the same as long as the answers to its own questions are. A page that holds a hundred others
     * is made from a hundred of these.
     *
     * @param name tells it apart in its unit
     * @param asked as of {@link Unit}, and among those
     */
    record Part(String name, int[] asked, String text) {}

    /**
     * A written file.
     *
     * @param path below the output folder
     * @param digest of its bytes
     * @param size in bytes
     * @param modified the file's modification time in nanoseconds, to notice edits by hand
     */
    record Output(String path, long digest, long size, long modified) {}
}
