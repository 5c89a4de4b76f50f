package org.infrawiki.inventory;

import java.time.LocalDate;
import java.util.Optional;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Where;

/**
 * How a host or service is backed up, or why it is not.
 *
 * @param to the host that keeps the copies, or text
 * @param method with what
 * @param schedule when
 * @param keep for how long
 * @param tested when a restore last worked
 * @param restore the runbook that restores it
 * @param none the reason why there is none
 * @param where where the map starts
 */
public record Backup(
        Optional<Ref> to,
        Optional<Placed<String>> method,
        Optional<Placed<String>> schedule,
        Optional<Placed<String>> keep,
        Optional<Placed<LocalDate>> tested,
        Optional<Ref> restore,
        Optional<Placed<String>> none,
        Where where) {}
