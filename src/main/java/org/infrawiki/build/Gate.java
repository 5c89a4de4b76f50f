package org.infrawiki.build;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.infrawiki.check.Checks;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.source.Opened;
import org.infrawiki.source.Sources;
import org.infrawiki.source.Tree;

/**
 * Judges a commit before it is taken: which errors does it bring that the one before did not have? Where its
 * configuration says {@code fail_on: warning}, warnings are judged like errors.
 */
public final class Gate {
    private Gate() {}

    /** What was found. */
    public sealed interface Verdict {
        /** @param fresh the new problems that count, sorted; the commit is refused where there are any */
        record Judged(List<Problem> fresh) implements Verdict {}

        /** @param message why the commit can't be read, in whole sentences */
        record Unreadable(String message) implements Verdict {}
    }

    /**
     * Compares two commits. Only reads; what the last build of {@code request.output()} left spares most of the work.
     *
     * @param request names the repository; its ref does not matter
     * @param before the commit that is published now, or the empty string for none
     * @param after the commit that is pushed
     */
    public static Verdict judge(Request request, String before, String after) {
        Path output = request.output();
        Path repository = Objects.requireNonNull(request.repository(), "a gate stands in a repository");
        State state = output == null
                ? State.NONE
                : StateFile.read(Outputs.reading(output).state());
        try {
            Opened pushed = Sources.git(repository, after);
            if (!(pushed instanceof Opened.Ready ready)) {
                return new Verdict.Unreadable(((Opened.Failure) pushed).message());
            }
            Found found = problems(ready, request, state);
            return new Verdict.Judged(
                    fresh(found.problems(), known(repository, before, request, state), found.least()));
        } catch (UncheckedIOException damaged) {
            return new Verdict.Unreadable(Builder.reason(damaged.getCause()));
        }
    }

    /** What stood before; where that commit is none or can't be read any more, what the site was published with. */
    private static List<Problem> known(Path repository, String before, Request request, State state) {
        if (!before.isEmpty() && !before.equals(state.commit())) {
            try {
                if (Sources.git(repository, before) instanceof Opened.Ready ready) {
                    return problems(ready, request, state).problems();
                }
            } catch (UncheckedIOException damaged) {
                return state.problems();
            }
        }
        return state.problems();
    }

    /** @param least the severity from which on new problems are refused */
    private record Found(List<Problem> problems, Severity least) {}

    private static Found problems(Opened.Ready ready, Request request, State state) {
        try (Tree tree = ready.tree()) {
            Wiki wiki = Wiki.read(tree, request, state);
            Answers answers = new Answers(wiki.site());
            Path output = request.output() == null ? Path.of("") : request.output();
            List<Unit> units = new Units(wiki).all();
            Staleness staleness = new Staleness(wiki, state, units, answers, Outputs.reading(output));
            List<Problem> all = new ArrayList<>(wiki.problems());
            Map<String, Collection<String>> files = new ConcurrentHashMap<>();
            List<Unit> stale = new ArrayList<>();
            Claims claims = new Claims();
            units.forEach(claims::claim);
            for (Unit unit : units) {
                if (staleness.reason(unit) != null) {
                    stale.add(unit);
                } else {
                    all.addAll(staleness.remembered(unit).problems());
                    files.put(
                            unit.key(),
                            staleness.remembered(unit).outputs().stream()
                                    .map(State.Output::path)
                                    .toList());
                }
            }
            stale.parallelStream()
                    .map(unit -> {
                        Unit.Result made = unit.make(new Recorder(answers));
                        files.put(unit.key(), List.copyOf(made.files().keySet()));
                        return made.problems();
                    })
                    .toList()
                    .forEach(all::addAll);
            units.forEach(unit -> claims.claim(unit, files.getOrDefault(unit.key(), List.of())));
            all.addAll(claims.problems());
            return new Found(
                    Checks.configured(all, wiki.settings().checks()),
                    wiki.settings().failOn().equals("warning") ? Severity.WARNING : Severity.ERROR);
        }
    }

    /** The new problems that count. One that has only moved to another file, with it or with its folder, is not new. */
    private static List<Problem> fresh(List<Problem> after, List<Problem> before, Severity least) {
        Map<String, Integer> gone = new HashMap<>();
        Builder.fresh(before, after).forEach(problem -> gone.merge(unplaced(problem), 1, Integer::sum));
        List<Problem> fresh = new ArrayList<>();
        for (Problem problem : Builder.fresh(after, before)) {
            if (problem.severity().compareTo(least) <= 0 && gone.merge(unplaced(problem), -1, Integer::sum) < 0) {
                fresh.add(problem);
            }
        }
        return fresh;
    }

    private static String unplaced(Problem problem) {
        return problem.code() + "\n" + problem.severity() + "\n" + problem.message();
    }
}
