package org.infrawiki.parse;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * A mistake that makes a text no YAML, most often a special character that should stand in quotes.
 *
 * @param mark where it is, as near as YAML can tell
 * @param reason what YAML says of it
 * @param cure what to do
 */
record Slip(@Nullable Mark mark, String reason, String cure) {
    /** What YAML notices only behind a mistake, so that the place it began to read is the better one. */
    private static final Map<String, String> BEGINNINGS = Map.of(
            "could not find expected ':'", "write it as 'field: value', with a blank behind the colon",
            "found unexpected end of stream", "a value that begins with a quote must end with the same one",
            "expected ',' or ']'", "a list that begins with '[' must end with ']'",
            "expected ',' or '}'", "a map that begins with '{' must end with '}'");

    static Slip of(MarkedYAMLException wrong, String yaml) {
        String reason = wrong.getProblem() == null
                ? "it can't be read"
                : wrong.getProblem().replaceFirst("\\. \\(Do not use .*", "");
        Mark problem = wrong.getProblemMark();
        Mark context = wrong.getContextMark();
        for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
            if (context != null && reason.startsWith(beginning.getKey()) && !reason.endsWith("<scalar>")) {
                return new Slip(context, reason, beginning.getValue());
            }
        }
        Mark mark = problem == null ? context : problem;
        if (mark == null) {
            return new Slip(null, reason, "");
        }
        boolean goesOn = reason.contains("mapping values")
                && line(yaml, mark.getLine() - 1).matches("\\s*[\\w-]+:\\w.*");
        String cure = goesOn
                ? "the field in the line above needs a blank behind its colon"
                : cure(line(yaml, mark.getLine()), mark.getColumn(), reason);
        return new Slip(mark, reason, cure);
    }

    private static String line(String yaml, int number) {
        String[] lines = yaml.split("\n", -1);
        return number >= 0 && number < lines.length ? lines[number] : "";
    }

    private static String cure(String line, int column, String reason) {
        String value = line.replaceFirst("^[^:]*:\\s*", "");
        if (value.matches("[0-9A-Fa-f:]*::\\s*")) {
            return "an IPv6 address that ends in :: needs quotes";
        }
        if (reason.contains("mapping values are not allowed")) {
            return "a ': ' in a value needs quotes around the whole value"
                    + (line.startsWith(" ") ? ", and a field begins where those beside it begin" : "");
        }
        if (reason.contains("\\t")) {
            return "write blanks in place of the tab";
        }
        String first = first(line, column);
        if ("*@`%&".contains(first)) {
            return "a value that starts with '" + first + "' needs quotes";
        }
        if (line.matches(".*[\\[\\s,]::?[0-9A-Fa-f].*")) {
            return "an IPv6 address that begins with :: needs quotes";
        }
        if (line.stripTrailing().endsWith("::") || line.contains("::,") || line.contains("::]")) {
            return "an IPv6 address that ends in :: needs quotes";
        }
        if (value.startsWith("- ")) {
            return "a value that starts with '- ' needs quotes; the lines of a list stand below their field";
        }
        if (value.startsWith("\"") || value.startsWith("'")) {
            return "a value that begins with a quote must end with it; put quotes of the other kind around the whole";
        }
        return "check the indentation, and quote values with special characters";
    }

    /** The special character that starts a value at this place: YAML stops at it, or behind it at a {@code *}. */
    private static String first(String line, int column) {
        int at = line.offsetByCodePoints(0, Math.min(column, line.codePointCount(0, line.length())));
        String before = line.substring(0, at);
        if (before.endsWith("*") || before.endsWith("&")) {
            return before.substring(before.length() - 1);
        }
        return at < line.length() ? line.substring(at, at + 1) : "none";
    }
}
