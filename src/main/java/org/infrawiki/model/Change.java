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
 * @param paths the files of the wiki it touched, relative to the wiki's root, sorted; the first of them where it touched
 *     very many
 * @param more how many more it touched
 * @param merge whether it has several parents
 */
public record Change(
        String commit, Instant at, String author, String message, List<String> paths, int more, boolean merge) {
    /** A commit whose files are all listed. */
    public Change(String commit, Instant at, String author, String message, List<String> paths, boolean merge) {
        this(commit, at, author, message, paths, 0, merge);
    }

    public Change {
        paths = List.copyOf(paths);
    }

    /** The first line of the message. */
    public String subject() {
        return message.lines().findFirst().orElse("");
    }
}
