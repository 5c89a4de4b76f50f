package org.infrawiki.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infrawiki.check.Checks;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Publishes an {@link Amendment}: makes anew the units that asked something which has another answer now, and puts only
 * what changed into the store. Where a unit writes other files than before, it gives up before anything is written.
 */
final class AmendedSite {
    /** More units than this are no quick push any more. */
    private static final int MOST_UNITS = 2_000;

    private final Amendment amendment;
    private final Wiki wiki;
    private final Store store;
    private final About about;
    private final Outputs outputs;
    private final Answers answers;
    private final Map<String, Reason> reasons = new TreeMap<>();
    private final OtherAnswers others;

    AmendedSite(Amendment amendment, Store store, Outputs outputs) {
        this.amendment = amendment;
        this.wiki = amendment.wiki();
        this.store = store;
        this.about = new About(store);
        this.outputs = outputs;
        this.answers = new Answers(wiki.site());
        this.others = new OtherAnswers(store, answers, amendment.delta());
    }

    /** A unit that was made anew. */
    private record Remade(int number, State.Unit before, Unit.Result result, Recorder recorder) {
        boolean isNote() {
            return before.key().equals(BuildNote.FILE);
        }
    }

    /** Publishes; gives up with nothing done where this is more than an amendment. */
    Optional<Report> publish() throws IOException {
        Map<String, Unit> stale = stale();
        if (stale == null) {
            return Optional.empty();
        }
        List<Optional<Remade>> tried =
                stale.values().parallelStream().map(this::remake).toList();
        // The note of the build is written when all others are there, so that it says no more than is true.
        List<Remade> remade = tried.stream()
                .flatMap(Optional::stream)
                .sorted((one, other) -> Boolean.compare(one.isNote(), other.isNote()))
                .toList();
        return remade.size() < tried.size() ? Optional.empty() : Optional.of(finish(stale, remade));
    }

    /** Makes a unit anew; nothing where it writes other files than before. */
    private Optional<Remade> remake(Unit unit) {
        byte[] bytes = store.table("units").get(unit.key());
        if (bytes == null) {
            return Optional.empty();
        }
        State.Unit before = Entries.unit(unit.key(), bytes);
        Recorder recorder = new Recorder(answers, name -> others.same(before, name));
        Unit.Result result = unit.make(recorder);
        Set<String> paths = before.outputs().stream().map(State.Output::path).collect(Collectors.toSet());
        return paths.equals(result.files().keySet()) && areInside(paths)
                ? Optional.of(new Remade(Entries.number(bytes), before, result, recorder))
                : Optional.empty();
    }

    /** Whether nobody has put a link in the place of a folder. */
    private boolean areInside(Set<String> paths) {
        try {
            for (String path : paths) {
                if (!outputs.isInside(path)) {
                    return false;
                }
            }
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The units to make anew, by key; null where there are too many, or one that can't be named. */
    private @Nullable Map<String, Unit> stale() {
        boolean sameCommit = wiki.tree().commit().equals(about.text("commit"));
        // Of one commit, on the same day, every answer is the one it was.
        if (!sameCommit || isAnotherDay()) {
            others.find();
        }
        Units units = new Units(wiki);
        Map<String, Unit> stale = new LinkedHashMap<>();
        for (Page page : amendment.rewritten().values()) {
            if (!page.internal()) {
                reasons.put("page:" + page.name(), Reason.of("its source changed"));
            }
        }
        others.askers()
                .forEach((unit, questions) -> reasons.computeIfAbsent(unit, some -> Reason.answersTo(questions)));
        if (!sameCommit) {
            reasons.put(BuildNote.FILE, Reason.of("its source changed"));
        }
        if (reasons.size() > MOST_UNITS) {
            return null;
        }
        for (String key : reasons.keySet()) {
            Optional<Unit> unit = units.named(key);
            if (unit.isEmpty()) {
                return null;
            }
            stale.put(key, unit.get());
        }
        return stale;
    }

    private Report finish(Map<String, Unit> stale, List<Remade> remade) throws IOException {
        // Saving puts the new commit in its place.
        String was = about.text("commit");
        int written = 0;
        Map<Integer, State.Unit> after = new TreeMap<>();
        List<State.Output> fresh = new ArrayList<>();
        Asking asking = new Asking(store);
        for (Remade one : remade) {
            List<State.Output> files = new ArrayList<>();
            for (Map.Entry<String, byte[]> file : new TreeMap<>(one.result().files()).entrySet()) {
                State.Output old = output(one.before(), file.getKey());
                if (old != null
                        && old.size() == file.getValue().length
                        && old.digest() == Outputs.digest(file.getValue())) {
                    files.add(old);
                } else {
                    State.Output now = outputs.write(file.getKey(), file.getValue());
                    files.add(now);
                    fresh.add(now);
                    written++;
                }
            }
            String key = one.before().key();
            Unit unit = stale.get(key);
            State.Unit made = made(one, unit == null ? "" : unit.input(), List.copyOf(files), asking);
            after.put(one.number(), made);
        }
        List<Problem> problems = problems(after.values());
        List<Problem> before = about.problems("problems");
        long others =
                amendment.rewritten().values().stream().filter(this::isOther).count();
        if (!stale.isEmpty() || !wiki.tree().commit().equals(was) || isAnotherDay()) {
            save(after, fresh, asking, problems);
        }
        return new Report(
                wiki.settings(),
                wiki.tree().commit(),
                was,
                wiki.site().size(),
                (int) others,
                wiki.parsed(),
                stale.size(),
                written,
                0,
                reasons,
                problems,
                Builder.fresh(problems, before),
                List.of());
    }

    private static State.Unit made(Remade one, String input, List<State.Output> files, Asking asking) {
        List<State.Part> parts = one.recorder().parts().entrySet().stream()
                .map(part -> part.getValue().saved(part.getKey(), asking::numbers, kept -> kept))
                .toList();
        int[] asked = State.Unit.asked(asking.numbers(one.recorder().asked()), parts);
        asking.note(one.number(), one.before(), asked);
        return new State.Unit(
                one.before().key(), input, asked, files, one.result().problems(), parts);
    }

    private boolean isAnotherDay() {
        return amendment.delta().any(Delta.Aspect.DAY);
    }

    private boolean isOther(Page page) {
        byte[] before = store.table("pages").get(page.name().path());
        return before == null || !Entries.page(before).id().equals(page.id());
    }

    private static State.@Nullable Output output(State.Unit unit, String path) {
        return unit.outputs().stream()
                .filter(output -> output.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    private List<Problem> problems(Collection<State.Unit> remade) {
        List<Problem> problems = new ArrayList<>(wiki.problems());
        problems.addAll(about.problems("conflicts"));
        Set<String> again = new HashSet<>();
        remade.forEach(unit -> {
            again.add(unit.key());
            problems.addAll(unit.problems());
        });
        for (String key : about.texts("troubled")) {
            byte[] bytes = again.contains(key) ? null : store.table("units").get(key);
            if (bytes != null) {
                problems.addAll(Entries.unit(key, bytes).problems());
            }
        }
        return Checks.configured(problems, wiki.settings().checks());
    }

    private void save(
            Map<Integer, State.Unit> remade, Collection<State.Output> fresh, Asking asking, List<Problem> problems)
            throws IOException {
        Set<String> troubled = new TreeSet<>(about.texts("troubled"));
        remade.forEach((number, unit) -> {
            store.table("units").put(unit.key(), Entries.of(unit, number));
            if (unit.problems().isEmpty()) {
                troubled.remove(unit.key());
            } else {
                troubled.add(unit.key());
            }
        });
        asking.save(others.keys());
        for (Page page : amendment.rewritten().values()) {
            store.table("pages").put(page.name().path(), Entries.of(page));
        }
        for (PageName name : amendment.linked()) {
            List<PageName> from = wiki.site().backlinks(name);
            if (from.isEmpty()) {
                store.table("backlinks").remove(name.path());
            } else {
                store.table("backlinks").put(name.path(), Entries.ofNames(from));
            }
        }
        amendment.spans().forEach((path, span) -> store.table("spans").put(path, Entries.of(span)));
        new Stamps(store).update(fresh);
        about.putTexts("troubled", List.copyOf(troubled));
        about.put("commit", wiki.tree().commit());
        about.put("today", wiki.today());
        about.put(wiki.history());
        about.put(wiki.line());
        about.put(wiki.site().part(Findings.class));
        about.put("problems", problems);
        store.commit();
    }
}
