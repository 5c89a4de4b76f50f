package org.infrawiki.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.infrawiki.model.PageName;
import org.jspecify.annotations.Nullable;

/**
 * A time that a spec compares with: that of a page, or a day, month or year. What happened within it is neither before nor
 * after it.
 *
 * @param start its first moment
 * @param end the first moment after it
 */
record Moment(Instant start, Instant end) {
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    static Bound before(String arg, Scope scope, Function<PageName, Instant> time) {
        Moment moment = of(arg, scope, time);
        return moment == null
                ? unknown(arg)
                : (Matcher) candidate -> time.apply(candidate.name()).isBefore(moment.start());
    }

    static Bound after(String arg, Scope scope, Function<PageName, Instant> time) {
        Moment moment = of(arg, scope, time);
        return moment == null
                ? unknown(arg)
                : (Matcher) candidate -> !time.apply(candidate.name()).isBefore(moment.end());
    }

    /** A page or attachment of this name, else an ISO date; null where it is neither. */
    private static @Nullable Moment of(String arg, Scope scope, Function<PageName, Instant> time) {
        Candidate page = SiteIndex.of(scope.site()).find(scope.absolute(arg));
        if (page == null) {
            return date(arg);
        }
        Instant at = time.apply(page.name());
        return new Moment(at, at.plusNanos(1));
    }

    private static @Nullable Moment date(String text) {
        try {
            if (text.length() == YEAR_LENGTH) {
                LocalDate first = Year.parse(text).atDay(1);
                return between(first, first.plusYears(1));
            }
            if (text.length() == MONTH_LENGTH) {
                LocalDate first = YearMonth.parse(text).atDay(1);
                return between(first, first.plusMonths(1));
            }
            LocalDate day = LocalDate.parse(text);
            return between(day, day.plusDays(1));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Moment between(LocalDate first, LocalDate next) {
        return new Moment(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                next.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static SpecError unknown(String arg) {
        return SpecError.argument(
                "there is no page '" + arg + "' to compare dates with",
                "name the page from the root, or write a date such as 2024-05-01");
    }
}
