package org.infrawiki.directive.inventory;

import java.util.List;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.SeatsTopic;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;

/** The facts of a network. */
record NetworkCard(Subject subject, Network network) {
    void add(Card.Facts facts) {
        SeatsTopic.Seats seats =
                SeatsTopic.TOPIC.answer(subject.site(), List.of(network.page().path()));
        facts.add(network.prefixes().size() == 1 ? "Prefix" : "Prefixes", Subject.stacked(network.prefixes()))
                .add(
                        "VLAN",
                        network.vlan()
                                .map(id -> Cell.text(id.value().toString()))
                                .orElse(Cell.EMPTY))
                .add("Gateway", gateway())
                .add("DHCP", Subject.stacked(network.dhcp()))
                .add(
                        "Resolvers",
                        Cell.list(
                                network.resolvers().stream().map(subject::party).toList()))
                .add("Zone", subject.link(network.zone()))
                .add("Site", subject.link(network.site()))
                .add("Part of", subject.pages(seats.parent().stream().toList()))
                .add("Parts", subject.pages(seats.parts()))
                .add("Hosts", Cell.text(Integer.toString(seats.hosts().size())))
                .add(
                        "In use",
                        Cell.stacked(network.prefixes().stream()
                                .map(prefix -> Piece.of(use(prefix.value(), seats)))
                                .toList()));
    }

    /** The gateway; where it is an address, whose. */
    private Cell gateway() {
        return network.gateway()
                .map(party -> {
                    Piece piece = subject.party(party);
                    return IpAddress.of(piece.text())
                            .flatMap(ip -> subject.inventory().plan().uses(network).stream()
                                    .filter(use -> use.ip().equals(ip))
                                    .findFirst())
                            .map(use -> Cell.of(piece, Piece.of(" "), subject.link(use.owner())))
                            .orElse(Cell.of(piece));
                })
                .orElse(Cell.EMPTY);
    }

    /** How many addresses of a prefix are taken; of IPv6 there is no end to say. */
    private static String use(Prefix prefix, SeatsTopic.Seats seats) {
        long used = seats.seats().stream()
                .map(SeatsTopic.Seat::ip)
                .filter(prefix::contains)
                .distinct()
                .count();
        return prefix.v6()
                ? used + " of " + prefix
                : used + " of " + prefix.usable().size() + " of " + prefix + ", " + Seating.free(prefix, seats)
                        + " free";
    }
}
