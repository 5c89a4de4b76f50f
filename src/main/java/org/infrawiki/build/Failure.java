package org.infrawiki.build;

/**
 * Why nothing could be built: the source can't be read or the output folder is not ours. Not a mistake in a page; those
 * are problems.
 *
 * @param message for the user: what is wrong and what to do
 * @param usage whether other words on the command line would help; else it is the disk or the repository
 */
public record Failure(String message, boolean usage) implements Outcome {}
