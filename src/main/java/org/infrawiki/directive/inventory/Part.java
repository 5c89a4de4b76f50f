package org.infrawiki.directive.inventory;

import java.util.List;

/**
 * A table, or without columns a list, with its heading.
 *
 * @param id what links to the heading name; the empty string for a part without one
 * @param heading its text
 * @param columns the headings of the columns
 * @param rows a cell for each column; of a list one cell each
 */
record Part(String id, String heading, List<Column> columns, List<List<Cell>> rows) {
    /**
     * A column.
     *
     * @param heading its heading
     * @param number whether it is set to the right
     */
    record Column(String heading, boolean number) {}

    Part {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Part table(String id, String heading, List<String> columns, List<List<Cell>> rows) {
        return new Part(
                id,
                heading,
                columns.stream()
                        .map(name -> new Column(name, name.equals("TTL")))
                        .toList(),
                rows);
    }

    static Part list(String id, String heading, List<Cell> lines) {
        return new Part(id, heading, List.of(), lines.stream().map(List::of).toList());
    }

    /** Whether the directive {@code records} shows it, too. */
    boolean records() {
        return List.of("made-records", "made-dynamic", "made-withheld").contains(id);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
