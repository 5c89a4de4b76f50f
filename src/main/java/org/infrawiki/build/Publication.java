package org.infrawiki.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.infrawiki.check.Checks;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.source.FolderMemory;
import org.jspecify.annotations.Nullable;

/** The second half of a build: makes anew what is out of date, writes what differs, removes what is no longer made. */
final class Publication {
    private final Wiki wiki;
    private final State before;
    private final Outputs outputs;
    private final Progress progress;
    private final Answers answers;
    private final Map<String, Reason> reasons = new ConcurrentHashMap<>();
    /** The parts of units that were made anew and have some. */
    private final Map<String, Map<String, Recorder.Part>> parts = new ConcurrentHashMap<>();

    private final Deliveries deliveries;

    Publication(Wiki wiki, State before, Outputs outputs, Progress progress) {
        this.wiki = wiki;
        this.before = before;
        this.outputs = outputs;
        this.progress = progress;
        this.answers = new Answers(wiki.site());
        this.deliveries = new Deliveries(before, outputs);
    }

    Report publish() throws IOException {
        List<Unit> units = new Units(wiki).all();
        Claims claims = new Claims();
        units.forEach(unit -> claims.claim(unit));
        Set<String> announced = new LinkedHashSet<>(claims.paths());
        outputs.announce(announced);

        Staleness staleness = new Staleness(wiki, before, units, answers, outputs);
        Map<String, State.Unit> done = new ConcurrentHashMap<>();
        Map<String, List<Answers.Answer>> asked = new ConcurrentHashMap<>();
        Map<String, Map<String, byte[]>> extras = new ConcurrentHashMap<>();
        List<Unit> stale = new ArrayList<>();
        for (Unit unit : units) {
            Reason reason = staleness.reason(unit);
            if (reason == null && holdsOther(unit, staleness.remembered(unit), claims)) {
                reason = Reason.of("another page has taken or given up one of its files");
            }
            if (reason == null) {
                done.put(unit.key(), staleness.remembered(unit));
            } else {
                reasons.put(unit.key(), reason);
                stale.add(unit);
            }
        }
        progress.stage("rendering");
        AtomicInteger count = new AtomicInteger();
        Consumer<Unit> make = unit -> {
            Recorder recorder = new Recorder(answers, name -> staleness.part(unit, name));
            Unit.Result result = unit.make(recorder);
            asked.put(unit.key(), recorder.asked());
            if (!recorder.parts().isEmpty()) {
                parts.put(unit.key(), recorder.parts());
            }
            List<State.Output> mine = new ArrayList<>();
            List<Problem> problems = new ArrayList<>(result.problems());
            Map<String, byte[]> others = new TreeMap<>();
            result.files().forEach((path, bytes) -> {
                if (claims.isClaimed(unit, path)) {
                    deliveries.write(unit, path, bytes, mine, problems);
                } else {
                    others.put(path, bytes);
                }
            });
            if (!others.isEmpty()) {
                extras.put(unit.key(), others);
            }
            done.put(unit.key(), new State.Unit(unit.key(), unit.input(), new int[0], mine, problems, List.of()));
            progress.done(count.incrementAndGet(), stale.size());
        };
        stale.parallelStream()
                .filter(unit -> !BuildNote.comesLast(unit, claims))
                .forEach(make);
        writeExtras(units, claims, extras, done);
        stale.stream().filter(unit -> BuildNote.comesLast(unit, claims)).forEach(make);
        return finish(units, claims, done, asked, stale.size());
    }

    /** Whether a unit may write other files than last time, because two want the same one. */
    private static boolean holdsOther(Unit unit, State.Unit old, Claims claims) {
        for (String path : unit.claims()) {
            boolean had =
                    old.outputs().stream().anyMatch(output -> output.path().equals(path));
            if (had != claims.isClaimed(unit, path)) {
                return true;
            }
        }
        return false;
    }

    /** Files beside the pages' own, in the units' order, so that the first one to make a path has it. */
    private void writeExtras(
            List<Unit> units, Claims claims, Map<String, Map<String, byte[]>> extras, Map<String, State.Unit> done)
            throws IOException {
        for (Unit unit : units) {
            State.Unit made = done.get(unit.key());
            Map<String, byte[]> mine = extras.getOrDefault(unit.key(), Map.of());
            if (made == null) {
                continue;
            }
            if (mine.isEmpty()) {
                made.outputs().forEach(output -> claims.claim(unit, output.path()));
                continue;
            }
            outputs.announce(mine.keySet().stream().filter(Claims::isSafe).toList());
            List<State.Output> all = new ArrayList<>(made.outputs());
            List<Problem> problems = new ArrayList<>(made.problems());
            mine.forEach((path, bytes) -> {
                String refusal = claims.claim(unit, path);
                if (refusal == null) {
                    deliveries.write(unit, path, bytes, all, problems);
                } else {
                    problems.add(Claims.conflict(unit, path, refusal));
                }
            });
            done.put(unit.key(), new State.Unit(made.key(), made.input(), made.asked(), all, problems, made.parts()));
        }
    }

    private Report finish(
            List<Unit> units,
            Claims claims,
            Map<String, State.Unit> done,
            Map<String, List<Answers.Answer>> asked,
            int rendered)
            throws IOException {
        Set<String> wanted = new LinkedHashSet<>();
        done.values().forEach(unit -> unit.outputs().forEach(output -> wanted.add(output.path())));
        int removed = outputs.retain(wanted);
        List<Problem> problems = new ArrayList<>(wiki.problems());
        problems.addAll(claims.problems());
        done.values().forEach(unit -> problems.addAll(unit.problems()));
        List<Problem> sorted = Checks.configured(problems, wiki.settings().checks());
        State after = state(units, done, asked, claims.problems(), sorted);
        // The state needs the digests alone, and writing it what memory there is.
        asked.clear();
        answers.forget();
        boolean same = rendered == 0 && removed == 0 && sameFacts(after);
        if (!same) {
            StateFile.write(
                    after, new StateFile.More(wiki.site(), wiki.reader().made(), wiki.basis()), outputs.state());
        }
        outputs.finished();
        return new Report(
                wiki.settings(),
                wiki.tree().commit(),
                before.commit(),
                wiki.site().pages().size(),
                changed(before.pages(), after.pages()),
                wiki.parsed(),
                rendered,
                deliveries.written(),
                removed,
                new TreeMap<>(reasons),
                sorted,
                Builder.fresh(sorted, before.problems()),
                Zones.changed(wiki.site(), before.zones(), after.zones()));
    }

    /** How many written pages are new, gone or other ones. */
    static int changed(Map<PageName, Page> before, Map<PageName, Page> after) {
        long changed = after.values().stream()
                .filter(page -> !page.generated())
                .filter(page -> {
                    Page old = before.get(page.name());
                    return old == null || !old.id().equals(page.id());
                })
                .count();
        long gone = before.values().stream()
                .filter(page -> !page.generated() && !after.containsKey(page.name()))
                .count();
        return (int) (changed + gone);
    }

    /** Whether the state on disk says the same already. */
    private boolean sameFacts(State after) {
        return after.environment().equals(before.environment())
                && after.today().equals(before.today())
                && after.commit().equals(before.commit())
                && after.problems().equals(before.problems())
                && after.folder().equals(before.folder())
                && after.zones().equals(before.zones())
                && wiki.parsed() == 0
                && after.pages().keySet().equals(before.pages().keySet());
    }

    private State state(
            List<Unit> units,
            Map<String, State.Unit> done,
            Map<String, List<Answers.Answer>> asked,
            List<Problem> conflicts,
            List<Problem> problems) {
        Questions questions = new Questions(before);
        Map<String, State.Unit> saved = new LinkedHashMap<>();
        for (Unit unit : units) {
            State.Unit made = done.get(unit.key());
            if (made != null) {
                saved.put(unit.key(), saved(unit, made, asked.get(unit.key()), questions));
            }
        }
        Map<PageName, Page> pages = new LinkedHashMap<>();
        wiki.site().pages().forEach(page -> pages.put(page.name(), page));
        FolderMemory folder = wiki.tree().memory();
        return new State(
                wiki.environment(),
                wiki.tree().commit(),
                wiki.today(),
                folder,
                wiki.history(),
                wiki.line(),
                Zones.digests(wiki.site()),
                pages,
                saved,
                questions.all(),
                questions.digests(),
                wiki.site().part(Findings.class),
                conflicts,
                problems);
    }

    /** @param asked what it asked now; null where it stands as it was */
    private State.Unit saved(Unit unit, State.Unit made, @Nullable List<Answers.Answer> asked, Questions questions) {
        String input = deliveries.isBlocked(unit) ? State.Unit.BLOCKED : unit.input();
        int[] numbers = asked == null ? questions.again(made.asked()) : questions.of(asked);
        List<State.Part> kept = asked == null
                ? made.parts().stream().map(questions::again).toList()
                : parts.getOrDefault(unit.key(), Map.of()).entrySet().stream()
                        .map(part -> part.getValue().saved(part.getKey(), questions::of, questions::again))
                        .toList();
        return new State.Unit(
                unit.key(), input, State.Unit.asked(numbers, kept), made.outputs(), made.problems(), kept);
    }
}
