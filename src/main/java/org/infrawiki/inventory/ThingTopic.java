package org.infrawiki.inventory;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.model.Delta;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** What a page describes. Argument: the page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class ThingTopic implements Derived<Optional<Sheet>> {
    public static final ThingTopic TOPIC = new ThingTopic();

    @Override
    public String name() {
        return "thing";
    }

    /** The names of pages and of things decide what its fields mean; what another page says else does not matter. */
    @Override
    public Reach reach(Delta delta) {
        return delta.pages();
    }

    @Override
    public Optional<Sheet> answer(Site site, List<String> args) {
        return Sheet.of(site.part(Inventory.class), new PageName(args.get(0)));
    }
}
