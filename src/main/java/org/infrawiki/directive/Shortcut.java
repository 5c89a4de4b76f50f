package org.infrawiki.directive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Body;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Text;

/**
 * A name for the addresses of a site elsewhere.
 *
 * @param url the address; {@code %s} stands for the text after the name with all but letters and digits
 *     percent-encoded (as Latin-1 where that has its characters, as ikiwiki does), {@code %W} for the same as UTF-8,
 *     {@code %S} for the text itself
 * @param description what a link shows, {@code %s} standing for the text, or the empty string for the text alone
 */
public record Shortcut(String url, String description) {
    /** The page on which a wiki defines its shortcuts; without it those of the program hold. */
    static final PageName PAGE = new PageName("shortcuts");

    private static final Pattern SLOT = Pattern.compile("%([sSW])");

    /** The address for a text. */
    String address(String text) {
        boolean latin = text.chars().allMatch(c -> c < 256);
        return SLOT.matcher(url)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        switch (slot.group(1)) {
                            case "s" -> encoded(text, latin);
                            case "W" -> encoded(text, false);
                            default -> text;
                        }));
    }

    private static String encoded(String text, boolean latin) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && Character.isLetterOrDigit(b);
            out.append(plain ? Character.toString(b) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return out.toString();
    }

    /** All shortcuts of a wiki. */
    record All(Map<String, Shortcut> byName) {
        static All of(Site site) {
            Map<String, Shortcut> found = new TreeMap<>();
            Text text = site.text(PAGE);
            if (text == null) {
                shipped(found);
                return new All(found);
            }
            for (Body.Piece piece : text.body().get().pieces()) {
                if (piece instanceof Body.CallHole hole) {
                    put(hole.call(), found);
                }
            }
            return new All(found);
        }

        private static void put(Call call, Map<String, Shortcut> into) {
            String name = call.get("name");
            String url = call.get("url");
            if (call.name().equals("shortcut") && name != null && url != null) {
                into.put(name, new Shortcut(url, call.get("desc", "")));
            }
        }

        /** A line each: the name, the address, what a link shows. */
        private static void shipped(Map<String, Shortcut> into) {
            try (InputStream in = Shortcut.class.getResourceAsStream("shortcuts.txt")) {
                if (in == null) {
                    throw new IllegalStateException("the program lacks its list of shortcuts");
                }
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        String[] fields = line.strip().split("\\s+", 3);
                        into.put(fields[0], new Shortcut(fields[1], fields.length > 2 ? fields[2] : ""));
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
