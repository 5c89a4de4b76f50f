package org.infrawiki.render;

import java.nio.charset.StandardCharsets;
import org.infrawiki.model.PageName;

/**
 * Addresses and output paths. Page {@code a/b} is written to {@code a/b/index.html} and has the address {@code a/b/};
 * the front page is {@code index.html}. Links between pages are relative, so that a site works below any path and from
 * disk.
 */
public final class Urls {
    private static final String PLAIN = "-._~/!$&'()*+,;=:@";

    private Urls() {}

    /** The folder of a page in the output with a slash at its end; the empty string for the front page. */
    public static String folder(PageName page) {
        return page.equals(PageName.INDEX) ? "" : page.path() + "/";
    }

    /** The file a page is written to. */
    public static String file(PageName page) {
        return folder(page) + "index.html";
    }

    /** The address of {@code target} as seen from page {@code from}. */
    public static String page(PageName from, PageName target) {
        return relative(folder(from), folder(target));
    }

    /** The address of a file of the site as seen from page {@code from}. */
    public static String file(PageName from, String path) {
        return relative(folder(from), path);
    }

    /** The absolute address of a path below the site's address. */
    public static String absolute(String site, String path) {
        return site + "/" + escape(path);
    }

    private static String relative(String from, String to) {
        int common = 0;
        for (int i = 0; i < Math.min(from.length(), to.length()) && from.charAt(i) == to.charAt(i); i++) {
            if (from.charAt(i) == '/') {
                common = i + 1;
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = common; i < from.length(); i++) {
            if (from.charAt(i) == '/') {
                out.append("../");
            }
        }
        if (out.isEmpty()) {
            out.append("./");
        }
        return out.append(escape(to.substring(common))).toString();
    }

    /** Percent-encodes a path (RFC 3986): what may not stand in one, and {@code %}, {@code ?} and {@code #}. */
    public static String escape(String path) {
        StringBuilder out = null;
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean plain = b < 128 && (Character.isLetterOrDigit(b) || PLAIN.indexOf(b) >= 0);
            if (!plain && out == null) {
                out = new StringBuilder(new String(bytes, 0, i, StandardCharsets.UTF_8));
            }
            if (out != null) {
                if (plain) {
                    out.append((char) b);
                } else {
                    out.append('%')
                            .append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
                            .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
                }
            }
        }
        return out == null ? path : out.toString();
    }
}
