package org.infrawiki.directive.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.SitePlace;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/** Where things are: at which site, and on which networks. */
record Sites(Site site) {
    Inventory inventory() {
        return site.part(Inventory.class);
    }

    /** The site of a host: its own, else that of the host it is a guest of. */
    Optional<PageName> of(Host host) {
        Set<PageName> seen = new HashSet<>();
        Optional<Host> at = Optional.of(host);
        while (at.isPresent() && seen.add(at.get().page())) {
            Optional<PageName> own = place(at.get().site());
            if (own.isPresent()) {
                return own;
            }
            at = at.get().vmOn().flatMap(inventory()::host);
        }
        return Optional.empty();
    }

    Optional<PageName> of(Network network) {
        return place(network.site());
    }

    private Optional<PageName> place(Optional<Ref> ref) {
        return ref.flatMap(inventory()::target).filter(page -> inventory()
                .thing(page)
                .filter(SitePlace.class::isInstance)
                .isPresent());
    }

    /** The networks a host is on, in the order of its interfaces. */
    List<PageName> networks(Host host) {
        Page page = site.page(host.page());
        return page == null ? List.of() : new Subject(site, page).networks(host);
    }

    /** The host a service runs on first; nothing where that is retired or there is none. */
    Optional<Host> primary(Service service) {
        return service.runsOn().stream()
                .flatMap(ref -> inventory().host(ref).stream())
                .filter(host -> !host.isRetired())
                .findFirst();
    }

    List<Host> hosts() {
        return inventory().hosts().stream().filter(host -> !host.isRetired()).toList();
    }

    List<Service> services() {
        return inventory().services().stream()
                .filter(service -> !service.isRetired())
                .toList();
    }

    Piece link(Thing thing) {
        return Piece.link(thing.name().value(), thing.page());
    }

    /** Links to pages by their titles, with commas between them. */
    Cell links(List<PageName> pages) {
        return Cell.list(
                pages.stream().map(page -> Piece.link(site.title(page), page)).toList());
    }
}
