package org.infrawiki.inventory.net;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A fully qualified domain name (RFC 1035) in lower case, without the dot at its end. Labels hold letters, digits,
 * hyphens and underscores; the first may be {@code *} (RFC 4592), and those below {@code in-addr.arpa} may hold a slash
 * (RFC 2317). Anything else would need escapes in a zone file and is a fault. Ordered canonically (RFC 4034 section 6.1).
 *
 * @param text at least one label
 */
public record DomainName(String text) implements Comparable<DomainName> {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final String DEVIATIONS = "\u00df\u03c2\u200c\u200d";

    /** Reads a name; a dot at its end is dropped. */
    public static Outcome<DomainName> parse(String typed) {
        String text = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
        if (text.isEmpty()) {
            return Outcome.fault("is no domain name");
        }
        if (text.chars().anyMatch(c -> c >= 0x80)) {
            return Outcome.fault("is no domain name as DNS has it: write its A-label form" + aLabels(text));
        }
        if (text.length() > LONGEST) {
            return Outcome.fault("is no domain name: it has " + text.length() + " characters, at most " + LONGEST);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean reverse = lower.endsWith(".in-addr.arpa");
        String[] labels = lower.split("\\.", -1);
        for (int i = 0; i < labels.length; i++) {
            boolean wildcard = i == 0 && labels.length > 1 && labels[i].equals("*");
            String fault = wildcard ? "" : label(labels[i], reverse);
            if (!fault.isEmpty()) {
                return Outcome.fault(fault);
            }
        }
        return Outcome.of(new DomainName(lower));
    }

    /** The name, where the text is one. */
    public static Optional<DomainName> of(String text) {
        return parse(text).optional();
    }

    /** Whether the text is a host's label (RFC 1123 section 2.1); else the fault, never empty. */
    public static Outcome<String> hostLabel(String text) {
        if (text.chars().anyMatch(c -> c >= 0x80)) {
            return Outcome.fault("is no host name as DNS has it: write its A-label form" + aLabels(text));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        String fault = label(lower, false);
        if (fault.isEmpty() && lower.indexOf('_') >= 0) {
            fault = "is no host name: '_' is not allowed; write '-'";
        }
        return fault.isEmpty() ? Outcome.of(lower) : Outcome.fault(fault);
    }

    private static String label(String label, boolean slash) {
        if (label.isEmpty()) {
            return "is no domain name: a label of it is empty";
        }
        if (label.length() > LONGEST_LABEL) {
            return "is no domain name: a label of it has " + label.length() + " characters, at most " + LONGEST_LABEL;
        }
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || (slash && c == '/');
            if (!plain) {
                return "is no domain name: '" + shown(c) + "' is not allowed in it";
            }
        }
        boolean hyphen = label.startsWith("-") || label.endsWith("-");
        return hyphen ? "is no domain name: a label of it starts or ends with a hyphen" : "";
    }

    private static String shown(char c) {
        return c < ' ' || c == 0x7F ? String.format(Locale.ROOT, "\\%03d", (int) c) : String.valueOf(c);
    }

    /** Java has IDNA 2003; of names that IDNA 2008 (RFC 5891) writes otherwise, no form is told. */
    private static String aLabels(String text) {
        if (text.chars().anyMatch(c -> DEVIATIONS.indexOf(c) >= 0)) {
            return "";
        }
        try {
            return ", '" + IDN.toASCII(text) + "'";
        } catch (IllegalArgumentException noSuchForm) {
            return "";
        }
    }

    /** The labels from left to right. */
    public List<String> labels() {
        return List.of(text.split("\\.", -1));
    }

    /** Without the first label; a name of one label has no parent here. */
    public Optional<DomainName> parent() {
        int dot = text.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new DomainName(text.substring(dot + 1)));
    }

    /** Whether it is {@code zone} or below it. */
    public boolean isIn(DomainName zone) {
        return equals(zone) || text.endsWith("." + zone.text);
    }

    /** The name with labels put in front, where that is a valid one. */
    public Outcome<DomainName> child(String labels) {
        return parse(labels + "." + text);
    }

    public boolean isWildcard() {
        return text.startsWith("*.");
    }

    /** Whether a host may be called so: letters, digits and hyphens only. */
    public boolean isHostName() {
        return text.indexOf('_') < 0 && text.indexOf('*') < 0 && text.indexOf('/') < 0;
    }

    /** Whether the last label has digits only, which no top-level domain has (RFC 3696 section 2). */
    public boolean endsInNumber() {
        return text.substring(text.lastIndexOf('.') + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** As zone files have it, with a dot at the end. */
    public String absolute() {
        return text + ".";
    }

    @Override
    public int compareTo(DomainName other) {
        int end = text.length();
        int otherEnd = other.text.length();
        while (end > 0 && otherEnd > 0) {
            int start = text.lastIndexOf('.', end - 1) + 1;
            int otherStart = other.text.lastIndexOf('.', otherEnd - 1) + 1;
            int order = compareLabels(start, end, other.text, otherStart, otherEnd);
            if (order != 0) {
                return order;
            }
            end = start - 1;
            otherEnd = otherStart - 1;
        }
        return Integer.compare(end, otherEnd);
    }

    /** Sorting zones is most of the work of deriving them, so no label is cut out to be compared. */
    private int compareLabels(int start, int end, String other, int otherStart, int otherEnd) {
        int length = Math.min(end - start, otherEnd - otherStart);
        for (int i = 0; i < length; i++) {
            int order = text.charAt(start + i) - other.charAt(otherStart + i);
            if (order != 0) {
                return order;
            }
        }
        return (end - start) - (otherEnd - otherStart);
    }

    @Override
    public String toString() {
        return text;
    }
}
