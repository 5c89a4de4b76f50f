package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.jspecify.annotations.Nullable;

/** {@code [[!calendar pages="posts/*"]]}: the pages of a month by day, or the months of a year that have an archive. */
@AutoService(Directive.class)
public final class CalendarDirective implements Directive {
    private static final int DAYS = 7;

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows the pages written in a month, day by day, or the months of a year that have an archive.",
                        "[[!calendar type=month pages=\"posts/*\"]]",
                        param("type", "month|year", "What to show; by default a month."),
                        param("pages", "pagespec", "Which pages; by default all."),
                        param("year", "number", "The year; -1 is the one before."),
                        param("month", "number", "The month, 1 to 12; -1 is the one before."),
                        param("archivebase", "page", "The page below which archives are; by default `archives`."),
                        param("week_start_day", "0-6", "The first day of the week; 0, Sunday, by default."),
                        param("months_per_row", "number", "How many months stand in a row of a year; 3 by default."))
                .withText("Without `year` and `month` it shows the month of `today` in the configuration, else of the"
                        + " newest page: the same wiki always gives the same pages, so there is no clock in it. Archives"
                        + " are pages such as `archives/2026/11` and `archives/2026`; a month or year that has none is"
                        + " not a link.");
    }

    @Override
    public Result render(Call call, Context context) {
        Integer start = number(call, "week_start_day", 0);
        Integer inRow = number(call, "months_per_row", 3);
        if (start == null || start < 0 || start >= DAYS || inRow == null || inRow < 1) {
            return Result.failure("week_start_day= is 0 to 6, and months_per_row= at least 1", "");
        }
        String spec = call.get("pages", "*");
        Listing.Answer newest = Listing.ask(
                context.lookup(),
                new Listing.Selection(spec, false, context.page(), "age", false, 0, 1),
                Listing.CREATED);
        if (newest.error() != null) {
            return BadSpec.failure(newest.error());
        }
        LocalDate today = today(newest.rows(), context);
        boolean ofMonth = call.get("type", "month").equals("month");
        YearMonth shown = shown(call, ofMonth, today);
        if (shown == null) {
            return Result.failure("there is no such month", "write year=2026 month=11");
        }
        CalendarTable table = new CalendarTable(call.get("archivebase", "archives"), context);
        if (!ofMonth) {
            return block(table.year(Year.of(shown.getYear()), inRow));
        }
        String within = "(" + spec + ") and creation_year(" + shown.getYear() + ") and creation_month("
                + shown.getMonthValue() + ")";
        Listing.Answer pages = Listing.ask(
                context.lookup(), Listing.Selection.of(within, context.page()), Listing.TITLE, Listing.CREATED);
        return pages.error() == null ? block(table.month(shown, pages.rows(), start)) : BadSpec.failure(pages.error());
    }

    private static Result block(String table) {
        return new Result.Block("<div class=\"calendar\">\n" + table + "</div>\n");
    }

    /** The day that counts as today: the configured one, else that of the newest page. */
    private static LocalDate today(List<Row> newest, Context context) {
        String today = context.lookup().settings().today();
        return today.isEmpty()
                ? newest.stream()
                        .map(row -> LocalDate.ofInstant(row.moment(Listing.CREATED), ZoneOffset.UTC))
                        .findFirst()
                        .orElse(LocalDate.EPOCH)
                : LocalDate.parse(today);
    }

    private static @Nullable YearMonth shown(Call call, boolean ofMonth, LocalDate today) {
        Integer year = number(call, "year", today.getYear());
        Integer month = ofMonth ? number(call, "month", today.getMonthValue()) : Integer.valueOf(1);
        if (year == null || month == null) {
            return null;
        }
        try {
            int wanted = year <= 0 ? today.getYear() + year : year;
            return month < 0
                    ? YearMonth.of(wanted, today.getMonthValue()).plusMonths(month)
                    : YearMonth.of(wanted, month);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable Integer number(Call call, String key, int otherwise) {
        String value = call.get(key, Integer.toString(otherwise)).strip();
        return value.matches("-?\\d{1,5}") ? Integer.valueOf(value) : null;
    }
}
