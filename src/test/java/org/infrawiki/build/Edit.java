package org.infrawiki.build;

import org.jspecify.annotations.Nullable;

/**
 * One change of a wiki, for sequences that can be replayed and cut short: any part of a sequence is one, too.
 *
 * @param step the commit it belongs to
 * @param path the file; the empty string for a move of history
 * @param text its new text, or null to remove it; of a move of history, what happens
 */
record Edit(int step, String path, @Nullable String text) {
    /** History goes back two commits, as after a forced push. */
    static final String REWIND = "rewind";
    /** All pages move into the folder content, or out of it. */
    static final String MOVE = "move";

    static Edit write(int step, String path, String text) {
        return new Edit(step, path, text);
    }

    static Edit remove(int step, String path) {
        return new Edit(step, path, null);
    }

    static Edit history(int step, String what) {
        return new Edit(step, "", what);
    }

    @Override
    public String toString() {
        return step
                + (path.isEmpty()
                        ? ": " + text
                        : text == null ? ": remove " + path : ": write " + path + ": " + text.replace("\n", "⏎"));
    }
}
