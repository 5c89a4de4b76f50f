package org.infrawiki.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Topic;

/** The questions in a store whose answers are other ones now, and who asked them. */
final class OtherAnswers {
    private final Store store;
    private final Answers answers;
    private final Delta delta;
    private final SortedSet<String> keys = new ConcurrentSkipListSet<>();
    private final Set<Integer> numbers = new HashSet<>();

    OtherAnswers(Store store, Answers answers, Delta delta) {
        this.store = store;
        this.answers = answers;
        this.delta = delta;
    }

    /** Answers all questions again that what differs can touch. */
    void find() {
        answers.topics().parallelStream().forEach(this::ask);
    }

    /** The keys of the questions. */
    Collection<String> keys() {
        return keys;
    }

    /** The questions by the key of the unit that asked them. */
    Map<String, List<Question>> askers() {
        Map<String, List<Question>> byUnit = new HashMap<>();
        for (String key : keys) {
            byte[] bytes = store.table("questions").get(key);
            if (bytes == null) {
                continue;
            }
            int number = Entries.asked(bytes).number();
            numbers.add(number);
            Question question = Entries.question(key);
            byte[] askers = store.table("askers").get(Remembered.number(number));
            for (int unit : askers == null ? List.<Integer>of() : Entries.numbers(askers)) {
                byUnit.computeIfAbsent(unit(unit), asker -> new ArrayList<>()).add(question);
            }
        }
        return byUnit;
    }

    /** A part of a unit that is still what it was; known once {@link #askers} was called. */
    Optional<State.Part> same(State.Unit before, String name) {
        return before.part(name, numbers::contains);
    }

    /** The key of the unit of a number. */
    private String unit(int number) {
        byte[] key = store.table("numbered").get(Remembered.number(number));
        if (key == null) {
            throw new Store.Damaged("no unit " + number);
        }
        return Bytes.text(key);
    }

    private void ask(Topic<?> topic) {
        Reach reach = topic.reach(delta);
        if (reach.all()) {
            ask(topic, topic.name());
        } else {
            reach.firsts().forEach(first -> ask(topic, Entries.key(new Question(topic.name(), List.of(first)))));
        }
    }

    /** Asks those of a topic whose keys are {@code key}, or go on after it. */
    private void ask(Topic<?> topic, String key) {
        Store.Table questions = store.table("questions");
        byte[] alone = questions.get(key);
        if (alone != null) {
            ask(topic, key, alone);
        }
        questions.scan(key + "\0", (one, bytes) -> ask(topic, one, bytes));
    }

    private void ask(Topic<?> topic, String key, byte[] bytes) {
        Question question = Entries.question(key);
        if (topic.touched(delta, question.args())
                && answers.ask(question, topic).digest() != Entries.asked(bytes).digest()) {
            keys.add(key);
        }
    }
}
