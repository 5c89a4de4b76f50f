package org.infrawiki.inventory.dns;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.inventory.net.Outcome;

/**
 * The strings of a TXT record. Each has at most 255 bytes (RFC 1035 section 3.3.14), so longer text, such as a DKIM key,
 * is cut here; those who read such records put the strings together again (RFC 7208 section 3.3, RFC 6376 section
 * 3.6.2.2). What is no printable ASCII character is written as {@code \DDD}.
 */
final class TextData {
    /** The fault that has a code of its own, {@code bad-txt-length}. */
    static final String TOO_LONG = "its text is longer than the 65535 bytes that a record can hold";

    private static final int STRING = 255;
    private static final int ALL = 65_535;

    private TextData() {}

    static Outcome<String> parse(List<Token> tokens) {
        if (tokens.stream().filter(token -> !token.quoted()).count() > 1) {
            return Outcome.fault("its text has blanks, which name servers drop; put it into quotes");
        }
        List<String> strings = new ArrayList<>();
        int size = 0;
        for (Token token : tokens) {
            Outcome<byte[]> bytes = bytes(token.text());
            if (bytes.value() == null) {
                return Outcome.fault(bytes.fault());
            }
            byte[] all = bytes.value();
            for (int at = 0; at == 0 || at < all.length; at += STRING) {
                int end = Math.min(all.length, at + STRING);
                strings.add(quoted(all, at, end));
                size += end - at + 1;
            }
        }
        return size > ALL ? Outcome.fault(TOO_LONG) : Outcome.of(String.join(" ", strings));
    }

    private static Outcome<byte[]> bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point != '\\') {
                out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            if (i < text.length() && isDigit(text.charAt(i))) {
                String number = text.substring(i, Math.min(i + 3, text.length()));
                if (number.length() < 3
                        || !number.chars().allMatch(TextData::isDigit)
                        || Integer.parseInt(number) > 255) {
                    return Outcome.fault("'\\" + number + "' is no escape: three digits up to 255 follow a backslash");
                }
                out.write(Integer.parseInt(number));
                i += 3;
            } else if (i < text.length()) {
                int escaped = text.codePointAt(i);
                out.writeBytes(Character.toString(escaped).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(escaped);
            }
        }
        return Outcome.of(out.toByteArray());
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static String quoted(byte[] bytes, int from, int to) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (b == '"' || b == '\\') {
                out.append('\\').append((char) b);
            } else if (b < ' ' || b > '~') {
                out.append('\\')
                        .append((char) ('0' + b / 100))
                        .append((char) ('0' + b / 10 % 10))
                        .append((char) ('0' + b % 10));
            } else {
                out.append((char) b);
            }
        }
        return out.append('"').toString();
    }
}
