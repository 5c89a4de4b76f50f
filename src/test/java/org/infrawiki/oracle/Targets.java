package org.infrawiki.oracle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where links of a site lead. Addresses are taken apart as in RFC 3986, appendix B, and never refused, for what people
 * write in links is often no valid address.
 *
 * @param url the address of the site
 */
record Targets(String url) {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(//[^/?#]*)?([^?#]*)(?:[?#].*)?", Pattern.DOTALL);

    /**
     * The page, file or address a link leads to.
     *
     * @param folder the folder of the page that has the link, empty for the root
     * @return null for a link within the page
     */
    @Nullable
    String of(String folder, String href) {
        String within = !url.isEmpty() && href.startsWith(url)
                ? "/" + href.substring(url.length()).replaceFirst("^/+", "")
                : href;
        Matcher parts = ADDRESS.matcher(within);
        if (!parts.matches() || parts.group(1) != null || parts.group(2) != null) {
            return href;
        }
        String path = decoded(parts.group(3));
        if (path.isEmpty()) {
            return null;
        }
        String target = normal(path.startsWith("/") ? path : folder + "/" + path);
        String page = target.replaceFirst("(^|/)index\\.html$", "");
        return page.isEmpty() ? "index" : page;
    }

    private static String normal(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** The same with each {@code %XX} made a byte of UTF-8; a plus sign stays one. */
    static String decoded(String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] source = address.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < source.length; i++) {
            int high = source[i] == '%' && i + 2 < source.length ? Character.digit(source[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(source[i + 2], 16);
            bytes.write(low < 0 ? source[i] : high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
