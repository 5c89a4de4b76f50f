package org.infrawiki.source;

/** What came of opening a source: a tree, or a sentence for the user. */
public sealed interface Opened {
    /** The source is open; whoever asked closes the tree. */
    record Ready(Tree tree) implements Opened {}

    /**
     * There is nothing to read.
     *
     * @param message what is wrong and what to do, in whole sentences
     */
    record Failure(String message) implements Opened {}
}
