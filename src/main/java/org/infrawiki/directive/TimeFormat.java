package org.infrawiki.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.infrawiki.render.Escape;

/** Dates as lists show them: in words, or in a form given in the letters of strftime(3). Always in UTC and English. */
final class TimeFormat {
    static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    static final List<String> DAYS =
            List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

    private TimeFormat() {}

    /**
     * A moment as HTML, with the machine's form beside.
     *
     * @param format for strftime, or the empty string for {@code 19 June 2008}
     */
    static String html(Instant at, String format) {
        return "<time class=\"date\" datetime=\"" + at + "\">"
                + Escape.html(format.isEmpty() ? words(at) : format(at, format)) + "</time>";
    }

    /** {@code 19 June 2008}. */
    static String words(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** A moment in the form strftime(3) describes. Letters it does not know stay as they are. */
    static String format(Instant at, String format) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                out.append(c);
                continue;
            }
            char letter = format.charAt(++i);
            boolean bare = "-_EO".indexOf(letter) >= 0 && i + 1 < format.length();
            String part = part(bare ? format.charAt(i + 1) : letter, time);
            if (part == null) {
                out.append('%').append(letter);
                continue;
            }
            if (bare) {
                i++;
            }
            out.append(letter == '-' ? part.replaceFirst("^[0 ]+(?=\\d)", "") : part);
        }
        return out.toString();
    }

    private static @org.jspecify.annotations.Nullable String part(char letter, ZonedDateTime time) {
        String day = DAYS.get(time.getDayOfWeek().getValue() % 7);
        String month = MONTHS.get(time.getMonthValue() - 1);
        int hour12 = time.get(ChronoField.CLOCK_HOUR_OF_AMPM);
        return switch (letter) {
            case 'a' -> day.substring(0, 3);
            case 'A' -> day;
            case 'b', 'h' -> month.substring(0, 3);
            case 'B' -> month;
            case 'c' -> format(time.toInstant(), "%a %b %e %H:%M:%S %Y");
            case 'C' -> two(time.getYear() / 100);
            case 'd' -> two(time.getDayOfMonth());
            case 'D', 'x' -> format(time.toInstant(), "%m/%d/%y");
            case 'e' -> String.format(Locale.ROOT, "%2d", time.getDayOfMonth());
            case 'F' -> format(time.toInstant(), "%Y-%m-%d");
            case 'g' -> two(time.get(IsoFields.WEEK_BASED_YEAR) % 100);
            case 'G' -> Integer.toString(time.get(IsoFields.WEEK_BASED_YEAR));
            case 'H' -> two(time.getHour());
            case 'I' -> two(hour12);
            case 'j' -> String.format(Locale.ROOT, "%03d", time.getDayOfYear());
            case 'k' -> String.format(Locale.ROOT, "%2d", time.getHour());
            case 'l' -> String.format(Locale.ROOT, "%2d", hour12);
            case 'm' -> two(time.getMonthValue());
            case 'M' -> two(time.getMinute());
            case 'n' -> "\n";
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'P' -> time.getHour() < 12 ? "am" : "pm";
            case 'r' -> format(time.toInstant(), "%I:%M:%S %p");
            case 'R' -> format(time.toInstant(), "%H:%M");
            case 's' -> Long.toString(time.toEpochSecond());
            case 'S' -> two(time.getSecond());
            case 't' -> "\t";
            case 'T', 'X' -> format(time.toInstant(), "%H:%M:%S");
            case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
            case 'U' -> two((time.getDayOfYear() + 6 - time.getDayOfWeek().getValue() % 7) / 7);
            case 'V' -> two(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
            case 'W' -> two((time.getDayOfYear() + 7 - time.getDayOfWeek().getValue()) / 7);
            case 'y' -> two(time.getYear() % 100);
            case 'Y' -> Integer.toString(time.getYear());
            case 'z' -> "+0000";
            case 'Z' -> "UTC";
            case '%' -> "%";
            default -> null;
        };
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
