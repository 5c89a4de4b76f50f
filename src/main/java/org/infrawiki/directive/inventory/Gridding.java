package org.infrawiki.directive.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.SeatsTopic;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.net.Range;
import org.infrawiki.model.PageName;

/** Draws an IPv4 prefix of a network: a cell an address up to /24, beyond that a cell a block. */
record Gridding(Subject subject, Network network, SeatsTopic.Seats seats, Prefix prefix) {
    /** A prefix of this length still has a cell for each address. */
    private static final int WHOLE = 24;

    /** Blocks are this long, but a picture has 256 of them at most. */
    private static final int BLOCK = 27;

    private static final int MOST_BITS = 8;
    private static final int BITS = 32;

    Grid grid() {
        int block = prefix.length() >= WHOLE ? BITS : Math.min(BLOCK, prefix.length() + MOST_BITS);
        List<Grid.Cell> cells = new ArrayList<>();
        Map<IpAddress, List<SeatsTopic.Seat>> taken = taken(block);
        Optional<IpAddress> at = Optional.of(prefix.network());
        while (at.filter(prefix::contains).isPresent()) {
            IpAddress first = at.get();
            List<SeatsTopic.Seat> here = taken.getOrDefault(first, List.of());
            cells.add(block == BITS ? address(first, here) : block(new Prefix(first, block), here));
            at = new Prefix(first, block).last().next();
        }
        return new Grid(prefix.toString(), block, cells);
    }

    /** The seats by the first address of their cell. */
    private Map<IpAddress, List<SeatsTopic.Seat>> taken(int block) {
        Map<IpAddress, List<SeatsTopic.Seat>> taken = new HashMap<>();
        for (SeatsTopic.Seat seat : seats.seats()) {
            if (prefix.contains(seat.ip())) {
                taken.computeIfAbsent(Prefix.around(seat.ip(), block).network(), key -> new ArrayList<>())
                        .add(seat);
            }
        }
        return taken;
    }

    private Grid.Cell address(IpAddress ip, List<SeatsTopic.Seat> here) {
        String label = Long.toString(ip.low() & 0xFF);
        if (!here.isEmpty()) {
            boolean clash = here.size() > 1;
            String who = String.join(
                    ", ",
                    here.stream().map(seat -> subject.site().title(seat.page())).toList());
            return new Grid.Cell(
                    clash ? label + "!" : label,
                    clash ? Grid.Use.CLASH : Grid.Use.USED,
                    ip + " " + who,
                    Optional.of(here.get(0).page()));
        }
        Optional<Network> part = part(Range.of(ip));
        if (part.isPresent()) {
            return new Grid.Cell(
                    label, Grid.Use.RESERVED, ip + " in " + part.get().common().title(), part.map(Network::page));
        }
        if (prefix.isReserved(ip)) {
            String what = ip.equals(prefix.network()) ? " network" : " broadcast";
            return new Grid.Cell(label, Grid.Use.RESERVED, ip + what, Optional.empty());
        }
        if (isGateway(ip)) {
            return new Grid.Cell(label, Grid.Use.USED, ip + " gateway", Optional.empty());
        }
        boolean given = network.dhcp().stream().anyMatch(range -> range.value().contains(ip));
        return new Grid.Cell(
                label, given ? Grid.Use.DHCP : Grid.Use.FREE, ip + (given ? " DHCP" : " free"), Optional.empty());
    }

    private Grid.Cell block(Prefix block, List<SeatsTopic.Seat> here) {
        Range range = Range.of(block);
        Optional<Network> part = part(range);
        boolean given = network.dhcp().stream().anyMatch(dhcp -> dhcp.value().overlaps(range));
        Grid.Use use = !here.isEmpty()
                ? Grid.Use.USED
                : part.isPresent() ? Grid.Use.RESERVED : given ? Grid.Use.DHCP : Grid.Use.FREE;
        String what = !here.isEmpty()
                ? here.size() + " in use"
                : part.map(inner -> "in " + inner.common().title()).orElse(given ? "DHCP" : "free");
        Optional<PageName> page = part.map(Network::page)
                .or(() -> here.size() == 1 ? Optional.of(here.get(0).page()) : Optional.empty());
        return new Grid.Cell(label(block), use, block + " " + what, page);
    }

    /** The octets in which the blocks of the prefix differ. */
    private String label(Prefix block) {
        String[] octets = block.network().toString().split("\\.", -1);
        int from = prefix.length() / 8;
        int to = (block.length() + 7) / 8;
        return String.join(".", List.of(octets).subList(from, to));
    }

    private boolean isGateway(IpAddress ip) {
        return network.gateway().orElse(null) instanceof Party.At at
                && at.address().equals(ip);
    }

    private Optional<Network> part(Range range) {
        return seats.parts().stream()
                .flatMap(page -> subject.inventory().network(page).stream())
                .filter(inner -> inner.prefixes().stream()
                        .anyMatch(one -> one.value().v6() == range.first().v6()
                                && Range.of(one.value()).overlaps(range)))
                .findFirst();
    }
}
