package org.infrawiki.model;

import java.util.List;
import java.util.Set;

/**
 * The questions of one topic that something may have changed: all of them, or those with certain first arguments.
 *
 * @param all whether it is all of them
 * @param firsts otherwise, the first arguments
 */
public record Reach(boolean all, Set<String> firsts) {
    public static final Reach ALL = new Reach(true, Set.of());
    public static final Reach NONE = new Reach(false, Set.of());

    public Reach {
        firsts = Set.copyOf(firsts);
    }

    /** All questions if something holds, else none. */
    public static Reach allIf(boolean holds) {
        return holds ? ALL : NONE;
    }

    boolean covers(List<String> args) {
        return all || (!args.isEmpty() && firsts.contains(args.get(0)));
    }
}
