package org.infrawiki.svg;

/**
 * A line between two boxes.
 *
 * @param from the id of one
 * @param to the id of the other, where an arrow points
 * @param line what it looks like
 */
public record Edge(String from, String to, Line line) {}
