package org.infrawiki.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line that git gives {@code pre-receive} and {@code post-receive} (githooks(5)): what a ref was and is to be.
 *
 * @param before the commit before, or the empty string where the ref is new
 * @param after the commit now, or the empty string where the ref is deleted
 * @param ref the full name
 */
record Pushed(String before, String after, String ref) {
    private static final int SHORT = 7;

    /** The last line about each ref, by the ref; lines of another form are none. */
    static Map<String, Pushed> read(BufferedReader lines) throws IOException {
        Map<String, Pushed> found = new TreeMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", 3);
            if (words.length == 3) {
                found.put(words[2], new Pushed(commit(words[0]), commit(words[1]), words[2]));
            }
        }
        return found;
    }

    boolean isBranch() {
        return ref.startsWith("refs/heads/");
    }

    /** The full name of what a user calls a branch. */
    static String full(String ref) {
        return ref.startsWith("refs/") ? ref : "refs/heads/" + ref;
    }

    String branch() {
        return branch(ref);
    }

    static String branch(String ref) {
        return ref.replaceFirst("^refs/(heads/)?", "");
    }

    /** The first digits of a commit's id. */
    static String brief(String commit) {
        return commit.substring(0, Math.min(SHORT, commit.length()));
    }

    private static String commit(String id) {
        return id.matches("0+") ? "" : id;
    }
}
