package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.infrawiki.inventory.Slice;
import org.infrawiki.model.Delta;
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
 * empty spec means everything; then the codes wanted, globs with blanks between them, none for all; then how to group them,
 * and how many rows a table may have.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class ProblemsTopic implements Slice<ProblemsTopic.Answer> {
    private static final ProblemsTopic TOPIC = new ProblemsTopic();

    /**
     * The answer.
     *
     * @param groups one table, or one for each code with the code as its heading, those of errors first
     */
    record Answer(List<Group> groups, @Nullable SpecError error) {}

    /**
     * Some of the problems.
     *
     * @param left how many more there are than the table shows
     */
    record Group(Part table, int left) {}

    /**
     * Asks.
     *
     * @param by {@code check} for a table each code, else the empty string
     * @param most how many rows a table may have; 0 for all
     */
    static Answer ask(Lookup lookup, List<String> args, String by, int most) {
        List<String> all = new ArrayList<>(args);
        all.add(by);
        all.add(Integer.toString(most));
        return lookup.ask(TOPIC, all);
    }

    /** What a call is about: the pages, or where the spec is empty all of the wiki; then the codes. */
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
    public boolean touched(Delta delta, List<String> args) {
        return isTouched(delta, args);
    }

    /** Whether a selection, or what is told of its pages, may be another one now. */
    static boolean isTouched(Delta delta, List<String> args) {
        return delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS)
                || delta.judgesAny()
                || (!args.get(0).isEmpty() && Match.TOPIC.touched(delta, args.subList(0, 3)));
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        Selection selection = selection(site, args);
        Map<String, Page> bySource = new HashMap<>();
        site.pages().forEach(page -> bySource.put(page.source(), page));
        boolean byCheck = args.get(4).equals("check");
        int most = Integer.parseInt(args.get(5));
        Map<String, List<List<Cell>>> groups = new LinkedHashMap<>();
        if (byCheck) {
            // The codes of errors first, those of which all is accepted last.
            selection.problems().stream()
                    .sorted(Comparator.comparing(Problem::severity).thenComparing(Problem::code))
                    .forEach(problem -> groups.putIfAbsent(problem.code(), new ArrayList<>()));
        }
        selection.problems().forEach(problem -> groups.computeIfAbsent(
                        byCheck ? problem.code() : "", code -> new ArrayList<>())
                .add(row(
                        problem,
                        "",
                        Optional.ofNullable(bySource.get(problem.where().path())))));
        selection.accepted().forEach(one -> groups.computeIfAbsent(
                        byCheck ? one.problem().code() : "", code -> new ArrayList<>())
                .add(row(
                        one.problem(),
                        one.reason(),
                        Optional.ofNullable(bySource.get(one.problem().where().path())))));
        return new Answer(
                groups.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue(), most))
                        .toList(),
                selection.error());
    }

    private static Group group(String code, List<List<Cell>> rows, int most) {
        List<List<Cell>> shown = most == 0 || rows.size() <= most ? rows : rows.subList(0, most);
        return new Group(
                Part.table(
                        code.isEmpty() ? "" : "check-" + code,
                        code.isEmpty() ? "" : code + " (" + rows.size() + ")",
                        List.of("How bad", "Page", "What is wrong", "Place"),
                        shown),
                rows.size() - shown.size());
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
