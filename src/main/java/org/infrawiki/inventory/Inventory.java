package org.infrawiki.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Link;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;

/**
 * The facts of all pages, joined: a pure function of them. Lists are in order of page names. Immutable once made; safe
 * for use by several threads.
 */
public final class Inventory {
    private final TreeMap<PageName, Facts> facts = new TreeMap<>();
    private final TreeMap<PageName, Host> hosts = new TreeMap<>();
    private final TreeMap<PageName, Service> services = new TreeMap<>();
    private final TreeMap<PageName, Network> networks = new TreeMap<>();
    private final TreeMap<PageName, Zone> zones = new TreeMap<>();
    private final Map<DomainName, List<Zone>> zonesByName = new HashMap<>();
    private final TreeMap<PageName, List<Service>> servicesOn = new TreeMap<>();
    private final TreeMap<PageName, List<Host>> guests = new TreeMap<>();
    private final Map<Class<?>, List<Thing>> things = new LinkedHashMap<>();
    private final References references;
    private final Plan plan;
    private final Graph graph;

    private Inventory(Collection<Facts> pages, Resolver resolver) {
        pages.forEach(page -> facts.put(page.common().page(), page));
        references = new References(facts.values(), resolver);
        facts.values().forEach(page -> page.thing().ifPresent(this::enter));
        zones.values().forEach(zone -> zonesByName
                .computeIfAbsent(zone.zone().value(), name -> new ArrayList<>())
                .add(zone));
        for (Service service : services.values()) {
            service.runsOn().forEach(on -> join(servicesOn, on, service));
        }
        for (Host host : hosts.values()) {
            host.vmOn().ifPresent(on -> join(guests, on, host));
        }
        plan = new Plan(this, networks.values(), hosts.values(), services.values());
        graph = new Graph(this);
    }

    /** Joins the facts of all pages. */
    public static Inventory of(Collection<Facts> pages) {
        TreeMap<PageName, Facts> sorted = new TreeMap<>();
        pages.forEach(page -> sorted.put(page.common().page(), page));
        return new Inventory(pages, new PageFinder(sorted.values()));
    }

    /** Joins the facts of all pages, with another way to find the pages that fields name. */
    public static Inventory of(Collection<Facts> pages, Resolver resolver) {
        return new Inventory(pages, resolver);
    }

    private void enter(Thing thing) {
        things.computeIfAbsent(thing.getClass(), type -> new ArrayList<>()).add(thing);
        if (thing instanceof Host host) {
            hosts.put(host.page(), host);
        } else if (thing instanceof Service service) {
            services.put(service.page(), service);
        } else if (thing instanceof Network network) {
            networks.put(network.page(), network);
        } else if (thing instanceof Zone zone) {
            zones.put(zone.page(), zone);
        }
    }

    private <T> void join(Map<PageName, List<T>> index, Ref at, T member) {
        target(at).ifPresent(page -> {
            List<T> members = index.computeIfAbsent(page, key -> new ArrayList<>());
            if (members.isEmpty() || members.get(members.size() - 1) != member) {
                members.add(member);
            }
        });
    }

    public Collection<Host> hosts() {
        return Collections.unmodifiableCollection(hosts.values());
    }

    public Collection<Service> services() {
        return Collections.unmodifiableCollection(services.values());
    }

    public Collection<Network> networks() {
        return Collections.unmodifiableCollection(networks.values());
    }

    public Collection<Zone> zones() {
        return Collections.unmodifiableCollection(zones.values());
    }

    /** The things of another kind, such as {@code SitePlace.class}. */
    public <T extends Thing> List<T> all(Class<T> type) {
        List<T> all = new ArrayList<>();
        things.forEach((of, some) -> {
            if (type.isAssignableFrom(of)) {
                some.forEach(thing -> all.add(type.cast(thing)));
            }
        });
        if (type == Thing.class) {
            all.sort(Comparator.comparing(Thing::page));
        }
        return all;
    }

    /** What a page says, whatever its kind; nothing for a page that does not exist. */
    public Optional<Facts> facts(PageName page) {
        return Optional.ofNullable(facts.get(page));
    }

    /** The facts of all pages. */
    public Collection<Facts> facts() {
        return Collections.unmodifiableCollection(facts.values());
    }

    public Optional<Thing> thing(PageName page) {
        return facts(page).flatMap(Facts::thing);
    }

    public Optional<Host> host(PageName page) {
        return Optional.ofNullable(hosts.get(page));
    }

    public Optional<Service> service(PageName page) {
        return Optional.ofNullable(services.get(page));
    }

    public Optional<Network> network(PageName page) {
        return Optional.ofNullable(networks.get(page));
    }

    public Optional<Zone> zone(PageName page) {
        return Optional.ofNullable(zones.get(page));
    }

    public Optional<Host> host(Ref ref) {
        return target(ref).flatMap(this::host);
    }

    public Optional<Network> network(Ref ref) {
        return target(ref).flatMap(this::network);
    }

    public Optional<Zone> zone(Ref ref) {
        return target(ref).flatMap(this::zone);
    }

    /** The page that a field means; nothing where there is none, or where the field holds plain text. */
    public Optional<PageName> target(Ref ref) {
        return references.target(ref);
    }

    /** The links that the fields of a page make, for backlinks; targets are absolute where a page was found. */
    public List<Link> links(PageName page) {
        return facts(page).map(references::links).orElse(List.of());
    }

    /** The services that name a host in {@code runs_on}, of any status. */
    public List<Service> servicesOn(Host host) {
        return Collections.unmodifiableList(servicesOn.getOrDefault(host.page(), List.of()));
    }

    /** The hosts that are guests of a host, of any status. */
    public List<Host> guests(Host host) {
        return Collections.unmodifiableList(guests.getOrDefault(host.page(), List.of()));
    }

    /** The zone pages that declare a name: two for split horizon. */
    public List<Zone> zones(DomainName name) {
        return Collections.unmodifiableList(zonesByName.getOrDefault(name, List.of()));
    }

    /** The pages of the declared zone that is a name's longest suffix; empty where none is. */
    public List<Zone> zonesOf(DomainName name) {
        Optional<DomainName> at = Optional.of(name);
        while (at.isPresent()) {
            List<Zone> found = zones(at.get());
            if (!found.isEmpty()) {
                return found;
            }
            at = at.get().parent();
        }
        return List.of();
    }

    /** The address plan. */
    public Plan plan() {
        return plan;
    }

    /** Who depends on whom. */
    public Graph graph() {
        return graph;
    }

    /** What is wrong with single pages ({@link Facts#problems()}) and with the names of pages in them, sorted. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(references.problems());
        facts.values().forEach(page -> all.addAll(page.problems()));
        Collections.sort(all);
        return all;
    }
}
