package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

/**
 * The question "what is wrong with these pages?". Arguments: those of {@link Match}, where an
 * empty spec means everything; then the codes wanted, globs with blanks between them, none for all.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class ProblemsTopic implements Slice<ProblemsTopic.Answer> {
    private static final ProblemsTopic TOPIC = new ProblemsTopic();

    /** The answer. */
    record Answer(Part table, @Nullable SpecError error) {}

    static Answer ask(Lookup lookup, String spec, PageName from, String codes) {
        return lookup.ask(TOPIC, args(spec, from, codes));
    }

    static List<String> args(String spec, PageName from, String codes) {
        List<String> args = new ArrayList<>(spec.isBlank() ? List.of("", "", "") : Match.args(spec, from, ""));
        args.add(codes.strip());
        return args;
    }

    @Override
    public String name() {
        return "problem-table";
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        Selection selection = selection(site, args);
        Map<String, Page> bySource = new HashMap<>();
        site.pages().forEach(page -> bySource.put(page.source(), page));
        List<List<Cell>> rows = selection.problems().stream()
                .map(problem -> row(
                        problem,
                        Optional.ofNullable(bySource.get(problem.where().path()))))
                .toList();
        return new Answer(
                Part.table("", "", List.of("How bad", "Page", "What is wrong", "Place"), rows), selection.error());
    }

    /** The problems that a call is about, sorted by place, or why there are none. */
    record Selection(List<Problem> problems, @Nullable SpecError error) {}

    static Selection selection(Site site, List<String> args) {
        Findings findings = site.part(Findings.class);
        List<Problem> problems = new ArrayList<>();
        if (args.get(0).isEmpty()) {
            problems.addAll(findings.all());
        } else {
            Matches matches = Match.TOPIC.answer(site, args.subList(0, 3));
            if (matches.error() != null) {
                return new Selection(List.of(), matches.error());
            }
            for (PageName name : matches.names()) {
                Page page = site.page(name);
                problems.addAll(page == null ? List.of() : findings.in(page.source()));
            }
        }
        Predicate<String> wanted = Reports.wanted(args.get(3));
        return new Selection(
                problems.stream().filter(problem -> wanted.test(problem.code())).toList(), null);
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
                Cell.of(new Piece(problem.where().toString(), Optional.empty(), Piece.Look.PLACE)));
    }
}
