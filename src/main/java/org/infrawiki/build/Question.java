package org.infrawiki.build;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question a page asked, as the state remembers it.
 *
 * @param topic the topic's name
 * @param args its arguments
 */
record Question(String topic, List<String> args) {
    /** Spelled out, as in {@link org.infrawiki.model.Where}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Question question && topic.equals(question.topic) && args.equals(question.args);
    }

    @Override
    public int hashCode() {
        return 31 * topic.hashCode() + args.hashCode();
    }

    @Override
    public String toString() {
        return topic + "(" + String.join(", ", args) + ")";
    }
}
