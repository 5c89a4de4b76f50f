package org.infrawiki.inventory.dns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Serial numbers of zones, from history alone, so that every clone of a commit has the same ones. They only grow: a
 * revert moves them forward, and so does a commit whose clock ran behind.
 */
public final class Serial {
    private static final int PER_DAY = 100;

    private Serial() {}

    /**
     * The serial after some commits.
     *
     * @param commits committer's dates of the first-parent commits that add, change or delete a page that is a host,
     *     service, network or zone before or after; all from the first, oldest first
     * @param base the serial to continue from, 0 for none
     */
    public static long of(List<Instant> commits, long base) {
        long serial = base;
        for (Instant commit : commits) {
            serial = Math.max(serial + 1, ofDay(commit));
        }
        return serial;
    }

    /** The serial of a work tree with edits that are not committed. */
    public static long withEdits(long committed) {
        return committed + 1;
    }

    /** The serial of a wiki without a history. */
    public static long ofDay(LocalDate today) {
        return (long) PER_DAY * (today.getYear() * 10_000L + today.getMonthValue() * 100L + today.getDayOfMonth());
    }

    /** A date before 1970 or beyond what 32 bits hold comes from a broken clock and counts for nothing. */
    private static long ofDay(Instant at) {
        boolean sane = at.getEpochSecond() >= 0 && at.isBefore(Instant.parse("4200-01-01T00:00:00Z"));
        return sane ? ofDay(LocalDate.ofInstant(at, ZoneOffset.UTC)) : 0;
    }
}
