package org.infrawiki.directive.inventory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.model.PageName;
import org.infrawiki.svg.Line;

/**
 * A map with more hosts than can be drawn: sites hold networks with the number of hosts on them, and only hosts that are
 * the way from one network to another are shown; with more networks than can be drawn, sites with numbers.
 */
record CountedMap(Sites sites) {
    private static final int MOST_NETWORKS = 100;
    private static final int MOST_WAYS = 50;

    Sketch sketch() {
        boolean places =
                inventory().networks().stream().map(sites::of).distinct().count() > 1;
        return inventory().networks().size() > MOST_NETWORKS && places ? bySite() : byNetwork();
    }

    private Inventory inventory() {
        return sites.inventory();
    }

    private Sketch byNetwork() {
        Spots spots = new Spots(inventory());
        List<Sketch.Spot> drawn = new ArrayList<>();
        Set<Sketch.Tie> ties = new LinkedHashSet<>();
        List<Host> ways = sites.hosts().stream()
                .filter(host -> sites.networks(host).size() > 1)
                .toList();
        List<Host> shown = ways.size() > MOST_WAYS ? List.of() : ways;
        Set<PageName> places = new TreeSet<>();
        inventory().networks().forEach(network -> sites.of(network).ifPresent(places::add));
        shown.forEach(host -> sites.of(host).ifPresent(places::add));
        places.forEach(place ->
                drawn.add(Spots.place(Spots.id(place), place, sites.site().title(place))));
        List<List<Cell>> rows = new ArrayList<>();
        for (Network network : inventory().networks()) {
            int hosts = inventory().plan().hosts(network).size();
            drawn.add(spots.network(network, sites.of(network).map(Spots::id).orElse(""), Spots.count(hosts, "host")));
            rows.add(List.of(
                    sites.links(List.of(network.page())),
                    sites.links(sites.of(network).stream().toList()),
                    Cell.text(String.valueOf(hosts))));
        }
        DrawnMap map = new DrawnMap(sites);
        for (Host host : shown) {
            drawn.add(spots.spot(host, sites.of(host).map(Spots::id).orElse("")));
            for (PageName page : sites.networks(host)) {
                boolean out = inventory()
                        .network(page)
                        .flatMap(map::gateway)
                        .filter(host::equals)
                        .isPresent();
                String one = Spots.id(host.page());
                String other = Spots.id(page);
                ties.add(out ? new Sketch.Tie(one, other, Line.PLAIN) : new Sketch.Tie(other, one, Line.PLAIN));
            }
        }
        return new Sketch(
                drawn,
                List.copyOf(ties),
                true,
                List.of(Part.table(
                        "made-networks", "The same as a table", List.of("Network", "Site", "Hosts on it"), rows)));
    }

    private Sketch bySite() {
        Map<String, Set<PageName>> networks = new TreeMap<>();
        Map<String, Set<PageName>> hosts = new TreeMap<>();
        Set<Sketch.Tie> ties = new LinkedHashSet<>();
        for (Network network : inventory().networks()) {
            add(networks, sites.of(network), network.page());
        }
        for (Host host : sites.hosts()) {
            String at = add(hosts, sites.of(host), host.page());
            for (PageName page : sites.networks(host)) {
                String other = inventory()
                        .network(page)
                        .flatMap(sites::of)
                        .map(Spots::id)
                        .orElse("");
                if (!other.equals(at)) {
                    ties.add(
                            at.compareTo(other) < 0
                                    ? new Sketch.Tie(at, other, Line.PLAIN)
                                    : new Sketch.Tie(other, at, Line.PLAIN));
                }
            }
        }
        Set<String> all = new TreeSet<>(networks.keySet());
        all.addAll(hosts.keySet());
        List<Sketch.Spot> drawn = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (String id : all) {
            Optional<PageName> page = id.isEmpty() ? Optional.empty() : Optional.of(new PageName(id));
            String title = page.map(sites.site()::title).orElse("No site");
            int some = networks.getOrDefault(id, Set.of()).size();
            int others = hosts.getOrDefault(id, Set.of()).size();
            drawn.add(Spots.many(
                    id(id), "", page, title, Spots.count(some, "network") + ", " + Spots.count(others, "host")));
            rows.add(List.of(
                    page.map(name -> Cell.of(Piece.link(title, name))).orElse(Cell.text(title)),
                    Cell.text(String.valueOf(some)),
                    Cell.text(String.valueOf(others))));
        }
        List<Sketch.Tie> named = ties.stream()
                .map(tie -> new Sketch.Tie(id(tie.from()), id(tie.to()), tie.line()))
                .toList();
        return new Sketch(
                drawn,
                named,
                true,
                List.of(Part.table("made-sites", "The same as a table", List.of("Site", "Networks", "Hosts"), rows)));
    }

    private static String id(String site) {
        return "at:" + site;
    }

    private static String add(Map<String, Set<PageName>> bySite, Optional<PageName> site, PageName member) {
        String id = site.map(Spots::id).orElse("");
        bySite.computeIfAbsent(id, key -> new TreeSet<>()).add(member);
        return id;
    }
}
