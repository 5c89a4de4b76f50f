package org.infrawiki.inventory;

import java.time.LocalDate;
import java.util.Optional;
import org.infrawiki.inventory.schema.Placed;

/**
 * A service's certificate.
 *
 * @param expires its last day
 * @param by who issues it
 */
public record Certificate(Optional<Placed<LocalDate>> expires, Optional<Placed<String>> by) {}
