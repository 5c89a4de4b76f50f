package org.infrawiki.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Releases;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/**
 * What checks look at: the site, and what follows from it.
 *
 * @param site the wiki
 * @param today the day dates are compared with
 */
record View(Site site, LocalDate today) {
    Inventory inventory() {
        return site.part(Inventory.class);
    }

    Dns dns() {
        return site.part(Dns.class);
    }

    /** The finished records by name. */
    Answers answers() {
        return site.derived(Answers.class, all -> new Answers(all.part(Inventory.class), all.part(Dns.class)));
    }

    /** The releases of Debian and Ubuntu, read once. */
    Releases releases() {
        return site.derived(Releases.class, all -> Releases.shipped());
    }

    List<Host> activeHosts() {
        return inventory().hosts().stream().filter(Host::isActive).toList();
    }

    List<Service> activeServices() {
        return inventory().services().stream().filter(Service::isActive).toList();
    }

    /** Hosts, services and networks that are not retired: what somebody has to look after. */
    List<Thing> kept() {
        List<Thing> kept = new ArrayList<>();
        Stream.of(inventory().hosts(), inventory().services(), inventory().networks())
                .flatMap(Collection::stream)
                .filter(thing -> !thing.isRetired())
                .forEach(kept::add);
        return kept;
    }

    /** The active hosts a service runs on, each once. */
    List<Host> hostsOf(Service service) {
        Map<PageName, Host> hosts = new LinkedHashMap<>();
        for (Ref ref : service.runsOn()) {
            inventory().host(ref).filter(Host::isActive).ifPresent(host -> hosts.put(host.page(), host));
        }
        return List.copyOf(hosts.values());
    }

    /** The page of the machine of metal that a host is, or is a guest of; a circle of guests ends where it closes. */
    PageName metal(Host host) {
        Host at = host;
        Set<PageName> seen = new HashSet<>();
        while (seen.add(at.page())) {
            Optional<Host> under = at.vmOn().flatMap(inventory()::host);
            if (under.isEmpty()) {
                break;
            }
            at = under.get();
        }
        return at.page();
    }

    /** The fields that make a host or service need others, those that need one of several last. */
    static List<Ref> needs(Thing thing) {
        if (thing instanceof Host host) {
            return Stream.concat(host.vmOn().stream(), host.dependsOn().stream())
                    .toList();
        }
        if (thing instanceof Service service) {
            return Stream.of(service.dependsOn(), service.through().stream().toList(), service.runsOn())
                    .flatMap(List::stream)
                    .toList();
        }
        return List.of();
    }

    /** Whether the text of a page has a section with one of these headings, given in lower case. */
    boolean hasSection(PageName name, String... headings) {
        Page page = site.page(name);
        return page != null && page.hasSection(List.of(headings));
    }
}
