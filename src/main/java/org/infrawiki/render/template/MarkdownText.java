package org.infrawiki.render.template;

import java.util.regex.Pattern;

/** Puts data into markdown so that they stay data. */
public final class MarkdownText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!$]");
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private MarkdownText() {}

    /** One line of running text. */
    public static String escaped(String text) {
        return SPECIAL.matcher(line(text)).replaceAll("\\\\$0");
    }

    /** A code span, with as many backticks as the text needs (CommonMark, 6.1). */
    public static String code(String text) {
        String line = line(text);
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
        return line.isEmpty() ? "" : fence + pad + line + pad + fence;
    }

    /** One word of a shell command, quoted where it needs to be. */
    public static String shell(String text) {
        String line = line(text);
        return PLAIN_WORD.matcher(line).matches() ? line : "'" + line.replace("'", "'\\''") + "'";
    }

    /** A wikilink by absolute name that shows a text. */
    public static String link(String text, String page) {
        String shown = BLANKS.matcher(text.replaceAll("[\\[\\]|]", " "))
                .replaceAll(" ")
                .strip();
        return shown.isEmpty() || shown.equals(page.substring(page.lastIndexOf('/') + 1))
                ? "[[/" + page + "]]"
                : "[[" + shown + "|/" + page + "]]";
    }

    private static String line(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
