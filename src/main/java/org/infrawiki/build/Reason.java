package org.infrawiki.build;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a unit is made anew, for {@code build --explain}.
 *
 * @param why in words
 * @param answers which questions it had asked have another answer now, as {@code topic(arguments)}, sorted; at most
 *     {@value #MOST} of them, and none where its source or the program is another one, which is enough
 */
public record Reason(String why, List<String> answers) {
    static final int MOST = 50;
    /** A line for a person names so many. */
    private static final int NAMED = 8;

    private static final int LONGEST = 160;

    static Reason of(String why) {
        return new Reason(why, List.of());
    }

    /** @param questions at least one */
    static Reason answersTo(Collection<Question> questions) {
        List<String> all = questions.stream()
                .map(question -> brief(question.toString()))
                .sorted()
                .toList();
        String named = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = all.size() - NAMED;
        return new Reason(
                "the answer" + (all.size() == 1 ? "" : "s") + " changed to " + named
                        + (more > 0 ? " and " + more + " more" : ""),
                all.subList(0, Math.min(MOST, all.size())));
    }

    /** On one line: page specs and texts may have several. */
    private static String brief(String question) {
        String line = question.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    @Override
    public String toString() {
        return why;
    }
}
