package org.infrawiki.directive.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.schema.Placed;

/**
 * The facts of one page.
 *
 * @param title of the page
 * @param why the reason, markdown
 * @param facts with their labels; none is empty
 * @param accepted warnings that count no longer, with the reasons
 */
record Card(String title, Optional<Placed<String>> why, List<Fact> facts, List<Fact> accepted) {
    /** A fact with its label. */
    record Fact(String label, Cell value) {}

    /** Gathers facts, leaving out those that say nothing. */
    static final class Facts {
        private final List<Fact> facts = new ArrayList<>();

        Facts add(String label, Cell value) {
            if (!value.isEmpty()) {
                facts.add(new Fact(label, value));
            }
            return this;
        }

        Facts text(String label, Optional<Placed<String>> value) {
            return add(label, value.map(text -> Cell.text(text.value())).orElse(Cell.EMPTY));
        }

        List<Fact> all() {
            return List.copyOf(facts);
        }
    }
}
