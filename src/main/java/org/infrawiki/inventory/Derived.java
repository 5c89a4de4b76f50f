package org.infrawiki.inventory;

import org.infrawiki.model.Delta;
import org.infrawiki.model.Reach;

/**
 * A question whose answer follows from the front matter and the names of pages alone, so that an edit of prose can't
 * change it.
 *
 * @param <A> the answer
 */
public interface Derived<A> extends Slice<A> {
    @Override
    default Reach reach(Delta delta) {
        return Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS));
    }
}
