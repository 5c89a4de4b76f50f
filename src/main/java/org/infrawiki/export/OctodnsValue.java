package org.infrawiki.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infrawiki.inventory.dns.DnsRecord;

/** The value of a record in the form that octoDNS documents for its type; its maps have their keys in order. */
final class OctodnsValue {
    private static final Set<String> PLAIN = Set.of("A", "AAAA", "CNAME", "DNAME", "NS", "PTR");

    /** Types whose values are maps: the words of the value in their order in a zone file. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "MX", List.of("preference", "exchange"),
            "SRV", List.of("priority", "weight", "port", "target"),
            "CAA", List.of("flags", "tag", "value"),
            "SSHFP", List.of("algorithm", "fingerprint_type", "fingerprint"),
            "TLSA", List.of("certificate_usage", "selector", "matching_type", "certificate_association_data"),
            "DS", List.of("key_tag", "algorithm", "digest_type", "digest"));

    private OctodnsValue() {}

    /** Nothing where octoDNS has no form for the type, or the text is one that it would change. */
    static Optional<Object> of(DnsRecord record) {
        if (PLAIN.contains(record.type())) {
            return Optional.of(record.data());
        }
        if (record.type().equals("TXT")) {
            return text(record.data()).map(text -> text);
        }
        List<String> parts = PARTS.get(record.type());
        return parts == null ? Optional.empty() : map(parts, record.data());
    }

    private static Optional<Object> map(List<String> parts, String data) {
        String[] words = data.split(" ", parts.size());
        if (words.length < parts.size()) {
            return Optional.empty();
        }
        Map<String, Object> map = new java.util.TreeMap<>();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean quoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
            String bare = quoted ? word.substring(1, word.length() - 1) : word;
            if (bare.indexOf('\\') >= 0) {
                return Optional.empty();
            }
            boolean number = bare.matches("[0-9]{1,9}") && i < parts.size() - 1;
            map.put(parts.get(i), number ? (Object) Long.valueOf(bare) : bare.replace(" ", ""));
        }
        return Optional.of(new LinkedHashMap<>(map));
    }

    /**
     * The text of the strings put together, with semicolons escaped as octoDNS wants them. It knows neither other escapes
     * nor characters beyond ASCII, and takes quotes at the ends and between strings for its own.
     */
    private static Optional<String> text(String data) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean inside = false;
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c == '"') {
                inside = !inside;
            } else if (c == '\\' && Character.isDigit(data.charAt(i + 1))) {
                bytes.write(Integer.parseInt(data.substring(i + 1, i + 4)));
                i += 3;
            } else if (inside) {
                i += c == '\\' ? 1 : 0;
                bytes.write(data.charAt(i));
            }
        }
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c <= '~');
        return !plain || text.isEmpty() || text.indexOf('\\') >= 0 || text.indexOf('"') >= 0
                ? Optional.empty()
                : Optional.of(text.replace(";", "\\;"));
    }
}
