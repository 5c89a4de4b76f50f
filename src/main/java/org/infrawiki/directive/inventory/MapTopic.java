package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The question "which hosts are on which networks, and where?". No arguments. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class MapTopic implements Derived<Sketch> {
    private static final MapTopic TOPIC = new MapTopic();

    /** With more hosts than this they are counted, not drawn. */
    private static final int MOST = 50;

    static Sketch ask(Lookup lookup) {
        return lookup.ask(TOPIC, List.of());
    }

    @Override
    public String name() {
        return "network-map";
    }

    @Override
    public Sketch answer(Site site, List<String> args) {
        Sites sites = new Sites(site);
        if (site.part(Inventory.class).networks().isEmpty()) {
            return new Sketch(List.of(), List.of(), false, List.of());
        }
        return sites.hosts().size() > MOST ? new CountedMap(sites).sketch() : new DrawnMap(sites).sketch();
    }
}
