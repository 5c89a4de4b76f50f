package org.infrawiki.inventory.schema;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.inventory.net.Outcome;

/** Numbers and durations as people type them, in ASCII digits. */
public final class Numbers {
    private static final Pattern PART = Pattern.compile("([0-9]{1,9})([smhdw]?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}[smhdwSMHDW])+|[0-9]{1,9}");
    private static final Map<String, Long> SECONDS =
            Map.of("", 1L, "s", 1L, "m", 60L, "h", 3600L, "d", 86_400L, "w", 604_800L);

    private Numbers() {}

    static Outcome<Long> parse(String text, long least, long most) {
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Outcome.fault(
                    text.codePoints().allMatch(Character::isDigit) ? "is written in digits of another script" : "");
        }
        if (text.length() > 18) {
            return Outcome.fault("");
        }
        long number = Long.parseLong(text);
        return number >= least && number <= most ? Outcome.of(number) : Outcome.fault("");
    }

    /** A span of whole days, at least one: a number alone would be seconds, and {@code 6m} six minutes. */
    static Outcome<Duration> days(String text) {
        Outcome<Duration> read = duration(text);
        Duration duration = read.value();
        if (duration == null || (duration.toDays() > 0 && text.matches("(?:[0-9]+[dwDW])+"))) {
            return read;
        }
        return Outcome.fault(
                text.matches("[0-9]+") ? "has no unit: write " + text + "d" : "is not counted in days or weeks");
    }

    /** A span of time as in zone files: {@code 1h}, {@code 1h30m}, or seconds without a unit. */
    public static Outcome<Duration> duration(String text) {
        if (text.length() > 32 || !DURATION.matcher(text).matches()) {
            return Outcome.fault("");
        }
        long seconds = 0;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String unit = part.group(2).toLowerCase(Locale.ROOT);
            seconds += Long.parseLong(part.group(1)) * SECONDS.getOrDefault(unit, 1L);
        }
        return Outcome.of(Duration.ofSeconds(seconds));
    }
}
