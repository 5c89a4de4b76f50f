package org.infrawiki.directive.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Service;
import org.infrawiki.model.PageName;
import org.infrawiki.svg.Line;

/**
 * Dependencies of more hosts and services than can be drawn: those at one site and on one network count as one; with more
 * of these groups than can be drawn, those at one site.
 */
final class CountedNeeds {
    private static final int MOST = 60;

    private final Sites sites;
    private final DependenciesTopic.Needs needs;
    private final Map<PageName, Group> groups = new TreeMap<>();

    /** A site and a network's page, or the empty string for none. */
    private record Group(String site, String network) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int bySite = site.compareTo(other.site);
            return bySite != 0 ? bySite : network.compareTo(other.network);
        }

        String id() {
            return site + "|" + network;
        }
    }

    CountedNeeds(Sites sites, DependenciesTopic.Needs needs) {
        this.sites = sites;
        this.needs = needs;
    }

    Sketch sketch() {
        join(true);
        if (new TreeSet<>(groups.values()).size() > MOST) {
            join(false);
        }
        Map<Group, int[]> counts = new TreeMap<>();
        sites.hosts().forEach(host -> count(counts, host.page())[0]++);
        sites.services().forEach(service -> count(counts, service.page())[1]++);
        Map<Group, Map<Group, Line>> ties = new TreeMap<>();
        needs.of()
                .forEach((page, targets) -> targets.forEach((target, line) -> {
                    Group from = group(page);
                    Group to = group(target);
                    if (!from.equals(to)) {
                        Line drawn = line == Line.DASHED ? Line.DASHED : Line.SOLID;
                        ties.computeIfAbsent(from, key -> new TreeMap<>())
                                .merge(to, drawn, (one, other) -> one == Line.SOLID ? one : other);
                    }
                }));
        return sketch(counts, ties);
    }

    private Sketch sketch(Map<Group, int[]> counts, Map<Group, Map<Group, Line>> ties) {
        List<Sketch.Spot> spots = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        TreeSet<String> places = new TreeSet<>();
        counts.keySet().stream()
                .filter(group -> !group.site().isEmpty() && !group.network().isEmpty())
                .forEach(group -> places.add(group.site()));
        for (String place : places) {
            PageName page = new PageName(place);
            spots.add(Spots.place("in:" + place, page, sites.site().title(page)));
        }
        counts.forEach((group, count) -> {
            boolean inside = places.contains(group.site());
            spots.add(Spots.many(
                    group.id(),
                    inside ? "in:" + group.site() : "",
                    page(group),
                    label(group, inside),
                    Spots.count(count[0], "host") + ", " + Spots.count(count[1], "service")));
            rows.add(List.of(
                    link(group),
                    Cell.text(String.valueOf(count[0])),
                    Cell.text(String.valueOf(count[1])),
                    links(ties, group, Line.SOLID),
                    links(ties, group, Line.DASHED)));
        });
        List<Sketch.Tie> lines = new ArrayList<>();
        ties.forEach(
                (from, targets) -> targets.forEach((to, line) -> lines.add(new Sketch.Tie(from.id(), to.id(), line))));
        return new Sketch(
                spots,
                lines,
                true,
                List.of(Part.table(
                        "made-needs",
                        "The same as a table",
                        List.of("Where", "Hosts", "Services", "Needs", "Works worse without"),
                        rows)));
    }

    private Cell links(Map<Group, Map<Group, Line>> ties, Group from, Line line) {
        Map<Group, Line> targets = ties.getOrDefault(from, Map.of());
        List<Piece> pieces = new ArrayList<>();
        targets.forEach((to, drawn) -> {
            if (drawn == line) {
                pieces.addAll(link(to).lines().get(0));
            }
        });
        return Cell.list(pieces);
    }

    private Cell link(Group group) {
        String text = label(group, false);
        return Cell.of(page(group).map(page -> Piece.link(text, page)).orElse(Piece.of(text)));
    }

    private static Optional<PageName> page(Group group) {
        String path = group.network().isEmpty() ? group.site() : group.network();
        return path.isEmpty() ? Optional.empty() : Optional.of(new PageName(path));
    }

    private String label(Group group, boolean inside) {
        String site = group.site().isEmpty() ? "" : sites.site().title(new PageName(group.site()));
        String network = group.network().isEmpty() ? "" : sites.site().title(new PageName(group.network()));
        if (network.isEmpty()) {
            return inside ? "No network" : site.isEmpty() ? "Elsewhere" : site;
        }
        return inside || site.isEmpty() ? network : site + ", " + network;
    }

    private void join(boolean byNetwork) {
        for (Host host : sites.hosts()) {
            groups.put(host.page(), group(host, byNetwork));
        }
        for (Service service : sites.services()) {
            groups.put(
                    service.page(),
                    sites.primary(service).map(host -> group(host, byNetwork)).orElse(new Group("", "")));
        }
    }

    private Group group(Host host, boolean byNetwork) {
        String network = byNetwork
                ? sites.networks(host).stream().findFirst().map(Spots::id).orElse("")
                : "";
        return new Group(sites.of(host).map(Spots::id).orElse(""), network);
    }

    private Group group(PageName page) {
        return groups.getOrDefault(page, new Group("", ""));
    }

    private int[] count(Map<Group, int[]> counts, PageName page) {
        return counts.computeIfAbsent(group(page), key -> new int[2]);
    }
}
