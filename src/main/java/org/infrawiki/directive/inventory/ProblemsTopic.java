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
        List<List<Cell>> rows = new ArrayList<>();
        selection
                .problems()
                .forEach(problem -> rows.add(row(
                        problem,
                        "",
                        Optional.ofNullable(bySource.get(problem.where().path())))));
        selection
                .accepted()
                .forEach(one -> rows.add(row(
                        one.problem(),
                        one.reason(),
                        Optional.ofNullable(bySource.get(one.problem().where().path())))));
        return new Answer(
                Part.table("", "", List.of("How bad", "Page", "What is wrong", "Place"), rows), selection.error());
    }

    /**
     * What a call is about, or why there is nothing.
     *
     * @param problems those that are open, sorted by place
     * @param accepted those that are accepted with a reason
     */
    record Selection(
            List<Problem> problems,
            List<Findings.Accepted> accepted,
            @Nullable SpecError error) {}

    static Selection selection(Site site, List<String> args) {
        Findings findings = site.part(Findings.class);
        List<Problem> problems = new ArrayList<>();
        List<Findings.Accepted> accepted = new ArrayList<>();
        if (args.get(0).isEmpty()) {
            problems.addAll(findings.all());
            accepted.addAll(findings.accepted());
        } else {
            Matches matches = Match.TOPIC.answer(site, args.subList(0, 3));
            if (matches.error() != null) {
                return new Selection(List.of(), List.of(), matches.error());
            }
            for (PageName name : matches.names()) {
                Page page = site.page(name);
                if (page != null) {
                    problems.addAll(findings.in(page.source()));
                    accepted.addAll(findings.acceptedIn(page.source()));
                }
            }
        }
        Predicate<String> wanted = Reports.wanted(args.get(3));
        return new Selection(
                problems.stream().filter(problem -> wanted.test(problem.code())).toList(),
                accepted.stream()
                        .filter(one -> wanted.test(one.problem().code()))
                        .toList(),
                null);
    }

    /** @param reason why it is accepted; empty for one that is open */
    private static List<Cell> row(Problem problem, String reason, Optional<Page> page) {
        Piece.Look look = !reason.isEmpty()
                ? Piece.Look.MARK
                : problem.severity() == Severity.ERROR
                        ? Piece.Look.ERROR
                        : problem.severity() == Severity.WARNING ? Piece.Look.WARNING : Piece.Look.MARK;
        String next =
                !reason.isEmpty() ? "; accepted: " + reason : problem.hint().isEmpty() ? "" : "; " + problem.hint();
        return List.of(
                Cell.of(Piece.pill(reason.isEmpty() ? problem.severity().word() : "accepted", look)),
                page.map(found -> Cell.of(Piece.link(found.title(), found.name())))
                        .orElse(Cell.EMPTY),
                new Cell(List.of(
                        List.of(Piece.of(problem.message() + next)), List.of(Piece.mono("[" + problem.code() + "]")))),
                Cell.of(new Piece(problem.where().toString(), Optional.empty(), Piece.Look.PLACE)));
    }
}
