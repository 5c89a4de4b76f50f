package org.infrawiki.directive.inventory;

import java.util.List;
import java.util.Map;
import org.infrawiki.model.Digest;

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
     * @param type the class of its cells: {@code num} for numbers, {@code v} for long values that may break anywhere,
     *     {@code nowrap}, or nothing
     */
    record Column(String heading, String type) {
        static Column of(String heading) {
            return new Column(heading, TYPES.getOrDefault(heading, ""));
        }
    }

    /** The same columns look alike on all pages. */
    private static final Map<String, String> TYPES = Map.of("TTL", "num", "Value", "v", "Name", "v", "Place", "v");

    Part {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Part table(String id, String heading, List<String> columns, List<List<Cell>> rows) {
        return new Part(id, heading, columns.stream().map(Column::of).toList(), rows);
    }

    static Part list(String id, String heading, List<Cell> lines) {
        return new Part(id, heading, List.of(), lines.stream().map(List::of).toList());
    }

    void digest(Digest into) {
        into.put(id).put(heading).put(columns.size());
        columns.forEach(column -> into.put(column.heading()).put(column.type()));
        into.put(rows.size());
        for (List<Cell> row : rows) {
            into.put(row.size());
            row.forEach(cell -> cell.digest(into));
        }
    }

    /** Whether the directive {@code records} shows it, too. */
    boolean records() {
        return List.of("made-records", "made-dynamic", "made-withheld").contains(id);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
