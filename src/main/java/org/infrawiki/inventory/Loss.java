package org.infrawiki.inventory;

import java.util.List;
import org.infrawiki.model.PageName;

/**
 * What a failure does to a host or service.
 *
 * @param page whose
 * @param state how bad it is
 * @param path from what failed, over what needs or uses it, to the page itself; a shortest one, the first by name
 */
public record Loss(PageName page, State state, List<PageName> path) {
    /** How bad it is. */
    public enum State {
        /** It does not work. */
        DOWN,
        /** It works, but worse: one of several hosts is gone, or something it uses. */
        DEGRADED
    }

    public Loss {
        path = List.copyOf(path);
    }
}
