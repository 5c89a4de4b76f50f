package org.infrawiki.render;

import java.util.List;
import java.util.Map;
import org.infrawiki.model.Problem;

/** A page as made. */
public record Rendered(Map<String, byte[]> files, List<Feed> feeds, List<Problem> problems) {}
