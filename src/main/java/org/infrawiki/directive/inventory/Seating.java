package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.SeatsTopic;
import org.infrawiki.inventory.Status;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.net.Range;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/**
 * The question "who has which addresses of this network, and which are free?": a table for everything, in order, and a
 * picture of each IPv4 prefix. Argument: the network's page.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class Seating implements Shown<Seating.Answer> {
    private static final Seating TOPIC = new Seating();

    /** The answer; nothing at all where the page is no network. */
    record Answer(boolean network, List<Grid> grids, Part table) {}

    /** A line of the table with what orders it. */
    private record Line(IpAddress first, List<Cell> cells) {}

    static Answer ask(Lookup lookup, PageName page) {
        return lookup.ask(TOPIC, page);
    }

    @Override
    public String name() {
        return "seating";
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        Page page = site.page(new PageName(args.get(0)));
        if (page == null) {
            return new Answer(false, List.of(), Part.list("", "", List.of()));
        }
        Subject subject = new Subject(site, page);
        return subject.inventory()
                .network(page.name())
                .map(network -> seating(subject, network))
                .orElse(new Answer(false, List.of(), Part.list("", "", List.of())));
    }

    private static Answer seating(Subject subject, Network network) {
        SeatsTopic.Seats seats =
                SeatsTopic.TOPIC.answer(subject.site(), List.of(network.page().path()));
        List<Line> lines = new ArrayList<>();
        Map<IpAddress, Integer> times = new HashMap<>();
        seats.seats().forEach(seat -> times.merge(seat.ip(), 1, Integer::sum));
        for (SeatsTopic.Seat seat : seats.seats()) {
            lines.add(new Line(seat.ip(), cells(subject, seat, times.getOrDefault(seat.ip(), 1) > 1)));
        }
        for (Placed<Range> range : network.dhcp()) {
            lines.add(line(range.value(), "given out by DHCP"));
        }
        if (network.gateway().orElse(null) instanceof Party.At gateway && !times.containsKey(gateway.address())) {
            lines.add(line(Range.of(gateway.address()), "the gateway"));
        }
        for (SeatsTopic.Free free : seats.free()) {
            if (!free.prefix().v6()) {
                free.ranges().forEach(range -> lines.add(line(range, "free: " + range.size())));
            }
        }
        lines.sort(Comparator.comparing(Line::first));
        Part table = Part.table(
                "made-addresses",
                "Addresses",
                List.of("Address", "Whose", "Interface"),
                lines.stream().map(Line::cells).toList());
        List<Grid> grids = network.prefixes().stream()
                .map(Placed::value)
                .filter(prefix -> !prefix.v6())
                .map(prefix -> new Gridding(subject, network, seats, prefix).grid())
                .toList();
        return new Answer(true, grids, table);
    }

    private static List<Cell> cells(Subject subject, SeatsTopic.Seat seat, boolean shared) {
        List<Piece> who = new ArrayList<>();
        who.add(subject.link(seat.page()));
        if (seat.status() == Status.PLANNED) {
            who.add(Piece.of(" "));
            who.add(Piece.pill("planned", Piece.Look.WARNING));
        }
        if (shared) {
            who.add(Piece.of(" "));
            who.add(Piece.pill("more than once", Piece.Look.ERROR));
        }
        return List.of(Cell.mono(seat.ip().toString()), new Cell(List.of(who)), Cell.mono(seat.on()));
    }

    private static Line line(Range range, String what) {
        return new Line(range.first(), List.of(Cell.mono(range.toString()), Cell.text(what), Cell.EMPTY));
    }

    /** How many addresses of a prefix are free. */
    static BigInteger free(Prefix prefix, SeatsTopic.Seats seats) {
        return seats.free().stream()
                .filter(free -> free.prefix().equals(prefix))
                .flatMap(free -> free.ranges().stream())
                .map(Range::size)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
