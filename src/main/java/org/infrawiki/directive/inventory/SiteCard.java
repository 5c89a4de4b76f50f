package org.infrawiki.directive.inventory;

import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.SitePlace;
import org.infrawiki.inventory.Thing;

/** The facts of a place, with what stands there. */
record SiteCard(Subject subject, SitePlace place) {
    void add(Card.Facts facts) {
        facts.text("Address", place.address())
                .text("Provider", place.provider())
                .text("Contact", place.contact())
                .add(
                        "Links",
                        Cell.stacked(place.links().stream()
                                .map(link -> Piece.of(link.value()))
                                .toList()))
                .add(
                        "Hosts",
                        subject.pages(subject.inventory().hosts().stream()
                                .filter(host -> !host.isRetired() && isHere(host))
                                .map(Thing::page)
                                .toList()))
                .add(
                        "Networks",
                        subject.pages(subject.inventory().networks().stream()
                                .filter(this::isHere)
                                .map(Thing::page)
                                .toList()));
    }

    private boolean isHere(Host host) {
        return host.site()
                .flatMap(subject.inventory()::target)
                .filter(place.page()::equals)
                .isPresent();
    }

    private boolean isHere(Network network) {
        return network.site()
                .flatMap(subject.inventory()::target)
                .filter(place.page()::equals)
                .isPresent();
    }
}
