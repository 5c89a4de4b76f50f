package org.infrawiki.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infrawiki.build.Report;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.source.Commits;

/** What the person who pushes reads: what changed, what it brought, how long it took. */
final class PushReport {
    /** A terminal full: more is read with {@code infrawiki check}. */
    private static final int MOST = 40;

    private static final int MOST_ZONES = 5;

    private final PrintWriter out;
    private final Path repository;

    /** @param repository that was pushed to */
    PushReport(PrintWriter out, Path repository) {
        this.out = out;
        this.repository = repository;
    }

    void published(Pushed pushed, Report report, long millis) {
        boolean alone =
                pushed.after().equals(report.commit()) && !pushed.after().equals(report.before());
        String others = alone ? before(pushed, report) : instead(pushed, report);
        if (!others.isEmpty()) {
            out.println("infrawiki: " + pushed.branch() + " " + range(pushed.before(), pushed.after()) + others);
        }
        if (!report.before().equals(report.commit()) || report.rendered() > 0) {
            out.println("infrawiki: " + pushed.branch() + " " + range(report.before(), report.commit()) + ": "
                    + ReportPrinter.count(report.changed(), "page") + " changed, " + rebuilt(report) + " rebuilt"
                    + zones(report.zones()));
        }
        Set<Problem> told = new LinkedHashSet<>();
        if (!alone) {
            // What this push brought need not be new to this build, but it is to the one who reads this.
            Set<String> mine = Commits.changed(repository, pushed.before(), pushed.after());
            worthTelling(report.problems()).stream()
                    .filter(problem -> mine.contains(problem.where().path()))
                    .forEach(told::add);
        }
        told.addAll(worthTelling(report.fresh()));
        list(List.copyOf(told));
        List<Problem> older = worthTelling(report.problems()).stream()
                .filter(problem -> !told.contains(problem))
                .toList();
        if (!older.isEmpty()) {
            out.println("infrawiki: " + ReportPrinter.summary(older) + (alone ? " stood before" : " stand elsewhere")
                    + "; 'infrawiki check' lists them");
        }
        out.println(String.format(Locale.ROOT, "infrawiki: published in %.2f s", millis / 1000.0));
    }

    /** What else this build published: pushes that came before this one and waited with it. */
    private String before(Pushed pushed, Report report) {
        return !report.before().equals(pushed.before()) && Commits.leadsTo(repository, report.before(), pushed.before())
                ? ": published together with what was pushed before it"
                : "";
    }

    /** What became of a push where another build came first. */
    private String instead(Pushed pushed, Report report) {
        String shown = Pushed.brief(report.commit());
        return pushed.after().equals(report.commit())
                ? ": published already, by an earlier build"
                : Commits.leadsTo(repository, pushed.after(), report.commit())
                        ? ": published as part of " + shown + ", which was pushed after it"
                        : ": not published, for " + shown + " was pushed after it and replaces it";
    }

    private static String range(String before, String after) {
        return (before.isEmpty() || before.equals(after) ? "" : Pushed.brief(before) + "..") + Pushed.brief(after);
    }

    /** Says why a push is refused; false where it is not. */
    boolean refused(List<Problem> problems) {
        if (problems.isEmpty()) {
            return false;
        }
        list(problems);
        String brought = Stream.of(Severity.ERROR, Severity.WARNING)
                .map(severity -> ReportPrinter.count(
                        problems.stream()
                                .filter(problem -> problem.severity() == severity)
                                .count(),
                        "new " + severity.word()))
                .filter(counted -> !counted.startsWith("0 "))
                .collect(Collectors.joining(" and "));
        out.println("infrawiki: push refused, for it brings " + brought + "; mend and push again");
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
