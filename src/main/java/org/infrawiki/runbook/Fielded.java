package org.infrawiki.runbook;

import java.util.List;
import org.infrawiki.inventory.Slice;
import org.infrawiki.model.Delta;

/**
 * A question that is answered from front matter and from which pages there are, and from nothing else.
 *
 * @param <A> the answer
 */
interface Fielded<A> extends Slice<A> {
    @Override
    default boolean touched(Delta delta, List<String> args) {
        return delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS);
    }
}
