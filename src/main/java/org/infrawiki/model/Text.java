package org.infrawiki.model;

import java.util.function.Supplier;

/**
 * The text of a page, parsed when it is needed.
 *
 * @param id content id of the source, which stands for the text in digests
 * @param body the parsed text
 * @param source the source without front matter, as a template sees it
 */
public record Text(String id, Supplier<Body> body, Supplier<String> source) {}
