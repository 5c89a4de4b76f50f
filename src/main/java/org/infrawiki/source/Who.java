package org.infrawiki.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote or committed something, and when. Anybody who may push can write any line there, so times are kept within
 * what dates in pages and feeds can say.
 *
 * @param name empty where the commit has no line of the right form
 * @param at between 1970 and the end of the year 9999; the commit's own date where it has no line of the right form
 */
record Who(String name, Instant at) {
    private static final Instant LATEST = Instant.ofEpochSecond(253_402_300_799L);

    static Who author(RevCommit commit) {
        return of(commit, commit::getAuthorIdent);
    }

    static Who committer(RevCommit commit) {
        return of(commit, commit::getCommitterIdent);
    }

    private static Who of(RevCommit commit, Supplier<@Nullable PersonIdent> line) {
        PersonIdent person;
        try {
            person = line.get();
        } catch (DateTimeException e) {
            person = null;
        }
        return person == null
                ? new Who("", bounded(Instant.ofEpochSecond(commit.getCommitTime())))
                : new Who(person.getName(), bounded(person.getWhenAsInstant()));
    }

    private static Instant bounded(Instant time) {
        return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time.isAfter(LATEST) ? LATEST : time;
    }
}
