package org.infrawiki.inventory;

import org.infrawiki.model.Digest;
import org.infrawiki.model.RecordDigest;
import org.infrawiki.model.Topic;

/**
 * A question about the inventory. Answers are records all the way down, and so are their digests.
 *
 * @param <A> the answer
 */
public interface Slice<A> extends Topic<A> {
    @Override
    default void digest(A answer, Digest into) {
        RecordDigest.put(answer, into);
    }
}
