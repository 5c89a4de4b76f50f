package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.model.Digest;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/**
 * Hosts and services in the order in which to start them: what is needed first, ties by name. Arguments: the pages;
 * those that the graph does not know stand at the end.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class StartOrderTopic implements Derived<List<PageName>> {
    static final StartOrderTopic TOPIC = new StartOrderTopic();

    /** Where each page stands in the order of all. */
    private record Places(Map<PageName, Integer> places) {
        static Places of(Site site) {
            Map<PageName, Integer> places = new HashMap<>();
            site.part(Inventory.class).graph().order().forEach(page -> places.put(page, places.size()));
            return new Places(places);
        }
    }

    @Override
    public String name() {
        return "start-order";
    }

    @Override
    public List<PageName> answer(Site site, List<String> args) {
        Map<PageName, Integer> places = site.derived(Places.class, Places::of).places();
        List<PageName> pages = new ArrayList<>(args.stream().map(PageName::new).toList());
        pages.sort(Comparator.<PageName>comparingInt(page -> places.getOrDefault(page, Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder()));
        return List.copyOf(pages);
    }

    @Override
    public void digest(List<PageName> answer, Digest into) {
        into.putNames(answer);
    }
}
