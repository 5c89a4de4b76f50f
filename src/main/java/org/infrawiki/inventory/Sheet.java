package org.infrawiki.inventory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;

/**
 * A thing with the pages its fields name, so that they can be shown as links.
 *
 * @param thing the thing
 * @param targets the page each name means; names of pages that do not exist are missing
 */
public record Sheet(Thing thing, Map<Ref, PageName> targets) {
    static Optional<Sheet> of(Inventory inventory, PageName page) {
        return inventory.facts(page).flatMap(facts -> facts.thing().map(thing -> {
            Map<Ref, PageName> targets = new LinkedHashMap<>();
            facts.refs().forEach(ref -> inventory.target(ref).ifPresent(target -> targets.put(ref, target)));
            return new Sheet(thing, targets);
        }));
    }

    public Optional<PageName> target(Ref ref) {
        return Optional.ofNullable(targets.get(ref));
    }
}
