package org.infrawiki.export;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.inventory.dns.DnsRecord;

/**
 * The value of a record in the form that octoDNS documents for its type; its maps have their keys in order. What octoDNS
 * would refuse is left out, for it refuses the whole zone with it.
 */
final class OctodnsValue {
    private static final Set<String> PLAIN = Set.of("A", "AAAA", "CNAME", "DNAME", "NS", "PTR", "OPENPGPKEY");

    /** Types whose values are maps: the words of the value in their order in a zone file. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "MX", List.of("preference", "exchange"),
            "SRV", List.of("priority", "weight", "port", "target"),
            "URI", List.of("priority", "weight", "target"),
            "CAA", List.of("flags", "tag", "value"),
            "SSHFP", List.of("algorithm", "fingerprint_type", "fingerprint"),
            "TLSA", List.of("certificate_usage", "selector", "matching_type", "certificate_association_data"),
            "DS", List.of("key_tag", "algorithm", "digest_type", "digest"),
            "NAPTR", List.of("order", "preference", "flags", "service", "regexp", "replacement"),
            "LOC",
                    List.of(
                            "lat_degrees",
                            "lat_minutes",
                            "lat_seconds",
                            "lat_direction",
                            "long_degrees",
                            "long_minutes",
                            "long_seconds",
                            "long_direction",
                            "altitude",
                            "size",
                            "precision_horz",
                            "precision_vert"));

    /** The numbers that octoDNS knows, where it knows fewer than there are. */
    private static final Map<String, Pattern> KNOWN = Map.of(
            "SSHFP", Pattern.compile("[1-4] [12] .*"),
            "TLSA", Pattern.compile("[0-3] [01] [0-2] .*"),
            "NAPTR", Pattern.compile("[0-9]+ [0-9]+ \"?[SAUPsaup]\"? .*"));

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,3})?");
    private static final Set<String> LISTS = Set.of("alpn", "ipv4hint", "ipv6hint", "mandatory");

    private OctodnsValue() {}

    /** Nothing where octoDNS has no form for the type, or the text is one that it would change. */
    static Optional<Object> of(DnsRecord record) {
        String type = record.type();
        if (PLAIN.contains(type)) {
            return Optional.of(record.data());
        }
        if (type.equals("TXT")) {
            return text(record.data()).map(text -> text);
        }
        if (type.equals("HTTPS") || type.equals("SVCB")) {
            return binding(words(record.data()));
        }
        List<String> parts = PARTS.get(type);
        Pattern known = KNOWN.get(type);
        return parts == null || (known != null && !known.matcher(record.data()).matches())
                ? Optional.empty()
                : map(type, parts, words(record.data()));
    }

    /** The words of a value, those in quotes without them. */
    private static List<String> words(String data) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(data);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }

    private static Optional<Object> map(String type, List<String> parts, List<String> words) {
        boolean escaped = words.stream().anyMatch(word -> word.indexOf('\\') >= 0);
        if (words.size() != parts.size() || (escaped && !type.equals("NAPTR"))) {
            return Optional.empty();
        }
        Map<String, Object> map = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String word = type.equals("LOC") ? words.get(i).replace("m", "") : words.get(i);
            boolean number = NUMBER.matcher(word).matches() && (i < parts.size() - 1 || type.equals("LOC"));
            map.put(parts.get(i), number ? (Object) new BigDecimal(word) : word);
        }
        return Optional.of(new LinkedHashMap<>(map));
    }

    /** A service binding (RFC 9460), unless it has a parameter without a value or with escapes. */
    private static Optional<Object> binding(List<String> words) {
        Map<String, Object> parameters = new TreeMap<>(OctodnsExport::compareNaturally);
        for (String word : words.subList(Math.min(2, words.size()), words.size())) {
            int cut = word.indexOf('=');
            if (cut < 0 || word.indexOf('"') >= 0 || word.indexOf('\\') >= 0) {
                return Optional.empty();
            }
            String value = word.substring(cut + 1);
            String key = word.substring(0, cut);
            parameters.put(key, LISTS.contains(key) ? List.of(value.split(",", -1)) : value);
        }
        if (words.size() < 2) {
            return Optional.empty();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        if (!parameters.isEmpty()) {
            map.put("svcparams", parameters);
        }
        map.put("svcpriority", new BigDecimal(words.get(0)));
        map.put("targetname", words.get(1));
        return Optional.of(map);
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
