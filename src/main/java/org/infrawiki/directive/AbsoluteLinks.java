package org.infrawiki.directive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the addresses in a piece of HTML absolute, for readers that see it outside the site. */
final class AbsoluteLinks {
    private static final Pattern ADDRESS =
            Pattern.compile("(<[a-zA-Z][^<>]*? (?:href|src|cite|poster|longdesc)=\")([^\"]*)(\")");
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*");

    private AbsoluteLinks() {}

    /**
     * Absolute addresses for relative ones.
     *
     * @param site the site's address without a slash at its end
     * @param folder the folder of the page that the HTML was made for, as {@code a/b/} or empty
     */
    static String in(String html, String site, String folder) {
        return ADDRESS.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + absolute(found.group(2), site, folder) + found.group(3)));
    }

    private static String absolute(String address, String site, String folder) {
        if (SCHEME.matcher(address).matches()) {
            return address;
        }
        String base = site + "/" + org.infrawiki.render.Urls.escape(folder);
        if (address.startsWith("/")) {
            return site + address;
        }
        String rest = address;
        while (rest.startsWith("./") || rest.startsWith("../")) {
            if (rest.startsWith("../")) {
                int slash = base.lastIndexOf('/', base.length() - 2);
                base = slash >= site.length() ? base.substring(0, slash + 1) : base;
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return base + rest;
    }
}
