package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.infrawiki.inventory.Derived;
import org.infrawiki.inventory.Graph;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.svg.Line;

/** The question "which hosts and services depend on which?". No arguments. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class DependenciesTopic implements Derived<Sketch> {
    private static final DependenciesTopic TOPIC = new DependenciesTopic();

    /** With more than these they are counted, not drawn. */
    private static final int MOST_HOSTS = 50;

    private static final int MOST_SERVICES = 100;

    /** By page what it depends on, and how. */
    record Needs(Map<PageName, Map<PageName, Line>> of) {}

    static Sketch ask(Lookup lookup) {
        return lookup.ask(TOPIC, List.of());
    }

    @Override
    public String name() {
        return "dependencies";
    }

    @Override
    public Sketch answer(Site site, List<String> args) {
        Sites sites = new Sites(site);
        Needs needs = needs(sites);
        return sites.hosts().size() > MOST_HOSTS || sites.services().size() > MOST_SERVICES
                ? new CountedNeeds(sites, needs).sketch()
                : drawn(sites, needs);
    }

    private static Needs needs(Sites sites) {
        Inventory inventory = sites.inventory();
        Graph graph = inventory.graph();
        Map<PageName, Map<PageName, Line>> all = new LinkedHashMap<>();
        for (Service service : sites.services()) {
            all.put(service.page(), needs(inventory, graph, service.page(), service.runsOn()));
        }
        for (Host host : sites.hosts()) {
            all.put(
                    host.page(),
                    needs(inventory, graph, host.page(), host.vmOn().stream().toList()));
        }
        return new Needs(all);
    }

    private static Map<PageName, Line> needs(Inventory inventory, Graph graph, PageName page, List<Ref> on) {
        Map<PageName, Line> lines = new LinkedHashMap<>();
        Set<PageName> hard = graph.needs(page);
        on.forEach(ref ->
                inventory.target(ref).filter(hard::contains).ifPresent(target -> lines.put(target, Line.DOTTED)));
        hard.forEach(target -> lines.putIfAbsent(target, Line.SOLID));
        graph.uses(page).forEach(target -> lines.putIfAbsent(target, Line.DASHED));
        lines.remove(page);
        return lines;
    }

    private static Sketch drawn(Sites sites, Needs needs) {
        Set<PageName> joined = new TreeSet<>();
        Map<PageName, PageName> holders = holders(needs);
        List<Sketch.Tie> ties = new ArrayList<>();
        needs.of()
                .forEach((page, targets) -> targets.forEach((target, line) -> {
                    joined.add(page);
                    joined.add(target);
                    if (!target.equals(holders.get(page))) {
                        ties.add(new Sketch.Tie(Spots.id(page), Spots.id(target), line));
                    }
                }));
        Spots spots = new Spots(sites.inventory());
        Map<PageName, Sketch.Spot> drawn = new LinkedHashMap<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (PageName page : needs.of().keySet()) {
            if (joined.contains(page)) {
                enter(sites, spots, holders, page, drawn);
                sites.inventory().thing(page).ifPresent(thing -> rows.add(row(sites, thing, needs)));
            }
        }
        return new Sketch(
                List.copyOf(drawn.values()),
                ties,
                false,
                List.of(Part.table(
                        "made-needs",
                        "The same as a table",
                        List.of("Page", "Runs on", "Needs", "Works worse without", "Needed by"),
                        rows)));
    }

    /**
     * What runs on one host, or is its guest, is drawn inside it, and needs no line to say so. In a circle of guests the
     * one that closes it stands beside the others.
     */
    private static Map<PageName, PageName> holders(Needs needs) {
        Map<PageName, PageName> holders = new HashMap<>();
        needs.of().forEach((page, targets) -> {
            List<PageName> on = targets.keySet().stream()
                    .filter(target -> targets.get(target) == Line.DOTTED)
                    .toList();
            if (on.size() == 1) {
                PageName above = on.get(0);
                while (above != null && !above.equals(page)) {
                    above = holders.get(above);
                }
                if (above == null) {
                    holders.put(page, on.get(0));
                }
            }
        });
        return holders;
    }

    /** Enters a spot after the one that holds it. */
    private static void enter(
            Sites sites,
            Spots spots,
            Map<PageName, PageName> holders,
            PageName page,
            Map<PageName, Sketch.Spot> drawn) {
        if (drawn.containsKey(page)) {
            return;
        }
        PageName holder = holders.get(page);
        if (holder != null) {
            enter(sites, spots, holders, holder, drawn);
        }
        String in = holder != null && drawn.containsKey(holder) ? Spots.id(holder) : "";
        sites.inventory().thing(page).ifPresent(thing -> drawn.put(page, spots.spot(thing, in)));
    }

    private static List<Cell> row(Sites sites, Thing thing, Needs needs) {
        Map<PageName, Line> own = needs.of().getOrDefault(thing.page(), Map.of());
        List<PageName> by = new ArrayList<>();
        needs.of().forEach((page, targets) -> {
            if (targets.containsKey(thing.page())) {
                by.add(page);
            }
        });
        return List.of(
                Cell.of(sites.link(thing)),
                links(sites, own, Line.DOTTED),
                links(sites, own, Line.SOLID),
                links(sites, own, Line.DASHED),
                things(sites, by));
    }

    private static Cell links(Sites sites, Map<PageName, Line> targets, Line line) {
        return things(
                sites,
                targets.keySet().stream()
                        .filter(page -> targets.get(page) == line)
                        .toList());
    }

    private static Cell things(Sites sites, List<PageName> pages) {
        return Cell.list(pages.stream()
                .flatMap(page -> sites.inventory().thing(page).stream())
                .map(sites::link)
                .toList());
    }
}
