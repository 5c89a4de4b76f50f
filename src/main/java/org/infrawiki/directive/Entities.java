package org.infrawiki.directive;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Character references, which ikiwiki lets people write in the values of fields, where a quotation mark can't stand. */
final class Entities {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,7}));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"),
            Map.entry("eacute", "é"));

    private Entities() {}

    static String decode(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE
                        .matcher(text)
                        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(character(match)));
    }

    private static String character(MatchResult match) {
        String named = match.group(3);
        if (named != null) {
            return NAMED.getOrDefault(named, match.group());
        }
        String decimal = match.group(1);
        int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(match.group(2), 16);
        return code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : match.group();
    }
}
