package org.infrawiki.directive;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the addresses in HTML whole, so that it can leave the page it was made for, as an item of a feed does (RFC 3986,
 * section 5).
 */
final class AbsoluteLinks {
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^>]*>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(\\s(?:href|src|poster|cite|action|data|longdesc|background)=)(\"[^\"]*\"|'[^']*')");
    private static final Pattern SET = Pattern.compile("(\\ssrcset=)(\"[^\"]*\"|'[^']*')");
    private static final Pattern WHOLE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*", Pattern.DOTALL);

    private final URI base;

    /** @param base the absolute address of the page the HTML was made for */
    AbsoluteLinks(String base) {
        this.base = URI.create(base);
    }

    String in(String html) {
        return TAG.matcher(html).replaceAll(tag -> {
            String done = replace(ATTRIBUTE, tag.group(), false);
            return Matcher.quoteReplacement(replace(SET, done, true));
        });
    }

    private String replace(Pattern attribute, String tag, boolean set) {
        return attribute.matcher(tag).replaceAll(found -> {
            String quoted = found.group(2);
            String value = quoted.substring(1, quoted.length() - 1);
            char quote = quoted.charAt(0);
            return Matcher.quoteReplacement(found.group(1) + quote + (set ? each(value) : whole(value)) + quote);
        });
    }

    private String each(String candidates) {
        StringBuilder out = new StringBuilder();
        for (String candidate : candidates.split(",", -1)) {
            String[] parts = candidate.strip().split("\\s+", 2);
            out.append(out.isEmpty() ? "" : ", ")
                    .append(whole(parts[0]))
                    .append(parts.length > 1 ? " " + parts[1] : "");
        }
        return out.toString();
    }

    /** An address as seen from the base; one that can't be read stays. */
    String whole(String address) {
        String trimmed = address.strip();
        if (WHOLE.matcher(trimmed).matches()) {
            return address;
        }
        if (trimmed.isEmpty() || trimmed.startsWith("#")) {
            return base + trimmed;
        }
        try {
            return base.resolve(trimmed).toString();
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }
}
