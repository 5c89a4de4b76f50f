package org.infrawiki.svg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Spans of time below each other, years from left to right.
 *
 * @param title what the picture is
 * @param description what it shows, for those who can't see it
 * @param rows in order, one or more
 * @param from the first day shown, a year's first
 * @param to the last day shown, a year's last
 * @param today the day that is marked
 * @param mark the word at the mark
 */
public record Timeline(
        String title, String description, List<Row> rows, LocalDate from, LocalDate to, LocalDate today, String mark) {
    private static final int HEAD = 24;
    private static final int ROW = 34;
    private static final int BAR = 20;
    private static final int SPACE = 16;
    private static final int LEAST = 240;
    private static final int MOST = 520;
    private static final int YEAR = 44;
    private static final int NUMBER = 36;
    private static final int MARGIN = 6;

    public Timeline {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param label what it is about
     * @param note a second line, or the empty string
     * @param spans one after another, in order
     */
    public record Row(String label, String note, List<Span> spans) {
        public Row {
            spans = List.copyOf(spans);
        }
    }

    /**
     * A span.
     *
     * @param from its first day
     * @param to its last day
     * @param word in it, where there is room
     * @param tip what is shown when one points at it
     * @param tone how it is coloured, the fullest first: 0, 1 or 2
     */
    public record Span(LocalDate from, LocalDate to, String word, String tip, int tone) {}

    /** The picture; ids in it begin with {@code id}. */
    public String svg(String id) {
        int labels = rows.stream()
                .mapToInt(row -> (int) Math.ceil(
                        Math.max(Letters.width(row.label(), Letters.LABEL), Letters.width(row.note(), Letters.NOTE))))
                .max()
                .orElse(0);
        int start = MARGIN + labels + SPACE;
        int years = to.getYear() - from.getYear() + 1;
        int width = Math.max(LEAST, Math.min(MOST, YEAR * years));
        int every = (NUMBER * years + width - 1) / width;
        int bottom = HEAD + rows.size() * ROW;
        Drawing drawing = new Drawing(id, title, description);
        drawing.begin(start + width + MARGIN, bottom + 20, false);
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            int x = start + at(LocalDate.of(year, 1, 1), width);
            drawing.put("<path class=\"y\" d=\"M" + x + " " + (HEAD - 6) + "V" + bottom + "\"/>");
            if ((year - from.getYear()) % every == 0) {
                drawing.text(String.valueOf(year), "q", x + 3, HEAD - 9);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), HEAD + i * ROW, start, width, drawing);
        }
        int now = start + at(today, width);
        drawing.put("\n<path class=\"t\" d=\"M" + now + " " + (HEAD - 6) + "V" + (bottom + 2) + "\"/>");
        int length = (int) Math.ceil(Letters.width(mark, Letters.NOTE));
        drawing.text(mark, "", Math.max(MARGIN, Math.min(now - length / 2, start + width - length)), bottom + 15);
        return drawing.end();
    }

    private void row(Row row, int y, int start, int width, Drawing drawing) {
        drawing.put("\n");
        drawing.text(row.label(), "", MARGIN, row.note().isEmpty() ? y + 21 : y + 14);
        if (!row.note().isEmpty()) {
            drawing.text(row.note(), "q", MARGIN, y + 28);
        }
        for (Span span : row.spans()) {
            int from = start + at(span.from(), width);
            int length = start + at(span.to(), width) - from;
            if (length <= 0) {
                continue;
            }
            drawing.put("<g class=\"s" + span.tone() + "\"><title>" + Drawing.escaped(span.tip())
                    + "</title><rect x=\"" + from + "\" y=\"" + (y + (ROW - BAR) / 2) + "\" width=\"" + length
                    + "\" height=\"" + BAR + "\"/>");
            if (Letters.width(span.word(), Letters.NOTE) + 8 <= length) {
                drawing.text(span.word(), "", from + 4, y + (ROW + BAR) / 2 - 5);
            }
            drawing.put("</g>");
        }
    }

    /** Where a day is, in pixels from the first; days outside are at the nearer end. */
    private int at(LocalDate day, int width) {
        long all = ChronoUnit.DAYS.between(from, to) + 1;
        long some = ChronoUnit.DAYS.between(from, day);
        return (int) Math.round((double) width * Math.max(0, Math.min(all, some)) / all);
    }
}
