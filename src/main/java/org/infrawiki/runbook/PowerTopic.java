package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Graph;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The order in which to start everything that is in use. No arguments. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class PowerTopic implements Derived<PowerTopic.Power> {
    static final PowerTopic TOPIC = new PowerTopic();

    /**
     * The order.
     *
     * @param order hosts and services, what is needed first; ties by name
     * @param cycles circles of needs, which have no order
     */
    record Power(List<PageName> order, List<List<PageName>> cycles) {}

    @Override
    public String name() {
        return "power";
    }

    @Override
    public Power answer(Site site, List<String> args) {
        Inventory inventory = site.part(Inventory.class);
        Graph graph = inventory.graph();
        return new Power(
                graph.order().stream()
                        .filter(page ->
                                inventory.thing(page).filter(Thing::isActive).isPresent())
                        .toList(),
                graph.cycles());
    }
}
