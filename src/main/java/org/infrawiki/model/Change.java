package org.infrawiki.model;

import java.time.Instant;
import java.util.List;

/**
 * One commit, as the page of recent changes tells it.
 *
 * @param commit its id in hex
 * @param at author date
 * @param author the author's name
 * @param message the whole message
 * @param paths the files of the wiki it touched, relative to the wiki's root, sorted
 * @param merge whether it has several parents
 */
public record Change(String commit, Instant at, String author, String message, List<String> paths, boolean merge) {
    public Change {
        paths = List.copyOf(paths);
    }

    /** The first line of the message. */
    public String subject() {
        return message.lines().findFirst().orElse("");
    }
}
