package org.infrawiki.build;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Services;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.model.Topics;

/** Answers questions about one site, each distinct one once, for all pages being rendered. */
final class Answers {
    private final Site site;
    private final Map<String, Topic<?>> topics = new TreeMap<>();
    private final Map<Question, Answer> known = new ConcurrentHashMap<>();

    /**
     * An answer, the same object for everybody who asks: what pages asked is most of what a large build remembers.
     *
     * @param digest of the value
     */
    record Answer(Question question, Object value, long digest) {}

    Answers(Site site) {
        this.site = site;
        Topics.ALL.forEach(topic -> topics.put(topic.name(), topic));
        for (Topic<?> topic : Services.all(Topic.class)) {
            topics.put(topic.name(), topic);
        }
    }

    /** All topics, by name. */
    Collection<Topic<?>> topics() {
        return topics.values();
    }

    Answer ask(Question question, Topic<?> topic) {
        Answer answer = known.get(question);
        if (answer == null) {
            Answer made = answer(topic, question);
            Answer first = known.putIfAbsent(question, made);
            answer = first == null ? made : first;
        }
        return answer;
    }

    /**
     * Whether today's answer to a remembered question has the digest it had; not where no topic of that name exists any
     * more. An answer that is the same is forgotten again: few pages are made anew that would ask for it, and all answers
     * of a large inventory fill the memory.
     */
    boolean isAlike(Question question, long digest) {
        Topic<?> topic = topics.get(question.topic());
        if (topic == null) {
            return false;
        }
        Answer answer = known.get(question);
        if (answer == null) {
            answer = answer(topic, question);
            if (answer.digest() != digest) {
                known.putIfAbsent(question, answer);
            }
        }
        return answer.digest() == digest;
    }

    /** Whether a remembered question has today the answer it had, as what differs has nothing to do with it. */
    boolean isUntouched(Question question, Delta delta) {
        Topic<?> topic = topics.get(question.topic());
        return topic != null && !topic.touched(delta, question.args());
    }

    /** Forgets all, where nothing will ask again and memory is wanted for something else. */
    void forget() {
        known.clear();
    }

    private <A> Answer answer(Topic<A> topic, Question question) {
        A value = topic.answer(site, question.args());
        Digest digest = new Digest();
        topic.digest(value, digest);
        return new Answer(question, value, digest.value());
    }
}
