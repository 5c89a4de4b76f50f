package org.infrawiki.inventory;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** What other pages say of a host or service. Argument: its page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class AroundTopic implements Derived<AroundTopic.Around> {
    public static final AroundTopic TOPIC = new AroundTopic();

    /**
     * The pages around one.
     *
     * @param services that run on it
     * @param guests that are virtual machines on it
     * @param needs what it needs
     * @param uses what it works worse without
     * @param dependants what needs it directly
     * @param users what works worse without it
     * @param losses what breaks or gets worse when it fails
     * @param runbooks that are for it
     * @param decisions that affect it
     */
    public record Around(
            List<PageName> services,
            List<PageName> guests,
            List<PageName> needs,
            List<PageName> uses,
            List<PageName> dependants,
            List<PageName> users,
            List<Loss> losses,
            List<PageName> runbooks,
            List<PageName> decisions) {}

    @Override
    public String name() {
        return "around";
    }

    @Override
    public Around answer(Site site, List<String> args) {
        Inventory inventory = site.part(Inventory.class);
        PageName page = new PageName(args.get(0));
        Optional<Host> host = inventory.host(page);
        Graph graph = inventory.graph();
        return new Around(
                host.map(inventory::servicesOn).map(AroundTopic::pages).orElse(List.of()),
                host.map(inventory::guests).map(AroundTopic::pages).orElse(List.of()),
                List.copyOf(new TreeSet<>(graph.needs(page))),
                List.copyOf(new TreeSet<>(graph.uses(page))),
                List.copyOf(new TreeSet<>(graph.dependants(page))),
                List.copyOf(new TreeSet<>(graph.users(page))),
                graph.losses(page),
                inventory.all(Runbook.class).stream()
                        .filter(runbook -> name(inventory, runbook.subjects(), page))
                        .map(Thing::page)
                        .toList(),
                inventory.all(Decision.class).stream()
                        .filter(decision -> name(inventory, decision.affects(), page))
                        .map(Thing::page)
                        .toList());
    }

    private static List<PageName> pages(List<? extends Thing> things) {
        Set<PageName> pages = new TreeSet<>();
        things.stream().filter(thing -> !thing.isRetired()).forEach(thing -> pages.add(thing.page()));
        return List.copyOf(pages);
    }

    private static boolean name(Inventory inventory, List<Ref> refs, PageName page) {
        return refs.stream()
                .anyMatch(ref -> inventory.target(ref).filter(page::equals).isPresent());
    }
}
