package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.inventory.Release;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.svg.Timeline;

/** {@code [[!end-of-life]]}: until when the releases in use are supported, as a picture and a table. */
@AutoService(Directive.class)
public final class EndOfLifeDirective implements Directive {
    /** How far before today the picture begins, and how far after it ends, at most; in years. */
    private static final int PAST = 5;

    private static final int FUTURE = 12;

    @Override
    public String name() {
        return "end-of-life";
    }

    @Override
    public Doc doc() {
        return Doc.of("Draws until when the releases that hosts run are supported.", "[[!end-of-life]]")
                .withText(
                        "A row is a release of Debian or Ubuntu that a host runs which is not retired, with the number"
                                + " of those hosts; first the standard support, then what its distribution offers beyond. A"
                                + " table says the same. The line is today, or the day that the configuration calls `today`.")
                .notLive();
    }

    @Override
    public Result render(Call call, Context context) {
        EndsTopic.Ends ends = EndsTopic.ask(context.lookup());
        if (ends.uses().isEmpty()) {
            return new Result.Block("<p>No host says that it runs a release with an end.</p>\n");
        }
        return new Result.Block(new Picture(context).timeline(timeline(ends)) + new View(context).table(table(ends)));
    }

    private static Timeline timeline(EndsTopic.Ends ends) {
        LocalDate today = ends.today();
        LocalDate first = ends.uses().stream()
                .map(use -> use.release().released())
                .min(LocalDate::compareTo)
                .orElse(today);
        LocalDate last = ends.uses().stream()
                .flatMap(use -> spans(use.release()).stream())
                .map(Timeline.Span::to)
                .max(LocalDate::compareTo)
                .orElse(today);
        int from = Math.max(Math.min(first.getYear(), today.getYear()), today.getYear() - PAST);
        int to = Math.min(Math.max(last.getYear(), today.getYear()), today.getYear() + FUTURE);
        return new Timeline(
                "Support of releases",
                "Until when each release in use is supported. The table below says the same.",
                ends.uses().stream()
                        .map(use -> new Timeline.Row(
                                use.release().toString(), Spots.count(use.hosts(), "host"), spans(use.release())))
                        .toList(),
                LocalDate.of(from, 1, 1),
                LocalDate.of(to, 12, 31),
                today,
                "today, " + today);
    }

    private static List<Timeline.Span> spans(Release release) {
        List<Timeline.Span> spans = new ArrayList<>();
        LocalDate from = release.released();
        if (release.end().isPresent()) {
            LocalDate end = release.end().get();
            spans.add(new Timeline.Span(from, end, "standard", release + ": standard support until " + end, 0));
            from = end;
        }
        for (Release.Support support : release.extended()) {
            spans.add(new Timeline.Span(
                    from,
                    support.end(),
                    support.name(),
                    release + ": " + support.name() + " until " + support.end(),
                    spans.size() == 1 ? 1 : 2));
            from = support.end();
        }
        return spans;
    }

    private static Part table(EndsTopic.Ends ends) {
        List<List<Cell>> rows = new ArrayList<>();
        for (EndsTopic.Use use : ends.uses()) {
            Release release = use.release();
            String end = release.end().map(LocalDate::toString).orElse("");
            rows.add(List.of(
                    Cell.text(release.toString()),
                    Cell.text(String.valueOf(use.hosts())),
                    Cell.text(release.released().toString()),
                    end.isEmpty() || !release.ended(ends.today())
                            ? Cell.text(end)
                            : Cell.of(Piece.pill(end, Piece.Look.ERROR)),
                    Cell.text(release.supports())));
        }
        return new Part(
                "",
                "",
                List.of(
                        new Part.Column("Release", "nowrap"),
                        new Part.Column("Hosts", "num"),
                        new Part.Column("Came out", "nowrap"),
                        new Part.Column("Standard support until", "nowrap"),
                        new Part.Column("Beyond that", "")),
                rows);
    }
}
