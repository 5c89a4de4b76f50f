package org.infrawiki.build;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a list that fails all that the failure does not need: the algorithm ddmin of Zeller and Hildebrandt,
 * "Simplifying and Isolating Failure-Inducing Input" (IEEE TSE 28(2), 2002), with complements only. Without any one
 * element of what is left it does not fail any more, unless the tries ran out.
 */
final class Minimiser<T> {
    private final Predicate<List<T>> fails;
    private int triesLeft;

    /**
     * @param fails whether a part of the list, in its order, still fails
     * @param tries how often it may be asked
     */
    Minimiser(Predicate<List<T>> fails, int tries) {
        this.fails = fails;
        this.triesLeft = tries;
    }

    List<T> minimise(List<T> failing) {
        List<T> left = failing;
        int parts = 2;
        while (left.size() > 1 && triesLeft > 0) {
            List<T> smaller = withoutOnePart(left, parts);
            if (smaller != null) {
                left = smaller;
                parts = Math.max(2, parts - 1);
            } else if (parts >= left.size()) {
                break;
            } else {
                parts = Math.min(left.size(), 2 * parts);
            }
        }
        return left;
    }

    private @Nullable List<T> withoutOnePart(List<T> list, int parts) {
        for (int part = 0; part < parts && triesLeft > 0; part++) {
            // The last part first: what came after the failure's cause goes in large pieces.
            int index = parts - 1 - part;
            List<T> rest = new ArrayList<>(list.subList(0, index * list.size() / parts));
            rest.addAll(list.subList((index + 1) * list.size() / parts, list.size()));
            triesLeft--;
            if (fails.test(rest)) {
                return rest;
            }
        }
        return null;
    }
}
