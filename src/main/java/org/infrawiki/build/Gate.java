package org.infrawiki.build;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.infrawiki.check.Checks;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.source.Opened;
import org.infrawiki.source.Sources;
import org.infrawiki.source.Tree;

/** Judges a commit before it is taken: which errors does it bring that the one before did not have? */
public final class Gate {
    private Gate() {}

    /** What was found. */
    public sealed interface Verdict {
        /** @param errors the new errors, sorted; the commit is refused where there are any */
        record Judged(List<Problem> errors) implements Verdict {}

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
            return pushed instanceof Opened.Ready ready
                    ? new Verdict.Judged(
                            fresh(problems(ready, request, state), known(repository, before, request, state)))
                    : new Verdict.Unreadable(((Opened.Failure) pushed).message());
        } catch (UncheckedIOException damaged) {
            return new Verdict.Unreadable(Builder.reason(damaged.getCause()));
        }
    }

    /** What stood before; where that commit is none or can't be read any more, what the site was published with. */
    private static List<Problem> known(Path repository, String before, Request request, State state) {
        if (!before.isEmpty() && !before.equals(state.commit())) {
            try {
                if (Sources.git(repository, before) instanceof Opened.Ready ready) {
                    return problems(ready, request, state);
                }
            } catch (UncheckedIOException damaged) {
                return state.problems();
            }
        }
        return state.problems();
    }

    private static List<Problem> problems(Opened.Ready ready, Request request, State state) {
        try (Tree tree = ready.tree()) {
            Wiki wiki = Wiki.read(tree, request, state);
            Answers answers = new Answers(wiki.site());
            Path output = request.output() == null ? Path.of("") : request.output();
            List<Unit> units = new Units(wiki).all();
            Staleness staleness = new Staleness(wiki, state, units, answers, Outputs.reading(output));
            List<Problem> all = new ArrayList<>(wiki.problems());
            List<Unit> stale = new ArrayList<>();
            Claims claims = new Claims();
            for (Unit unit : units) {
                claims.claim(unit);
                if (staleness.reason(unit) != null) {
                    stale.add(unit);
                } else {
                    all.addAll(staleness.remembered(unit).problems());
                }
            }
            all.addAll(claims.problems());
            stale.parallelStream()
                    .map(unit -> unit.make(new Recorder(answers)).problems())
                    .toList()
                    .forEach(all::addAll);
            return Checks.configured(all, wiki.settings().checks());
        }
    }

    /** The new errors. One that has only moved to another file, with it or with its folder, is not new. */
    private static List<Problem> fresh(List<Problem> after, List<Problem> before) {
        Map<String, Integer> gone = new HashMap<>();
        Builder.fresh(before, after).forEach(problem -> gone.merge(unplaced(problem), 1, Integer::sum));
        List<Problem> fresh = new ArrayList<>();
        for (Problem problem : Builder.fresh(after, before)) {
            if (problem.severity() == Severity.ERROR && gone.merge(unplaced(problem), -1, Integer::sum) < 0) {
                fresh.add(problem);
            }
        }
        return fresh;
    }

    private static String unplaced(Problem problem) {
        return problem.code() + "\n" + problem.severity() + "\n" + problem.message();
    }
}
