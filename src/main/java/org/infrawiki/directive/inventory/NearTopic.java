package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Graph;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.svg.Line;

/**
 * The question "what is right around this host or service?"; nothing where it stands alone, or for other pages. Argument:
 * the page.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class NearTopic implements Derived<Optional<NearTopic.Near>> {
    private static final NearTopic TOPIC = new NearTopic();

    /** A side with more than this is cut: the tables of the page have all. */
    private static final int MOST = 12;

    /**
     * The answer.
     *
     * @param middle the host or service itself
     * @param left what is on it or needs it
     * @param right what it is on or needs
     */
    record Near(Sketch.Spot middle, List<Side> left, List<Side> right) {}

    /** Something beside it, and how it is joined. */
    record Side(Sketch.Spot spot, Line line) {}

    static Optional<Near> ask(Lookup lookup, PageName page) {
        return lookup.ask(TOPIC, page);
    }

    @Override
    public String name() {
        return "near";
    }

    @Override
    public Optional<Near> answer(Site site, List<String> args) {
        Page page = site.page(new PageName(args.get(0)));
        Inventory inventory = site.part(Inventory.class);
        Optional<Thing> thing = page == null ? Optional.empty() : inventory.thing(page.name());
        if (page == null || thing.isEmpty()) {
            return Optional.empty();
        }
        Map<PageName, Line> left = new LinkedHashMap<>();
        Map<PageName, Line> right = new LinkedHashMap<>();
        if (thing.get() instanceof Host host) {
            enter(Subject.kept(inventory.servicesOn(host)), Line.DOTTED, left);
            enter(Subject.kept(inventory.guests(host)), Line.DOTTED, left);
            enter(new Subject(site, page).networks(host), Line.PLAIN, right);
            refs(inventory, host.vmOn().stream().toList(), Line.DOTTED, right);
            refs(inventory, host.dependsOn(), Line.SOLID, right);
        } else if (thing.get() instanceof Service service) {
            refs(inventory, service.runsOn(), Line.DOTTED, right);
            refs(inventory, service.through().stream().toList(), Line.SOLID, right);
            refs(inventory, service.dependsOn(), Line.SOLID, right);
        }
        Graph graph = inventory.graph();
        enter(graph.dependants(page.name()), Line.SOLID, left);
        enter(graph.users(page.name()), Line.DASHED, left);
        enter(graph.uses(page.name()), Line.DASHED, right);
        left.remove(page.name());
        right.remove(page.name());
        // In a circle something is on both sides; its box is on the right then.
        left.keySet().removeAll(right.keySet());
        if (left.isEmpty() && right.isEmpty()) {
            return Optional.empty();
        }
        Spots spots = new Spots(inventory);
        return Optional.of(
                new Near(spots.spot(thing.get(), ""), sides(spots, left, "left"), sides(spots, right, "right")));
    }

    private static void enter(Collection<PageName> pages, Line line, Map<PageName, Line> into) {
        pages.forEach(page -> into.putIfAbsent(page, line));
    }

    private static void refs(Inventory inventory, List<Ref> refs, Line line, Map<PageName, Line> into) {
        refs.forEach(ref -> inventory
                .target(ref)
                .filter(page -> inventory
                        .thing(page)
                        .filter(thing -> thing instanceof Host || thing instanceof Service)
                        .isPresent())
                .ifPresent(page -> into.putIfAbsent(page, line)));
    }

    private static List<Side> sides(Spots spots, Map<PageName, Line> pages, String side) {
        List<Side> sides = new ArrayList<>();
        pages.forEach((page, line) -> {
            if (pages.size() <= MOST || sides.size() < MOST - 1) {
                spots.inventory().thing(page).ifPresent(thing -> sides.add(new Side(spots.spot(thing, ""), line)));
            }
        });
        int rest = pages.size() - sides.size();
        if (rest > 0) {
            Line line = List.copyOf(pages.values()).get(pages.size() - 1);
            sides.add(new Side(Spots.many("more-" + side, "", Optional.empty(), "and " + rest + " more", ""), line));
        }
        return sides;
    }
}
