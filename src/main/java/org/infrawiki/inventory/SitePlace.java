package org.infrawiki.inventory;

import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.schema.Placed;

/**
 * A place where machines stand, or a provider.
 *
 * @param common what its page says as any page may
 * @param name the last part of its page's name
 * @param address where it is
 * @param provider who runs it
 * @param contact whom to call
 * @param links pages elsewhere
 */
public record SitePlace(
        Common common,
        Placed<String> name,
        Optional<Placed<String>> address,
        Optional<Placed<String>> provider,
        Optional<Placed<String>> contact,
        List<Placed<String>> links)
        implements Thing {}
