package org.infrawiki.inventory;

import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;

/**
 * A runbook that somebody wrote.
 *
 * @param common what its page says as any page may
 * @param name the last part of its page's name
 * @param subjects the pages it is for
 * @param when in which case
 * @param severity how bad that is
 */
public record Runbook(
        Common common,
        Placed<String> name,
        List<Ref> subjects,
        Optional<Placed<String>> when,
        Optional<Placed<String>> severity)
        implements Thing {}
