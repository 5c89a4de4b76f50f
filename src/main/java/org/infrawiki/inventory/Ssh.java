package org.infrawiki.inventory;

import java.util.Optional;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;

/**
 * How to log in.
 *
 * @param user as whom
 * @param port where, 22 if not said
 * @param jump by way of which host
 */
public record Ssh(Optional<Placed<String>> user, Optional<Placed<Long>> port, Optional<Ref> jump) {}
