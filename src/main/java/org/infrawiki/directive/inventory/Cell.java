package org.infrawiki.directive.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.infrawiki.model.Digest;

/**
 * What one cell of a table or one fact of a card shows.
 *
 * @param lines its lines, each of pieces
 */
record Cell(List<List<Piece>> lines) {
    static final Cell EMPTY = new Cell(List.of());

    Cell {
        lines = List.copyOf(lines);
    }

    /** One line. */
    static Cell of(Piece... pieces) {
        return new Cell(List.of(List.of(pieces)));
    }

    static Cell text(String text) {
        return text.isBlank() ? EMPTY : of(Piece.of(text));
    }

    static Cell mono(String text) {
        return text.isBlank() ? EMPTY : of(Piece.mono(text));
    }

    /** One line of several pieces with commas between them. */
    static Cell list(List<Piece> pieces) {
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!line.isEmpty()) {
                line.add(Piece.of(", "));
            }
            line.add(piece);
        }
        return line.isEmpty() ? EMPTY : new Cell(List.of(List.copyOf(line)));
    }

    /** A piece a line. */
    static Cell stacked(List<Piece> pieces) {
        return new Cell(pieces.stream().map(List::of).toList());
    }

    /** This and below it a piece a line. */
    Cell with(List<Piece> below) {
        List<List<Piece>> all = new ArrayList<>(lines);
        below.forEach(piece -> all.add(List.of(piece)));
        return new Cell(all);
    }

    void digest(Digest into) {
        into.put(lines.size());
        for (List<Piece> line : lines) {
            into.put(line.size());
            for (Piece piece : line) {
                into.put(piece.text()).put(piece.page().isPresent());
                piece.page().ifPresent(into::put);
                into.put(piece.look().name());
            }
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Without looks and links; lines follow each other with commas. */
    String plain() {
        return lines.stream()
                .map(line -> line.stream().map(Piece::text).collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }
}
