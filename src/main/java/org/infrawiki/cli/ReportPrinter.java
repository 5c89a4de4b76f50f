package org.infrawiki.cli;

import java.util.List;
import java.util.Locale;
import org.infrawiki.build.Report;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Prints what a build did. */
final class ReportPrinter {
    private final Terminal terminal;

    ReportPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Report report, boolean json, boolean explain, long millis) {
        if (json) {
            terminal.out().println(Json.report(report));
            return;
        }
        problems(report.problems());
        if (explain) {
            report.reasons().forEach((unit, reason) -> terminal.out().println(unit + ": " + reason.why()));
        }
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "infrawiki: %s, %d parsed, %d made anew, %d written, %d removed in %.2f s; %s",
                        count(report.pages(), "page"),
                        report.parsed(),
                        report.rendered(),
                        report.written(),
                        report.removed(),
                        millis / 1000.0,
                        summary(report.problems())));
    }

    void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.severity() != Severity.NOTE) {
                terminal.err().println(problem);
            }
        }
    }

    static String summary(List<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        long warnings = problems.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .count();
        return errors + warnings == 0 ? "no problems" : count(errors, "error") + ", " + count(warnings, "warning");
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
