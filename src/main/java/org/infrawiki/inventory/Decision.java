package org.infrawiki.inventory;

import java.util.List;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;

/**
 * A decision, shown on the pages it affects.
 *
 * @param common what its page says as any page may
 * @param name the last part of its page's name
 * @param affects those pages
 */
public record Decision(Common common, Placed<String> name, List<Ref> affects) implements Thing {}
