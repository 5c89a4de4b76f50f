package org.infrawiki.inventory.dns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Zone;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/**
 * What the serial numbers of all zones follow from.
 *
 * @param basis how far the history is known
 * @param commits when the first-parent commits were made that touch the inventory, oldest first
 * @param today the day that counts where there is no history
 */
public record Serials(Basis basis, List<Instant> commits, LocalDate today) {
    private static final long BITS = 0xFFFF_FFFFL;

    /** How far the history is known. */
    public enum Basis {
        /** The pages are those of the last commit. */
        COMMITTED,
        /** Inventory pages differ from those of the last commit. */
        EDITED,
        /** There is no history. */
        NONE,
        /** The history is cut off, so nobody knows how many commits there were. */
        CUT_OFF
    }

    public Serials {
        commits = List.copyOf(commits);
    }

    /** A zone's serial number, 32 bits unsigned (RFC 1982); nothing where the history is cut off. */
    public Optional<Long> of(Zone zone) {
        long base = zone.serialBase();
        return switch (basis) {
            case COMMITTED -> Optional.of(Serial.of(commits, base) & BITS);
            case EDITED -> Optional.of(Serial.withEdits(Serial.of(commits, base)) & BITS);
            case NONE -> Optional.of(Math.max(base + 1, Serial.ofDay(today)) & BITS);
            case CUT_OFF -> Optional.empty();
        };
    }

    /** What whoever publishes a zone must know of its serial; nothing where it is the one every clone has. */
    public Optional<Problem> note(Where where) {
        return switch (basis) {
            case COMMITTED -> Optional.empty();
            case EDITED ->
                Optional.of(note(
                        where,
                        "the serial of the zones counts edits that are not committed yet",
                        "commit them before you publish the zones"));
            case NONE ->
                Optional.of(note(
                        where,
                        "the serial of the zones is today's date, for the wiki has no git history",
                        "keep the wiki in git, and every change gets a serial of its own"));
            case CUT_OFF ->
                Optional.of(Problem.error(
                        "shallow-history",
                        where,
                        "zones are not exported from a shallow clone: their serials count commits that are not here",
                        "fetch the rest with 'git fetch --unshallow'"));
        };
    }

    private static Problem note(Where where, String message, String hint) {
        return new Problem("provisional-serial", Severity.NOTE, where, message, hint);
    }
}
