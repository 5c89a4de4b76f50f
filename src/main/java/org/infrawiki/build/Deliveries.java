package org.infrawiki.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.infrawiki.model.Problem;
import org.jspecify.annotations.Nullable;

/** Brings what was made to its place: only where other bytes stand there, and never over what is not ours. */
final class Deliveries {
    private final State before;
    private final Outputs outputs;
    private final AtomicInteger written = new AtomicInteger();
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();

    Deliveries(State before, Outputs outputs) {
        this.before = before;
        this.outputs = outputs;
    }

    /** Writes a file of a unit, or tells why that can't be. */
    void write(Unit unit, String path, byte[] bytes, Collection<State.Output> into, Collection<Problem> problems) {
        try {
            State.Output old = remembered(unit, path);
            if (old != null
                    && old.size() == bytes.length
                    && old.digest() == Outputs.digest(bytes)
                    && outputs.stands(old)) {
                into.add(old);
                return;
            }
            State.Output same = outputs.adopt(path, bytes);
            if (same != null) {
                into.add(same);
                return;
            }
            String obstacle = outputs.obstacle(path);
            if (obstacle != null) {
                blocked.add(unit.key());
                problems.add(Problem.error(
                        "output-conflict",
                        unit.where(),
                        "can't write " + path + ": " + obstacle,
                        "move that out of the output folder"));
                return;
            }
            into.add(outputs.write(path, bytes));
            written.incrementAndGet();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private State.@Nullable Output remembered(Unit unit, String path) {
        State.Unit old = before.units().get(unit.key());
        return old == null
                ? null
                : old.outputs().stream()
                        .filter(output -> output.path().equals(path))
                        .findFirst()
                        .orElse(null);
    }

    /** How many files were written. */
    int written() {
        return written.get();
    }

    /** Whether a file of the unit could not be written. */
    boolean isBlocked(Unit unit) {
        return blocked.contains(unit.key());
    }
}
