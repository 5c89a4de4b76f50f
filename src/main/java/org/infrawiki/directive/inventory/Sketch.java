package org.infrawiki.directive.inventory;

import java.util.List;
import java.util.Optional;
import org.infrawiki.model.PageName;
import org.infrawiki.svg.Line;
import org.infrawiki.svg.Look;

/**
 * What a picture of the inventory shows, before it is laid out: nothing that the picture would not show is in it, so that
 * it stays the same when something else changes.
 *
 * @param spots each before those in it
 * @param ties between them
 * @param grouped whether spots stand for several things each, because there are too many to draw
 * @param tables that say the same
 */
record Sketch(List<Spot> spots, List<Tie> ties, boolean grouped, List<Part> tables) {
    Sketch {
        spots = List.copyOf(spots);
        ties = List.copyOf(ties);
        tables = List.copyOf(tables);
    }

    /**
     * A box.
     *
     * @param id unique in its sketch
     * @param in the id of the spot that holds it, or the empty string
     * @param page where it leads
     * @param label the words in it
     * @param note a second line, or the empty string
     * @param tip its whole name
     * @param look what it looks like
     * @param planned whether it is not there yet
     */
    record Spot(
            String id,
            String in,
            Optional<PageName> page,
            String label,
            String note,
            String tip,
            Look look,
            boolean planned) {}

    /** A line between two spots. */
    record Tie(String from, String to, Line line) {}

    boolean isEmpty() {
        return spots.isEmpty();
    }
}
