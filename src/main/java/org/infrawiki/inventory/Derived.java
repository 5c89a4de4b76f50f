package org.infrawiki.inventory;

import java.util.List;
import org.infrawiki.model.Delta;

/**
 * A question whose answer follows from the front matter and the names of pages alone, so that an edit of prose can't
 * change it.
 *
 * @param <A> the answer
 */
public interface Derived<A> extends Slice<A> {
    @Override
    default boolean touched(Delta delta, List<String> args) {
        return delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS);
    }
}
