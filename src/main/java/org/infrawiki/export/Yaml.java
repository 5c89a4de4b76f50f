package org.infrawiki.export;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes trees of maps, lists, texts, numbers and booleans as YAML 1.1 in block style. A text is plain only where it
 * can't be read as anything else; all others are in double quotes with escapes, so that no text ever ends its line.
 */
final class Yaml {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*(?:[./][A-Za-z0-9_-]+)*\\.?");
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private Yaml() {}

    /** A text that must never be read as a template of Ansible's, whoever wrote it. */
    record Unsafe(String text) {}

    /** A document, with its marks and a comment at its start. */
    static String document(String comment, Object tree) {
        StringBuilder out = new StringBuilder("---\n# ").append(comment).append('\n');
        write(tree, "", out);
        return out.toString();
    }

    private static void write(Object value, String indent, StringBuilder out) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, inner) -> {
                out.append(indent).append(text(String.valueOf(key))).append(':');
                below(inner, indent, out);
            });
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            for (Object item : list) {
                out.append(indent).append('-');
                item(item, indent, out);
            }
        } else {
            out.append(indent).append(flat(value)).append('\n');
        }
    }

    private static void below(Object inner, String indent, StringBuilder out) {
        if (isNested(inner)) {
            out.append('\n');
            write(inner, indent + "  ", out);
        } else {
            out.append(' ').append(flat(inner)).append('\n');
        }
    }

    private static void item(Object item, String indent, StringBuilder out) {
        if (!isNested(item)) {
            out.append(' ').append(flat(item)).append('\n');
        } else if (item instanceof Map<?, ?> map) {
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            for (boolean first = true; entries.hasNext(); first = false) {
                Map.Entry<?, ?> entry = entries.next();
                out.append(first ? " " : indent + "  ")
                        .append(text(String.valueOf(entry.getKey())))
                        .append(':');
                below(entry.getValue(), indent + "  ", out);
            }
        } else {
            out.append('\n');
            write(item, indent + "  ", out);
        }
    }

    private static boolean isNested(Object value) {
        return (value instanceof Map<?, ?> map && !map.isEmpty()) || (value instanceof List<?> list && !list.isEmpty());
    }

    private static String flat(Object value) {
        if (value instanceof Map<?, ?>) {
            return "{}";
        }
        if (value instanceof List<?>) {
            return "[]";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        return value instanceof Unsafe unsafe ? "!unsafe " + quoted(unsafe.text()) : text(String.valueOf(value));
    }

    private static String text(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    /** In double quotes (YAML 1.1, section 5.6): what is no printable ASCII character or plain letter is escaped. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c > 0xFFFF) {
                out.append(String.format(Locale.ROOT, "\\U%08x", c));
            } else if (c < ' ' || (c > '~' && !Character.isLetterOrDigit(c))) {
                // Half of a character is none, and readers refuse the whole file for it.
                boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                out.append(String.format(Locale.ROOT, "\\u%04x", half ? 0xFFFD : c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }
}
