package org.infrawiki.build;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Topic;
import org.jspecify.annotations.Nullable;

/** The lookup one page is rendered with: notes each question it asks, with the answer, and the parts it is made of. */
final class Recorder implements Lookup {
    private final Answers answers;
    private final Function<String, Optional<State.Part>> remembered;
    private final Map<Question, Answers.Answer> asked = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();

    Recorder(Answers answers) {
        this(answers, name -> Optional.empty());
    }

    /** @param remembered gives the parts that are still what they were, by their names */
    Recorder(Answers answers, Function<String, Optional<State.Part>> remembered) {
        this.answers = answers;
        this.remembered = remembered;
    }

    /**
     * A part of the page.
     *
     * @param asked what it asked; nothing where it is one that was kept
     * @param kept the remembered one, or null
     */
    record Part(String text, List<Answers.Answer> asked, State.@Nullable Part kept) {
        /**
         * The part as a state remembers it.
         *
         * @param numbers gives questions their numbers there
         * @param again gives those of a kept one
         */
        State.Part saved(String name, Function<List<Answers.Answer>, int[]> numbers, UnaryOperator<State.Part> again) {
            return kept == null ? new State.Part(name, numbers.apply(asked), text) : again.apply(kept);
        }
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
    public Map<String, String> each(Map<String, Function<Lookup, String>> works) {
        List<Map.Entry<String, Part>> made = works.entrySet().parallelStream()
                .map(work -> Map.entry(work.getKey(), part(work.getKey(), work.getValue())))
                .toList();
        Map<String, String> texts = new LinkedHashMap<>();
        made.forEach(one -> {
            parts.put(one.getKey(), one.getValue());
            one.getValue().asked().forEach(answer -> asked.put(answer.question(), answer));
            texts.put(one.getKey(), one.getValue().text());
        });
        return texts;
    }

    private Part part(String name, Function<Lookup, String> work) {
        State.Part kept = remembered.apply(name).orElse(null);
        if (kept != null) {
            return new Part(kept.text(), List.of(), kept);
        }
        Recorder own = new Recorder(answers);
        return new Part(work.apply(own), own.asked(), null);
    }

    /** What was asked so far and what the answers were, each once, in the order of asking; but for parts that were kept. */
    List<Answers.Answer> asked() {
        return List.copyOf(asked.values());
    }

    /** The parts by name, in order; one empty map for the many units that have none. */
    Map<String, Part> parts() {
        return parts.isEmpty() ? Map.of() : Collections.unmodifiableMap(parts);
    }
}
