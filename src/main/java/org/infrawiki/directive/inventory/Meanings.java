package org.infrawiki.directive.inventory;

import java.util.Map;
import org.infrawiki.svg.Line;

/** What the lines of pictures mean. */
final class Meanings {
    /** Of a map of networks. */
    static final Map<Line, String> MAP = Map.of(
            Line.PLAIN,
            "A line joins a host to a network, from the left where it is the way out. A guest is inside its host.");

    /** Of what depends on what. */
    static final Map<Line, String> DEPENDENCIES = Map.of(
            Line.SOLID, "An arrow leads from what needs to what is needed.",
            Line.DOTTED, "A dotted one leads to where something runs.",
            Line.DASHED, "A dashed one leads to what something works worse without.",
            Line.PLAIN, "A line without a head joins a host to its networks.");

    private Meanings() {}
}
