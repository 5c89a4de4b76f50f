package org.infrawiki.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.infrawiki.build.Report;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** What the person who pushes reads: what changed, what it brought, how long it took. */
final class PushReport {
    /** A terminal full: more is read with {@code infrawiki check}. */
    private static final int MOST = 40;

    private static final int MOST_ZONES = 5;

    private final PrintWriter out;

    PushReport(PrintWriter out) {
        this.out = out;
    }

    void published(Pushed pushed, Report report, long millis) {
        if (!pushed.after().equals(report.commit()) || pushed.after().equals(report.before())) {
            out.println("infrawiki: " + pushed.branch() + " " + Pushed.brief(pushed.after())
                    + ": another push came in between; the site shows " + Pushed.brief(report.commit()));
        }
        if (!report.before().equals(report.commit()) || report.rendered() > 0) {
            String before = report.before().isEmpty() ? "" : Pushed.brief(report.before()) + "..";
            out.println("infrawiki: " + pushed.branch() + " " + before + Pushed.brief(report.commit()) + ": "
                    + ReportPrinter.count(report.changed(), "page") + " changed, " + rebuilt(report) + " rebuilt"
                    + zones(report.zones()));
        }
        List<Problem> fresh = worthTelling(report.fresh());
        list(fresh);
        List<Problem> older = worthTelling(report.problems()).stream()
                .filter(problem -> !report.fresh().contains(problem))
                .toList();
        if (!older.isEmpty()) {
            out.println("infrawiki: " + ReportPrinter.summary(older) + " stood before; 'infrawiki check' lists them");
        }
        out.println(String.format(Locale.ROOT, "infrawiki: published in %.2f s", millis / 1000.0));
    }

    /** Says why a push is refused; false where it is not. */
    boolean refused(List<Problem> errors) {
        if (errors.isEmpty()) {
            return false;
        }
        list(errors);
        out.println("infrawiki: push refused, for it brings " + ReportPrinter.count(errors.size(), "new error")
                + "; mend and push again");
        return true;
    }

    private static long rebuilt(Report report) {
        return report.reasons().keySet().stream()
                .filter(unit -> unit.startsWith("page:"))
                .count();
    }

    private static String zones(List<Report.ChangedZone> zones) {
        if (zones.isEmpty()) {
            return "";
        }
        String named = zones.stream()
                .limit(MOST_ZONES)
                .map(zone -> zone.name()
                        + zone.serial().map(serial -> ", serial " + serial).orElse(""))
                .collect(Collectors.joining("; "));
        return ", " + ReportPrinter.count(zones.size(), "zone") + " (" + named
                + (zones.size() > MOST_ZONES ? "; …" : "") + ")";
    }

    private static List<Problem> worthTelling(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() != Severity.NOTE)
                .toList();
    }

    private void list(List<Problem> problems) {
        problems.stream().limit(MOST).forEach(out::println);
        if (problems.size() > MOST) {
            out.println("infrawiki: and " + (problems.size() - MOST) + " more; 'infrawiki check' lists all");
        }
    }
}
