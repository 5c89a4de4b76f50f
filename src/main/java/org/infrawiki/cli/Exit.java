package org.infrawiki.cli;

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
}
