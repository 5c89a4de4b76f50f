package org.infrawiki.runbook;

import org.infrawiki.inventory.Slice;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Reach;

/**
 * A question that is answered from front matter and from which pages there are, and from nothing else.
 *
 * @param <A> the answer
 */
interface Fielded<A> extends Slice<A> {
    @Override
    default Reach reach(Delta delta) {
        return Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS));
    }
}
