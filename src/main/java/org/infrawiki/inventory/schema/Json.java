package org.infrawiki.inventory.schema;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes trees of maps, lists, texts, numbers and booleans as JSON (RFC 8259), indented, in the order given. */
public final class Json {
    private Json() {}

    /** The text, with a line break at its end. */
    public static String text(Object tree) {
        StringBuilder out = new StringBuilder();
        write(tree, "\n", out);
        return out.append('\n').toString();
    }

    private static void write(Object value, String newline, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            String inner = newline + "  ";
            out.append('{');
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                out.append(inner);
                quote(String.valueOf(entry.getKey()), out);
                out.append(": ");
                write(entry.getValue(), inner, out);
                out.append(entries.hasNext() ? "," : newline);
            }
            out.append('}');
        } else if (value instanceof List<?> list) {
            String inner = newline + "  ";
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                out.append(inner);
                write(list.get(i), inner, out);
                out.append(i + 1 < list.size() ? "," : newline);
            }
            out.append(']');
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            quote(String.valueOf(value), out);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ' || c == 0x7F || (Character.isSurrogate(c) && !paired(text, i))) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Whether a surrogate has its other half beside it; a lone one can't be written in UTF-8. */
    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
