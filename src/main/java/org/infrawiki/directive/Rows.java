package org.infrawiki.directive;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the data of a table. In both forms empty lines are left out.
 *
 * <pre>
 * dsv = line { newline line }                      cells stand between delimiters; a wikilink's bar is none
 * csv = record { newline record }                  RFC 4180: a cell in quotation marks may hold delimiters and newlines,
 *                                                  and a doubled quotation mark stands for one
 * </pre>
 */
final class Rows {
    private Rows() {}

    static List<List<String>> dsv(String data, String delimiter) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : data.split("\n", -1)) {
            if (!line.isBlank()) {
                rows.add(cells(line, delimiter));
            }
        }
        return rows;
    }

    private static List<String> cells(String line, String delimiter) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        int at = 0;
        int lastClose = line.lastIndexOf("]]");
        while (at < line.length()) {
            if (line.startsWith("[[", at) && at < lastClose) {
                at = line.indexOf("]]", at) + 2;
            } else if (line.startsWith(delimiter, at)) {
                cells.add(line.substring(start, at));
                at += delimiter.length();
                start = at;
            } else {
                at++;
            }
        }
        cells.add(line.substring(start));
        return cells;
    }

    static List<List<String>> csv(String data, String delimiter) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < data.length() && data.charAt(i + 1) == '"';
                if (c == '"' && !doubled) {
                    quoted = false;
                } else {
                    cell.append(c);
                    i += doubled ? 1 : 0;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (data.startsWith(delimiter, i)) {
                row.add(cell.toString());
                cell.setLength(0);
                i += delimiter.length() - 1;
            } else if (c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                end(row, rows);
                row = new ArrayList<>();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        row.add(cell.toString());
        end(row, rows);
        return rows;
    }

    private static void end(List<String> row, List<List<String>> rows) {
        if (row.size() > 1 || !row.get(0).isBlank()) {
            rows.add(row);
        }
    }
}
