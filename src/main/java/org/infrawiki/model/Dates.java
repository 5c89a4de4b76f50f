package org.infrawiki.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them: ISO 8601, RFC 2822, git's and {@code date}'s forms. Without a zone they are UTC.
 *
 * <pre>
 * 2026-11-23 · 2026-11-23T18:00:00Z · 2011-02-03 10:11:12 +0100 · 2011/2/3
 * Thu Jun 19 13:57:12 2008 -0400 · Mon, 23 Nov 2026 18:00 GMT · 19 June 2008 · Jun 19, 2008
 * </pre>
 */
public final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NUMBERS = Pattern.compile("\\b(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?=$|[T\\s])");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([a-z]{3})[a-z]*\\.?,?[\\s-]+(\\d{4})\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b([a-z]{3})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b,?(?:\\s+[\\d:.]+(?:\\s*[ap]m)?)?"
                    + "(?:\\s+[a-z]{3,4})?\\s+(\\d{4})\\b");
    private static final Pattern TIME =
            Pattern.compile("(?<![\\d:+-])(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*([ap]m)?");
    private static final Pattern ZONE = Pattern.compile("(?:[\\d:.]|[ap]m|\\s)\\s*([+-])(\\d{2}):?(\\d{2})\\b");

    private Dates() {}

    /** The moment a text means, if it means one. */
    public static Optional<Instant> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        try {
            return date(lower).map(day -> day.atTime(time(lower)).toInstant(zone(lower)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        Matcher numbers = NUMBERS.matcher(text.replace('t', ' '));
        if (numbers.find()) {
            return Optional.of(day(numbers.group(1), Integer.parseInt(numbers.group(2)), numbers.group(3)));
        }
        Matcher dayFirst = DAY_MONTH.matcher(text);
        if (dayFirst.find() && MONTHS.contains(dayFirst.group(2))) {
            return Optional.of(day(dayFirst.group(3), MONTHS.indexOf(dayFirst.group(2)) + 1, dayFirst.group(1)));
        }
        Matcher monthFirst = MONTH_DAY.matcher(text);
        while (monthFirst.find()) {
            if (MONTHS.contains(monthFirst.group(1))) {
                return Optional.of(
                        day(monthFirst.group(3), MONTHS.indexOf(monthFirst.group(1)) + 1, monthFirst.group(2)));
            }
        }
        return Optional.empty();
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    private static LocalTime time(String text) {
        Matcher time = TIME.matcher(text.replace('t', ' '));
        if (!time.find()) {
            return LocalTime.MIDNIGHT;
        }
        int hour = Integer.parseInt(time.group(1));
        if (time.group(4) != null) {
            hour = hour % 12 + (time.group(4).equals("pm") ? 12 : 0);
        }
        return LocalTime.of(
                hour, Integer.parseInt(time.group(2)), time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
    }

    private static ZoneOffset zone(String text) {
        Matcher zone = ZONE.matcher(text);
        if (!zone.find() || !TIME.matcher(text.replace('t', ' ')).find()) {
            return ZoneOffset.UTC;
        }
        int minutes = Integer.parseInt(zone.group(2)) * 60 + Integer.parseInt(zone.group(3));
        return ZoneOffset.ofTotalSeconds((zone.group(1).equals("-") ? -60 : 60) * minutes);
    }
}
