package org.infrawiki.inventory.schema;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.inventory.net.Outcome;

/** ISO 8601 dates and date-times in ASCII digits, with a blank allowed for {@code T} as in RFC 3339. */
final class Dates {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "(?:[Tt ]+([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?) *([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?");

    private Dates() {}

    static Outcome<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Outcome.fault("");
        }
        try {
            return Outcome.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Outcome.fault("is no day of the calendar");
        }
    }

    static Outcome<Instant> moment(String text) {
        Matcher parts = MOMENT.matcher(text);
        if (!parts.matches()) {
            return Outcome.fault("");
        }
        try {
            LocalDate date = LocalDate.parse(parts.group(1));
            LocalTime time = parts.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(parts.group(2));
            String offset = parts.group(3) == null || parts.group(3).equalsIgnoreCase("z") ? "Z" : parts.group(3);
            return Outcome.of(date.atTime(time).toInstant(ZoneOffset.of(offset)));
        } catch (DateTimeException noSuchMoment) {
            return Outcome.fault("is no point in time");
        }
    }
}
