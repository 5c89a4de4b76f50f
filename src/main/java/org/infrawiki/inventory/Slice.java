package org.infrawiki.inventory;

import org.infrawiki.model.Digest;
import org.infrawiki.model.Topic;

/**
 * A question about the inventory. Answers are records all the way down, so their text holds all of them and stands for
 * them in digests.
 *
 * @param <A> the answer
 */
public interface Slice<A> extends Topic<A> {
    @Override
    default void digest(A answer, Digest into) {
        into.put(String.valueOf(answer));
    }
}
