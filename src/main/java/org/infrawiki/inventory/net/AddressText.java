package org.infrawiki.inventory.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of addresses: RFC 4291 section 2.2 in, RFC 5952 out; IPv4 as four decimal numbers and nothing else. */
final class AddressText {
    private static final int GROUPS = 8;
    private static final int MAPPED = 0xFFFF;

    private AddressText() {}

    static Outcome<IpAddress> parse(String text) {
        if (text.isEmpty() || text.length() > 64) {
            return Outcome.fault("is no IPv4 or IPv6 address");
        }
        if (text.chars().anyMatch(c -> c >= 0x80)) {
            return Outcome.fault("is no address: it has characters beyond 0-9, a-f, '.' and ':'");
        }
        if (text.indexOf('%') >= 0) {
            return Outcome.fault("is no address: a zone id ('%' and an interface) is not part of one");
        }
        return text.indexOf(':') >= 0 ? parse6(text) : parse4(text);
    }

    private static Outcome<IpAddress> parse4(String text) {
        List<String> parts = split(text, '.');
        if (parts.size() != 4) {
            return Outcome.fault("is no IPv4 or IPv6 address");
        }
        long bits = 0;
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Outcome.fault("is no IPv4 address: '" + part + "' is no number from 0 to 255");
            }
            if (part.length() > 1 && part.charAt(0) == '0') {
                return Outcome.fault("is no IPv4 address: '" + part + "' starts with a zero, octal to some programs");
            }
            int octet = Integer.parseInt(part);
            if (octet > 255) {
                return Outcome.fault("is no IPv4 address: " + part + " is above 255");
            }
            bits = (bits << 8) | octet;
        }
        return Outcome.of(IpAddress.v4(bits));
    }

    private static Outcome<IpAddress> parse6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return Outcome.fault("is no IPv6 address: '::' may stand in it once");
        }
        List<Integer> front = new ArrayList<>();
        List<Integer> back = new ArrayList<>();
        String fault = gap < 0
                ? groups(text, true, front)
                : groups(text.substring(0, gap), false, front) + groups(text.substring(gap + 2), true, back);
        int count = front.size() + back.size();
        if (fault.isEmpty() && (gap < 0 ? count != GROUPS : count >= GROUPS)) {
            fault = "is no IPv6 address: it needs eight groups, or '::' for those that are zero";
        }
        if (!fault.isEmpty()) {
            return Outcome.fault(fault);
        }
        int[] all = new int[GROUPS];
        for (int i = 0; i < front.size(); i++) {
            all[i] = front.get(i);
        }
        for (int i = 0; i < back.size(); i++) {
            all[GROUPS - back.size() + i] = back.get(i);
        }
        return Outcome.of(IpAddress.v6(half(all, 0), half(all, 4)));
    }

    private static long half(int[] groups, int from) {
        return Arrays.stream(groups, from, from + 4).asLongStream().reduce(0, (bits, group) -> (bits << 16) | group);
    }

    /** Reads groups into {@code into}; the last may be an IPv4 address. Returns the fault or the empty string. */
    private static String groups(String text, boolean atEnd, List<Integer> into) {
        if (text.isEmpty()) {
            return "";
        }
        List<String> parts = split(text, ':');
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (atEnd && i == parts.size() - 1 && part.indexOf('.') >= 0) {
                IpAddress v4 = parse4(part).value();
                if (v4 == null) {
                    return "is no IPv6 address: '" + part + "' at its end is no IPv4 address";
                }
                into.add((int) (v4.low() >>> 16));
                into.add((int) (v4.low() & 0xFFFF));
            } else if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(AddressText::hex)) {
                return "is no IPv6 address: '" + part + "' is no group of one to four hexadecimal digits";
            } else {
                into.add(Integer.parseInt(part, 16));
            }
        }
        return "";
    }

    private static boolean hex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = text.indexOf(at); i >= 0; i = text.indexOf(at, start)) {
            parts.add(text.substring(start, i));
            start = i + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    static String format(IpAddress address) {
        return address.v6() ? format6(address) : format4(address.low());
    }

    private static String format4(long bits) {
        return (bits >>> 24) + "." + ((bits >>> 16) & 0xFF) + "." + ((bits >>> 8) & 0xFF) + "." + (bits & 0xFF);
    }

    /** RFC 5952: lower case, the longest run of zero groups (of equals the first) as {@code ::}, mapped IPv4 dotted. */
    private static String format6(IpAddress address) {
        if (address.high() == 0 && address.low() >>> 32 == MAPPED) {
            return "::ffff:" + format4(address.low() & 0xFFFF_FFFFL);
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            long half = i < 4 ? address.high() : address.low();
            groups[i] = (int) ((half >>> (48 - 16 * (i % 4))) & 0xFFFF);
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int run = 0;
            while (i + run < GROUPS && groups[i + run] == 0) {
                run++;
            }
            if (run > length) {
                start = i;
                length = run;
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == start) {
                out.append("::");
                i += length - 1;
            } else {
                out.append(out.isEmpty() || out.charAt(out.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(groups[i]));
            }
        }
        return out.toString();
    }
}
