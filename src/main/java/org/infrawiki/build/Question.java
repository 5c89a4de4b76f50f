package org.infrawiki.build;

import java.util.List;

/**
 * A question a page asked, as the state remembers it.
 *
 * @param topic the topic's name
 * @param args its arguments
 */
record Question(String topic, List<String> args) {
    @Override
    public String toString() {
        return topic + "(" + String.join(", ", args) + ")";
    }
}
