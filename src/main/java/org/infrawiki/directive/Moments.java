package org.infrawiki.directive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.infrawiki.render.Escape;

/** Dates as pages show them, in UTC and English, so that every machine writes the same. */
final class Moments {
    private static final String PLAIN = "%-d %B %Y";

    private Moments() {}

    /** A date as an element that programs can read. */
    static String html(Instant at, String format) {
        String shown = text(at, format.isEmpty() ? PLAIN : format);
        return "<time datetime=\"" + at.toString() + "\">" + Escape.html(shown) + "</time>";
    }

    /** A date in a format of strftime (POSIX). */
    static String text(Instant at, String format) {
        ZonedDateTime when = at.atZone(ZoneOffset.UTC);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                out.append(c);
                continue;
            }
            c = format.charAt(++i);
            boolean bare = (c == '-' || c == '_' || c == 'E' || c == 'O') && i + 1 < format.length();
            if (bare) {
                boolean unpadded = c == '-';
                c = format.charAt(++i);
                String field = field(c, when);
                out.append(unpadded ? field.replaceFirst("^0+(?=\\d)", "") : field);
            } else {
                out.append(field(c, when));
            }
        }
        return out.toString();
    }

    private static String field(char c, ZonedDateTime when) {
        return switch (c) {
            case 'a' -> when.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> when.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'b', 'h' -> when.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> when.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'c' -> text(when.toInstant(), "%a %b %e %H:%M:%S %Y");
            case 'C' -> two(when.getYear() / 100);
            case 'd' -> two(when.getDayOfMonth());
            case 'D', 'x' -> text(when.toInstant(), "%m/%d/%y");
            case 'e' -> String.format(Locale.ROOT, "%2d", when.getDayOfMonth());
            case 'F' -> text(when.toInstant(), "%Y-%m-%d");
            case 'G' -> Integer.toString(when.get(IsoFields.WEEK_BASED_YEAR));
            case 'H' -> two(when.getHour());
            case 'I' -> two(when.get(ChronoField.CLOCK_HOUR_OF_AMPM));
            case 'j' -> String.format(Locale.ROOT, "%03d", when.getDayOfYear());
            case 'k' -> String.format(Locale.ROOT, "%2d", when.getHour());
            case 'l' -> String.format(Locale.ROOT, "%2d", when.get(ChronoField.CLOCK_HOUR_OF_AMPM));
            case 'm' -> two(when.getMonthValue());
            case 'M' -> two(when.getMinute());
            case 'n' -> "\n";
            case 'p' -> when.getHour() < 12 ? "AM" : "PM";
            case 'P' -> when.getHour() < 12 ? "am" : "pm";
            case 'r' -> text(when.toInstant(), "%I:%M:%S %p");
            case 'R' -> text(when.toInstant(), "%H:%M");
            case 's' -> Long.toString(when.toEpochSecond());
            case 'S' -> two(when.getSecond());
            case 't' -> "\t";
            case 'T', 'X' -> text(when.toInstant(), "%H:%M:%S");
            case 'u' -> Integer.toString(when.getDayOfWeek().getValue());
            case 'V' -> two(when.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'w' -> Integer.toString(when.getDayOfWeek().getValue() % 7);
            case 'y' -> two(when.getYear() % 100);
            case 'Y' -> Integer.toString(when.getYear());
            case 'z' -> "+0000";
            case 'Z' -> "UTC";
            case '%' -> "%";
            default -> "%" + c;
        };
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /** A date as {@code 2026-11-23}. */
    static String day(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(ZoneOffset.UTC));
    }
}
