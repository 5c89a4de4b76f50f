package org.infrawiki.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Topic;

/** The lookup one page is rendered with: notes each question it asks, with the answer. */
final class Recorder implements Lookup {
    private final Answers answers;
    private final Map<Question, Answers.Answer> asked = new LinkedHashMap<>();

    Recorder(Answers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("unchecked") // an answer is cached under its own topic's name
    public <A> A ask(Topic<A> topic, List<String> args) {
        Question question = new Question(topic.name(), args);
        Answers.Answer answer = answers.ask(question, topic);
        asked.put(answer.question(), answer);
        return (A) answer.value();
    }

    @Override
    public <T> List<T> each(List<Function<Lookup, T>> works) {
        record Done<T>(T value, Recorder recorder) {}
        List<Done<T>> all = works.parallelStream()
                .map(work -> {
                    Recorder own = new Recorder(answers);
                    return new Done<>(work.apply(own), own);
                })
                .toList();
        all.forEach(done -> asked.putAll(done.recorder().asked));
        return all.stream().map(Done::value).toList();
    }

    /** What was asked so far and what the answers were, each once, in the order of asking. */
    List<Answers.Answer> asked() {
        return List.copyOf(asked.values());
    }
}
