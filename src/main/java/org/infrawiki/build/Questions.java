package org.infrawiki.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct questions of all units of a build, numbered as they come, with the digests of their answers. */
final class Questions {
    private final State before;
    private final Map<Question, Integer> numbers = new HashMap<>();
    private final List<Question> all = new ArrayList<>();
    private final List<Long> digests = new ArrayList<>();

    /** @param before the state whose numbers {@link #again} knows */
    Questions(State before) {
        this.before = before;
    }

    /** The numbers of what was asked now. */
    int[] of(List<Answers.Answer> answers) {
        return answers.stream()
                .mapToInt(answer -> number(answer.question(), answer.digest()))
                .toArray();
    }

    /** The numbers of what was asked then, by its numbers then. */
    int[] again(int[] asked) {
        int[] now = new int[asked.length];
        for (int i = 0; i < now.length; i++) {
            now[i] = number(before.questions().get(asked[i]), before.digests()[asked[i]]);
        }
        return now;
    }

    /** A part with the numbers of today. */
    State.Part again(State.Part part) {
        return new State.Part(part.name(), again(part.asked()), part.text());
    }

    private int number(Question question, long digest) {
        Integer known = numbers.get(question);
        if (known != null) {
            return known;
        }
        numbers.put(question, all.size());
        all.add(question);
        digests.add(digest);
        return all.size() - 1;
    }

    List<Question> all() {
        return all;
    }

    long[] digests() {
        return digests.stream().mapToLong(Long::longValue).toArray();
    }
}
