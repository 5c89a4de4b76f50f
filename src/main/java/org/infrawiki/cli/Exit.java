package org.infrawiki.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Exit codes; a contract. */
final class Exit {
    static final int DONE = 0;
    /** There are problems at or above {@code fail_on}. */
    static final int PROBLEMS = 1;
    /** The command line is wrong, or what it names does not exist. */
    static final int USAGE = 2;
    /** A mistake in infrawiki, or a disk or repository that fails. */
    static final int FAILURE = 3;

    private Exit() {}

    /** Tells of a mistake of ours, and gives the exit code. */
    static int internalError(Terminal terminal, Exception failed) {
        terminal.err().println("infrawiki: internal error: " + failed);
        terminal.err().println("This is a mistake in infrawiki. Please report it with these lines:");
        failed.printStackTrace(terminal.err());
        return FAILURE;
    }

    /** What help says of them. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(" " + DONE, "done");
        meanings.put(" " + PROBLEMS, "there are problems at or above fail_on");
        meanings.put(" " + USAGE, "the command line is wrong, or what it names does not exist");
        meanings.put(" " + FAILURE, "a disk or a repository failed, or infrawiki itself");
        return meanings;
    }
}
