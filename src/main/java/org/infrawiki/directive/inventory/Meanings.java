package org.infrawiki.directive.inventory;

import java.util.Map;
import org.infrawiki.svg.Line;

/** What the lines of pictures mean. */
final class Meanings {
    private static final String JOINS = "A line joins a host to a network, from the left where it is the way out.";

    /** Of a map of networks. */
    static final Map<Line, String> MAP = Map.of(Line.PLAIN, JOINS + " A guest is inside its host.");

    /** Of one whose hosts are counted. */
    static final Map<Line, String> COUNTED_MAP = Map.of(Line.PLAIN, JOINS);

    /** Of what depends on what. */
    static final Map<Line, String> DEPENDENCIES = Map.of(
            Line.SOLID, "An arrow leads from what needs to what is needed.",
            Line.DOTTED, "A dotted line leads to where something runs.",
            Line.DASHED, "A dashed line leads to what something works worse without.",
            Line.PLAIN, "A line without a head joins a host to its networks.");

    private Meanings() {}
}
