package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.inventory.Slice;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.query.Match;
import org.infrawiki.query.Matches;
import org.infrawiki.query.SpecError;
import org.jspecify.annotations.Nullable;

/** The question "what is wrong with these pages?". Arguments: those of {@link Match}; an empty spec means everything. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class ProblemsTopic implements Slice<ProblemsTopic.Answer> {
    private static final ProblemsTopic TOPIC = new ProblemsTopic();

    /** The answer. */
    record Answer(Part table, @Nullable SpecError error) {}

    static Answer ask(Lookup lookup, String spec, PageName from) {
        return lookup.ask(TOPIC, spec.isBlank() ? List.of("", "", "") : Match.args(spec, from, ""));
    }

    @Override
    public String name() {
        return "problem-table";
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        Findings findings = site.part(Findings.class);
        Map<String, Page> bySource = new HashMap<>();
        site.pages().forEach(page -> bySource.put(page.source(), page));
        List<Problem> problems = new ArrayList<>();
        if (args.get(0).isEmpty()) {
            problems.addAll(findings.all());
        } else {
            Matches matches = Match.TOPIC.answer(site, args);
            if (matches.error() != null) {
                return new Answer(Part.list("", "", List.of()), matches.error());
            }
            for (PageName name : matches.names()) {
                Page page = site.page(name);
                problems.addAll(page == null ? List.of() : findings.in(page.source()));
            }
        }
        List<List<Cell>> rows = problems.stream()
                .map(problem -> row(
                        problem,
                        Optional.ofNullable(bySource.get(problem.where().path()))))
                .toList();
        return new Answer(Part.table("", "", List.of("How bad", "Page", "What is wrong", "Place"), rows), null);
    }

    private static List<Cell> row(Problem problem, Optional<Page> page) {
        Piece.Look look = problem.severity() == Severity.ERROR
                ? Piece.Look.ERROR
                : problem.severity() == Severity.WARNING ? Piece.Look.WARNING : Piece.Look.MARK;
        return List.of(
                Cell.of(Piece.pill(problem.severity().word(), look)),
                page.map(found -> Cell.of(Piece.link(found.title(), found.name())))
                        .orElse(Cell.EMPTY),
                new Cell(List.of(
                        List.of(Piece.of(problem.message() + (problem.hint().isEmpty() ? "" : "; " + problem.hint()))),
                        List.of(Piece.mono("[" + problem.code() + "]")))),
                Cell.mono(problem.where().toString()));
    }
}
