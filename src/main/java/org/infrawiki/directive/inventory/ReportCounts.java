package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.inventory.Slice;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/**
 * The question "how many problems does each report tell of?". A page that shows the numbers is made anew only when one of
 * them differs. Notes are not counted: nothing has to be mended there.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class ReportCounts implements Slice<List<ReportCounts.Count>> {
    private static final ReportCounts TOPIC = new ReportCounts();

    /** A report's page, what to call it, and its numbers. */
    record Count(PageName page, String title, int errors, int warnings) {
        int all() {
            return errors + warnings;
        }
    }

    static List<Count> ask(Lookup lookup) {
        return lookup.ask(TOPIC, List.of());
    }

    @Override
    public String name() {
        return "report-counts";
    }

    @Override
    public Reach reach(Delta delta) {
        return Reach.allIf(delta.any(Delta.Aspect.NAMES) || delta.judgesAny());
    }

    @Override
    public List<Count> answer(Site site, List<String> args) {
        List<Problem> problems = site.part(Findings.class).all();
        return Reports.ALL.stream()
                .filter(report -> site.page(report.page()) != null)
                .map(report -> new Count(
                        report.page(),
                        report.title(),
                        count(problems, report, Severity.ERROR),
                        count(problems, report, Severity.WARNING)))
                .toList();
    }

    private static int count(List<Problem> problems, Reports.Report report, Severity severity) {
        return (int) problems.stream()
                .filter(problem ->
                        problem.severity() == severity && report.wanted().test(problem.code()))
                .count();
    }
}
