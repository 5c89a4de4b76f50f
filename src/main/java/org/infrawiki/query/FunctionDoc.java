package org.infrawiki.query;

/**
 * What a pagespec function says of itself, for help, the manual and messages.
 *
 * @param summary what it matches, one sentence
 * @param args the form of its argument, such as {@code PAGE|GLOB}; empty where it takes none
 * @param example a spec as one would write it
 */
public record FunctionDoc(String summary, String args, String example) {}
