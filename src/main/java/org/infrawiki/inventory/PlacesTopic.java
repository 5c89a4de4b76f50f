package org.infrawiki.inventory;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** All addresses of active and planned hosts and services, in order. No arguments. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class PlacesTopic implements Derived<List<PlacesTopic.Place>> {
    public static final PlacesTopic TOPIC = new PlacesTopic();

    /**
     * An address in use.
     *
     * @param ip the address
     * @param owner the page of the host or service that has it
     * @param on the interface, or the empty string
     * @param network the page of the network it is on
     */
    public record Place(IpAddress ip, PageName owner, String on, Optional<PageName> network) {}

    @Override
    public String name() {
        return "places";
    }

    @Override
    public List<Place> answer(Site site, List<String> args) {
        return site.part(Inventory.class).plan().uses().stream()
                .map(use -> new Place(
                        use.ip(),
                        use.owner().page(),
                        use.on().map(on -> on.name().value()).orElse(""),
                        use.network().map(Network::page)))
                .toList();
    }
}
