package org.infrawiki.parse;

import java.util.Arrays;
import org.infrawiki.model.Where;

/** Offsets in a text as lines and columns. */
final class Positions {
    private final Where start;
    private int[] lines;
    private int count = 1;

    /** @param start where the text's first character stands; line 0 means the start of the file */
    Positions(String text, Where start) {
        this.start = start.line() == 0 ? new Where(start.path(), 1, 1) : start;
        this.lines = new int[16];
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, count * 2);
            }
            lines[count++] = i + 1;
        }
    }

    Where at(int offset) {
        int found = Arrays.binarySearch(lines, 0, count, offset);
        int line = found >= 0 ? found : -found - 2;
        int column = offset - lines[line] + 1;
        return new Where(start.path(), start.line() + line, line == 0 ? start.column() + column - 1 : column);
    }
}
