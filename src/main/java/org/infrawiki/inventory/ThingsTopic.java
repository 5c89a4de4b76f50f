package org.infrawiki.inventory;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** All things of a kind, by page. Argument: the kind. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class ThingsTopic implements Derived<List<Sheet>> {
    public static final ThingsTopic TOPIC = new ThingsTopic();

    @Override
    public String name() {
        return "things";
    }

    @Override
    public List<Sheet> answer(Site site, List<String> args) {
        Inventory inventory = site.part(Inventory.class);
        return inventory.all(Thing.class).stream()
                .filter(thing -> thing.common().kind().equals(args.get(0)))
                .flatMap(thing -> Sheet.of(inventory, thing.page()).stream())
                .toList();
    }
}
