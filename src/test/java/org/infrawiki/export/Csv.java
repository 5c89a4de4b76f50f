package org.infrawiki.export;

import java.util.ArrayList;
import java.util.List;

/** Reads tables (RFC 4180), strictly. */
final class Csv {
    private Csv() {}

    static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            StringBuilder cell = new StringBuilder();
            if (text.charAt(i) == '"') {
                i++;
                while (text.charAt(i) != '"' || text.charAt(i + 1) == '"') {
                    i += text.charAt(i) == '"' ? 1 : 0;
                    cell.append(text.charAt(i++));
                }
                i++;
            } else {
                while (",\r".indexOf(text.charAt(i)) < 0) {
                    cell.append(text.charAt(i++));
                }
            }
            row.add(cell.toString());
            if (text.startsWith("\r\n", i)) {
                rows.add(row);
                row = new ArrayList<>();
                i += 2;
            } else if (text.charAt(i) == ',') {
                i++;
            } else {
                throw new IllegalArgumentException("at " + i + ": " + text.substring(i));
            }
        }
        return rows;
    }
}
