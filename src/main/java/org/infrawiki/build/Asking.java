package org.infrawiki.build;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which questions there are in a store, by number, and which units asked them; changed as units are made anew. */
final class Asking {
    private final Store store;
    private final About about;
    private final Map<String, Entries.Asked> asked = new TreeMap<>();
    private final Map<Integer, Set<Integer>> askers = new TreeMap<>();
    private int next;

    Asking(Store store) {
        this.store = store;
        this.about = new About(store);
        this.next = about.number("questions");
    }

    /** The numbers of questions, new ones for those that nobody has asked yet. */
    int[] numbers(List<Answers.Answer> answers) {
        return answers.stream()
                .mapToInt(answer -> number(Entries.key(answer.question()), answer.digest()))
                .toArray();
    }

    /** Notes what the unit of a number asks now, by the numbers of the questions. */
    void note(int unit, State.Unit before, int[] asked) {
        Set<Integer> now = new HashSet<>();
        for (int number : asked) {
            now.add(number);
        }
        Set<Integer> then = new HashSet<>();
        for (int number : before.asked()) {
            then.add(number);
            if (!now.contains(number)) {
                askers(number).remove(unit);
            }
        }
        now.stream().filter(number -> !then.contains(number)).forEach(number -> askers(number)
                .add(unit));
    }

    private int number(String key, long digest) {
        Entries.Asked mine = asked.get(key);
        if (mine == null) {
            byte[] bytes = store.table("questions").get(key);
            Entries.Asked old = bytes == null ? null : Entries.asked(bytes);
            mine = new Entries.Asked(old == null ? next++ : old.number(), digest);
            if (old == null || old.digest() != digest) {
                asked.put(key, mine);
            }
        }
        return mine.number();
    }

    private Set<Integer> askers(int number) {
        return askers.computeIfAbsent(number, some -> {
            byte[] bytes = store.table("askers").get(Remembered.number(some));
            return bytes == null ? new TreeSet<>() : new TreeSet<>(Entries.numbers(bytes));
        });
    }

    /**
     * Puts what differs.
     *
     * @param changed the keys of questions with another answer; those that nobody asks any more are forgotten
     */
    void save(Collection<String> changed) {
        Store.Table questions = store.table("questions");
        changed.stream().filter(key -> !asked.containsKey(key)).forEach(questions::remove);
        asked.forEach((key, one) -> questions.put(key, Entries.of(one)));
        askers.forEach(
                (number, units) -> store.table("askers").put(Remembered.number(number), Entries.ofNumbers(units)));
        about.put("questions", next);
    }
}
