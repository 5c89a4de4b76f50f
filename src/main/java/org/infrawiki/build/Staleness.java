package org.infrawiki.build;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.infrawiki.model.Delta;
import org.jspecify.annotations.Nullable;

/**
 * Tells what must be made anew: what is new, what is made from something else than last time, what was given an answer
 * that is another one today, and what somebody changed in the output folder.
 */
final class Staleness {
    private final State before;
    private final Answers answers;
    private final Outputs outputs;
    private final boolean sameEnvironment;
    private final @Nullable Delta delta;
    /** By question of the last build: 0 not asked yet, 1 the same answer, 2 another one. */
    private final byte[] verdicts;

    Staleness(Wiki wiki, State before, List<Unit> units, Answers answers, Outputs outputs) {
        this.delta = sameEnvironment(wiki, before) ? Differences.between(before, wiki) : null;
        this.before = before;
        this.answers = answers;
        this.outputs = outputs;
        this.sameEnvironment = sameEnvironment(wiki, before);
        this.verdicts = new byte[before.questions().size()];
        if (sameEnvironment) {
            ask(units);
        }
    }

    /** Answers on all cores what units will be judged by. What is only asked by units that are made anyway can wait. */
    private void ask(List<Unit> units) {
        BitSet questions = new BitSet(verdicts.length);
        for (Unit unit : units) {
            State.Unit old = before.units().get(unit.key());
            if (old != null && old.input().equals(unit.input())) {
                for (int question : old.asked()) {
                    questions.set(question);
                }
            }
        }
        questions.stream().parallel().forEach(this::hasChanged);
    }

    /** Why a unit must be made anew, or null. */
    @Nullable
    Reason reason(Unit unit) {
        State.Unit old = before.units().get(unit.key());
        if (old == null) {
            return Reason.of("it is new");
        }
        if (!sameEnvironment) {
            return Reason.of("the program, the configuration or the theme changed");
        }
        if (old.input().equals(State.Unit.BLOCKED)) {
            return Reason.of("a file of it could not be written");
        }
        if (!old.input().equals(unit.input())) {
            return Reason.of("its source changed");
        }
        List<Question> changed = new ArrayList<>();
        for (int question : old.asked()) {
            if (hasChanged(question)) {
                changed.add(before.questions().get(question));
            }
        }
        if (!changed.isEmpty()) {
            return Reason.answersTo(changed);
        }
        for (State.Output output : old.outputs()) {
            if (!outputs.stands(output)) {
                return Reason.of(output.path() + " was changed or removed in the output folder");
            }
        }
        return null;
    }

    /** A part of a unit, if it is still what it was. */
    Optional<State.Part> part(Unit unit, String name) {
        State.Unit old = sameEnvironment ? before.units().get(unit.key()) : null;
        return old == null ? Optional.empty() : old.part(name, this::hasChanged);
    }

    State.Unit remembered(Unit unit) {
        State.Unit old = before.units().get(unit.key());
        if (old == null) {
            throw new IllegalStateException(unit.key() + " was not built before");
        }
        return old;
    }

    private boolean hasChanged(int question) {
        if (verdicts[question] == 0) {
            Question asked = before.questions().get(question);
            boolean same = (delta != null && answers.isUntouched(asked, delta)) || isAnsweredAlike(question);
            verdicts[question] = (byte) (same ? 1 : 2);
        }
        return verdicts[question] == 2;
    }

    private boolean isAnsweredAlike(int question) {
        return answers.isAlike(before.questions().get(question), before.digests()[question]);
    }

    private static boolean sameEnvironment(Wiki wiki, State before) {
        return wiki.environment().equals(before.environment());
    }
}
