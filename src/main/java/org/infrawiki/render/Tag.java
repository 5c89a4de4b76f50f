package org.infrawiki.render;

/**
 * A tag in finished HTML. The HTML is our own or was balanced by the sanitizer, so this is no parser: it finds where a
 * tag ends, what it is called and what its attributes say.
 *
 * @param text the whole tag
 * @param end where the text behind it starts
 */
record Tag(String text, int end) {
    /** Where the tag ends that starts at {@code start}, or -1 where it never does. */
    static int end(String html, int start) {
        char quote = 0;
        for (int i = start + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether the text at {@code start} opens an element of this name. */
    static boolean opens(String html, int start, String name) {
        int end = start + 1 + name.length();
        return html.startsWith(name, start + 1)
                && end < html.length()
                && !Character.isLetterOrDigit(html.charAt(end))
                && html.charAt(end) != '-';
    }

    /** An attribute's value as written, or the empty string. */
    String attribute(String name) {
        int at = text.indexOf(' ' + name + "=");
        if (at < 0) {
            return "";
        }
        int start = at + name.length() + 2;
        char quote = text.charAt(start);
        if (quote == '"' || quote == '\'') {
            int close = text.indexOf(quote, start + 1);
            return close < 0 ? "" : text.substring(start + 1, close);
        }
        int close = start;
        while (" >".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        return text.substring(start, close);
    }

    boolean has(String attribute) {
        return text.contains(' ' + attribute + '=')
                || text.contains(' ' + attribute + ' ')
                || text.endsWith(' ' + attribute + '>');
    }

    /** Whether it has this class. */
    boolean isClass(String name) {
        return (' ' + attribute("class") + ' ').contains(' ' + name + ' ');
    }

    /** The tag with another attribute. */
    String with(String attribute) {
        int at = 1;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(0, at) + ' ' + attribute + text.substring(at);
    }
}
