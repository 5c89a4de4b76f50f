package org.infrawiki.build;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.model.Topics;
import org.jspecify.annotations.Nullable;

/** Answers questions about one site, each distinct one once, for all pages being rendered. */
final class Answers {
    private final Site site;
    private final Map<String, Topic<?>> topics = new TreeMap<>();
    private final Map<Question, Answer> known = new ConcurrentHashMap<>();

    /** An answer and its digest. */
    record Answer(Object value, long digest) {}

    Answers(Site site) {
        this.site = site;
        Topics.ALL.forEach(topic -> topics.put(topic.name(), topic));
        ServiceLoader.load(Topic.class).forEach(topic -> topics.put(topic.name(), topic));
    }

    /** All topics, by name. */
    Collection<Topic<?>> topics() {
        return topics.values();
    }

    Answer ask(Question question, Topic<?> topic) {
        Answer answer = known.get(question);
        if (answer == null) {
            answer = answer(topic, question.args());
            known.put(question, answer);
        }
        return answer;
    }

    /**
     * The digest of today's answer to a remembered question.
     *
     * @return null where no topic of that name exists any more
     */
    @Nullable
    Long digest(Question question) {
        Topic<?> topic = topics.get(question.topic());
        return topic == null ? null : ask(question, topic).digest();
    }

    /** Whether a remembered question has today the answer it had, as what differs has nothing to do with it. */
    boolean isUntouched(Question question, Delta delta) {
        Topic<?> topic = topics.get(question.topic());
        return topic != null && !topic.touched(delta, question.args());
    }

    private <A> Answer answer(Topic<A> topic, List<String> args) {
        A value = topic.answer(site, args);
        Digest digest = new Digest();
        topic.digest(value, digest);
        return new Answer(value, digest.value());
    }
}
