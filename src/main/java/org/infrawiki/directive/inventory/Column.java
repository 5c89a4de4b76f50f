package org.infrawiki.directive.inventory;

import java.util.List;
import java.util.function.Function;
import org.infrawiki.query.Fields;

/**
 * A column of an inventory table, which is also a fact that running text may ask for.
 *
 * @param name as the directive's {@code columns} has it
 * @param heading what stands above it
 * @param number whether it is set to the right
 * @param cell what it shows of a page; empty where that has no such thing
 */
record Column(String name, String heading, boolean number, Function<Subject, Cell> cell) {
    static Column of(String name, String heading, Function<Subject, Cell> cell) {
        return new Column(name, heading, false, cell);
    }

    Column asNumber() {
        return new Column(name, heading, true, cell);
    }

    /** A field of the front matter as typed; a dotted path leads into maps and lists. */
    static Column typed(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        String shown = last.replaceFirst("^x-", "").replace('_', ' ');
        return of(
                path, shown.isEmpty() ? path : Character.toUpperCase(shown.charAt(0)) + shown.substring(1), subject -> {
                    List<String> values = Fields.values(subject.page(), path);
                    return Cell.list(values.stream().map(Piece::of).toList());
                });
    }
}
