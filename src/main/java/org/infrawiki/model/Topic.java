package org.infrawiki.model;

import java.util.List;

/**
 * A kind of question a page may ask about the rest of the wiki while it is rendered, such as "what links here?". A page
 * is rendered again when the digest of an answer it got has changed, so an answer must hold everything the asker may use
 * and nothing more. Found through {@link java.util.ServiceLoader}; the build remembers a question as the topic's name
 * and its arguments.
 *
 * @param <A> the answer; immutable
 */
public interface Topic<A> {
    /** A stable name, unique among topics. */
    String name();

    /** The answer, a pure function of the site and the arguments. */
    A answer(Site site, List<String> args);

    /**
     * Which questions' answers what differs from the last build can change. {@link Reach#ALL} is always right; less spares
     * looking at each question that was ever asked.
     */
    default Reach reach(Delta delta) {
        return Reach.ALL;
    }

    /** Whether the answer to one question may be another one now; asked only where {@link #reach} covers it. */
    default boolean touched(Delta delta, List<String> args) {
        return reach(delta).covers(args);
    }

    /** Writes all of an answer into a digest. */
    void digest(A answer, Digest into);
}
