package org.infrawiki.inventory.dns;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Derived;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** A zone with its records. Argument: the zone's page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class ZoneTopic implements Derived<Optional<ZoneData>> {
    public static final ZoneTopic TOPIC = new ZoneTopic();

    @Override
    public String name() {
        return "zone";
    }

    @Override
    public Optional<ZoneData> answer(Site site, List<String> args) {
        return site.part(Dns.class).zone(new PageName(args.get(0)));
    }
}
