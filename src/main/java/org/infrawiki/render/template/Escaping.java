package org.infrawiki.render.template;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.infrawiki.render.Escape;

/** What {@code ESCAPE=} in a template does to a value. */
public enum Escaping {
    NONE,
    HTML,
    URL,
    JS;

    private static final String UNRESERVED = "-._~";

    /** The escaping of this name; {@code 1} means HTML, {@code 0} and what is unknown none. */
    static Escaping of(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "HTML", "1" -> HTML;
            case "URL" -> URL;
            case "JS" -> JS;
            default -> NONE;
        };
    }

    public String apply(String text) {
        return switch (this) {
            case NONE -> text;
            case HTML -> Escape.html(text);
            case URL -> url(text);
            case JS -> js(text);
        };
    }

    /** Percent-encodes all that is not unreserved (RFC 3986, 2.3). */
    public static String url(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && (Character.isLetterOrDigit(b) || UNRESERVED.indexOf(b) >= 0)) {
                out.append((char) b);
            } else {
                out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
            }
        }
        return out.toString();
    }

    private static String js(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', '\'', '"' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
