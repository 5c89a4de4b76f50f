package org.infrawiki.directive;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;

/** The tables of a calendar, with the classes ikiwiki's have. */
final class CalendarTable {
    private static final int DAYS = 7;
    private static final int MONTHS = 12;

    private final String base;
    private final Context context;

    /** @param base the page below which archives are */
    CalendarTable(String base, Context context) {
        this.base = base.replaceAll("^/+|/+$", "");
        this.context = context;
    }

    /** A month: each day with the pages written on it. */
    String month(YearMonth month, List<Row> rows, int firstDay) {
        Map<Integer, List<Row>> days = rows.stream()
                .filter(row -> YearMonth.from(day(row)).equals(month))
                .collect(Collectors.groupingBy(row -> day(row).getDayOfMonth(), TreeMap::new, Collectors.toList()));
        StringBuilder out = new StringBuilder("<table class=\"month-calendar\">\n<thead>\n<tr>\n");
        out.append(arrow(archive(month.minusMonths(1)), "←", "month"))
                .append("<th class=\"month-calendar-head\" colspan=\"5\">")
                .append(link(archive(month), name(month.getMonthValue()).substring(0, 3) + " " + month.getYear()))
                .append("</th>\n")
                .append(arrow(archive(month.plusMonths(1)), "→", "month"))
                .append("</tr>\n<tr>\n");
        for (int i = 0; i < DAYS; i++) {
            String day = TimeFormat.DAYS.get((firstDay + i) % DAYS);
            out.append("<th class=\"month-calendar-day-head ").append(day).append("\"><abbr title=\"");
            out.append(day).append("\">").append(day, 0, 2).append("</abbr></th>\n");
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        int before = (month.atDay(1).getDayOfWeek().getValue() - firstDay + DAYS) % DAYS;
        for (int cell = 0; cell < before + month.lengthOfMonth() || cell % DAYS != 0; cell++) {
            int day = cell - before + 1;
            String weekday = TimeFormat.DAYS.get((firstDay + cell) % DAYS);
            out.append(cell % DAYS == 0 ? "<tr>\n" : "")
                    .append(cell(day, weekday, month, days.getOrDefault(day, List.of())))
                    .append(cell % DAYS == DAYS - 1 ? "</tr>\n" : "");
        }
        return out.append("</tbody>\n</table>\n").toString();
    }

    private static LocalDate day(Row row) {
        return LocalDate.ofInstant(row.moment(Listing.CREATED), ZoneOffset.UTC);
    }

    private String cell(int day, String weekday, YearMonth month, List<Row> rows) {
        if (day < 1 || day > month.lengthOfMonth()) {
            return "<td class=\"month-calendar-day-noday " + weekday + "\"></td>\n";
        }
        boolean today =
                context.lookup().settings().today().equals(month.atDay(day).toString());
        String type = today ? "this-day" : rows.isEmpty() ? "nolink" : "link";
        StringBuilder out = new StringBuilder("<td class=\"month-calendar-day-")
                .append(type)
                .append(' ')
                .append(weekday)
                .append("\">");
        if (rows.isEmpty()) {
            return out.append(day).append("</td>\n").toString();
        }
        out.append("<details class=\"popup\"><summary>").append(day).append("</summary>\n<ul class=\"balloon\">\n");
        for (Row row : rows) {
            out.append("<li>")
                    .append(Refs.link(row.name(), row.file(), Escape.html(row.title()), context))
                    .append("</li>\n");
        }
        return out.append("</ul>\n</details></td>\n").toString();
    }

    /** A year: its months, linked to their archives. */
    String year(Year year, int inRow) {
        int across = Math.min(inRow, MONTHS);
        StringBuilder out = new StringBuilder("<table class=\"year-calendar\">\n<thead>\n<tr>\n");
        out.append(arrow(archive(year.minusYears(1)), "←", "year"))
                .append("<th class=\"year-calendar-head\" colspan=\"")
                .append(Math.max(1, across - 2))
                .append("\">")
                .append(link(archive(year), year.toString()))
                .append("</th>\n")
                .append(arrow(archive(year.plusYears(1)), "→", "year"))
                .append("</tr>\n</thead>\n<tbody>\n");
        for (int month = 1; month <= MONTHS; month++) {
            PageName archive = archive(year.atMonth(month));
            boolean exists = context.lookup().exists(archive);
            out.append((month - 1) % across == 0 ? "<tr>\n" : "")
                    .append("<td class=\"year-calendar-month-")
                    .append(exists ? "link" : "nolink")
                    .append("\">")
                    .append(link(archive, name(month).substring(0, 3)))
                    .append("</td>\n")
                    .append(month % across == 0 || month == MONTHS ? "</tr>\n" : "");
        }
        return out.append("</tbody>\n</table>\n").toString();
    }

    private static String name(int month) {
        return TimeFormat.MONTHS.get(month - 1);
    }

    private PageName archive(YearMonth month) {
        return archive(Year.of(month.getYear())).child(String.format(Locale.ROOT, "%02d", month.getMonthValue()));
    }

    private PageName archive(Year year) {
        String path = String.format(Locale.ROOT, "%04d", year.getValue());
        return base.isEmpty() ? new PageName(path) : new PageName(base).child(path);
    }

    private String arrow(PageName archive, String arrow, String type) {
        return "<th class=\"" + type + "-calendar-arrow\">"
                + (context.lookup().exists(archive) ? context.linkTo(archive, arrow) : "") + "</th>\n";
    }

    private String link(PageName archive, String text) {
        return context.lookup().exists(archive) ? context.linkTo(archive, text) : text;
    }
}
