package org.infrawiki.directive.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.Kinds;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.SeatsTopic;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Prefix;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Services;

/** The columns there are: the ones worked out here, and every field of every kind as it was typed. */
final class Columns {
    /** The columns of a table of one kind where none are named. */
    private static final Map<String, String> BY_KIND = Map.of(
            "host", "name status site addresses os end problems",
            "service", "name status exposure runs_on ports problems",
            "network", "name prefixes vlan zone site used free problems",
            "zone", "name visibility provider nameservers records problems");

    private static final String MIXED = "name kind status owner problems";

    private final Map<String, Column> byName = new LinkedHashMap<>();
    private final TreeSet<String> fields = new TreeSet<>();

    Columns() {
        pages();
        hosts();
        services();
        networks();
        zones();
        new Kinds(Services.all(Kind.class))
                .all().stream()
                        .flatMap(kind -> Kinds.schema(kind).fields().stream())
                        .map(Field::name)
                        .forEach(fields::add);
    }

    /** The columns for pages of a kind, or of several where it is empty. */
    static List<String> usual(String kind) {
        return List.of(BY_KIND.getOrDefault(kind, MIXED).split(" "));
    }

    Optional<Column> column(String name) {
        Column known = byName.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return fields.contains(first) || first.startsWith("x-") ? Optional.of(Column.typed(name)) : Optional.empty();
    }

    /** What was probably meant. */
    String hint(String name) {
        return Nearest.hint(
                name, Stream.concat(byName.keySet().stream(), fields.stream()).toList());
    }

    private void enter(Column column) {
        byName.put(column.name(), column);
    }

    private void any(String name, String heading, Function<Subject, Cell> cell) {
        enter(Column.of(name, heading, cell));
    }

    private <T extends Thing> Column of(String name, String heading, Class<T> type, BiFunction<Subject, T, Cell> cell) {
        Column before = byName.get(name);
        return Column.of(name, heading, subject -> subject.thing()
                .filter(type::isInstance)
                .map(thing -> cell.apply(subject, type.cast(thing)))
                .orElseGet(() -> before == null ? Cell.EMPTY : before.cell().apply(subject)));
    }

    /** Enters a column for one kind; where another kind has one of that name, that is kept for its pages. */
    private <T extends Thing> void on(String name, String heading, Class<T> type, BiFunction<Subject, T, Cell> cell) {
        enter(of(name, heading, type, cell));
    }

    private void pages() {
        any(
                "name",
                "Name",
                subject -> Cell.of(Piece.link(
                        subject.thing()
                                .map(thing -> thing.name().value())
                                .orElse(subject.page().name().shown()),
                        subject.page().name())));
        any(
                "title",
                "Title",
                subject -> Cell.of(
                        Piece.link(subject.page().title(), subject.page().name())));
        any("kind", "Kind", subject -> Cell.text(subject.page().kind()));
        any(
                "place",
                "Place",
                subject -> Cell.of(new Piece(subject.page().source(), Optional.empty(), Piece.Look.PLACE)));
        any("status", "Status", Subject::status);
        any("problems", "What is wrong", Subject::wrong);
        any(
                "description",
                "What",
                subject -> Cell.text(
                        Optional.ofNullable(subject.page().meta("description")).orElse("")));
        any(
                "owner",
                "Owner",
                subject -> subject.link(
                        subject.thing().flatMap(thing -> thing.common().owner())));
        any(
                "why",
                "Why",
                subject -> Cell.text(subject.thing()
                        .flatMap(thing -> thing.common().why())
                        .map(Placed::value)
                        .orElse("")));
    }

    private void hosts() {
        on("site", "Site", Host.class, (subject, host) -> subject.link(host.site()));
        on("vm_on", "Guest of", Host.class, (subject, host) -> subject.link(host.vmOn()));
        on("addresses", "Addresses", Host.class, Subject::addresses);
        on(
                "address",
                "Address",
                Host.class,
                (subject, host) -> first(host.interfaces().stream()
                        .flatMap(on -> on.fixed().stream())
                        .findFirst()));
        on("networks", "Networks", Host.class, (subject, host) -> subject.pages(subject.networks(host)));
        on("names", "Names", Host.class, (subject, host) -> Cell.stacked(subject.names()));
        on(
                "os",
                "System",
                Host.class,
                (subject, host) -> Cell.text(host.os().map(Placed::value).orElse("")));
        on("end", "Supported until", Host.class, Subject::endOfLife);
        on(
                "services",
                "Services",
                Host.class,
                (subject, host) ->
                        subject.pages(Subject.kept(subject.inventory().servicesOn(host))));
        on(
                "guests",
                "Guests",
                Host.class,
                (subject, host) ->
                        subject.pages(Subject.kept(subject.inventory().guests(host))));
        on("depends_on", "Depends on", Host.class, (subject, host) -> subject.links(host.dependsOn()));
        on("backup", "Backup", Host.class, (subject, host) -> subject.backup(host.backup()));
    }

    private void services() {
        on("exposure", "For", Service.class, (subject, service) -> ServiceCard.exposure(service));
        on("runs_on", "Runs on", Service.class, (subject, service) -> subject.links(service.runsOn()));
        on("ports", "Ports", Service.class, (subject, service) -> Subject.monos(service.listens()));
        on("names", "Names", Service.class, (subject, service) -> Subject.monos(service.names()));
        on("addresses", "Addresses", Service.class, (subject, service) -> Subject.monos(service.addresses()));
        on(
                "address",
                "Address",
                Service.class,
                (subject, service) ->
                        first(service.addresses().stream().map(Placed::value).findFirst()));
        on("depends_on", "Depends on", Service.class, (subject, service) -> subject.links(service.dependsOn()));
        on("backup", "Backup", Service.class, (subject, service) -> subject.backup(service.backup()));
    }

    private void networks() {
        on(
                "prefixes",
                "Prefixes",
                Network.class,
                (subject, network) -> Cell.stacked(network.prefixes().stream()
                        .map(prefix -> Piece.mono(prefix.value().toString()))
                        .toList()));
        on("zone", "Zone", Network.class, (subject, network) -> subject.link(network.zone()));
        on("site", "Site", Network.class, (subject, network) -> subject.link(network.site()));
        on("gateway", "Gateway", Network.class, (subject, network) -> network.gateway()
                .map(party -> Cell.of(subject.party(party)))
                .orElse(Cell.EMPTY));
        enter(of(
                        "used",
                        "In use",
                        Network.class,
                        (subject, network) -> Cell.text(Long.toString(subject.inventory().plan().uses(network).stream()
                                .map(use -> use.ip())
                                .distinct()
                                .count())))
                .asNumber());
        enter(of("free", "Free", Network.class, Columns::free).asNumber());
        enter(of(
                        "vlan",
                        "VLAN",
                        Network.class,
                        (subject, network) -> Cell.text(network.vlan()
                                .map(Placed::value)
                                .map(String::valueOf)
                                .orElse("")))
                .asNumber());
    }

    /** The free IPv4 addresses; of IPv6 there are always enough. */
    private static Cell free(Subject subject, Network network) {
        SeatsTopic.Seats seats =
                SeatsTopic.TOPIC.answer(subject.site(), List.of(network.page().path()));
        return Cell.stacked(network.prefixes().stream()
                .map(Placed::value)
                .filter(prefix -> !prefix.v6())
                .map((Prefix prefix) -> Piece.of(Seating.free(prefix, seats).toString()))
                .toList());
    }

    private void zones() {
        on("visibility", "Visible to", Zone.class, (subject, zone) -> ZoneCard.visibility(zone));
        on(
                "provider",
                "Provider",
                Zone.class,
                (subject, zone) -> Cell.text(zone.provider().map(Placed::value).orElse("")));
        on(
                "nameservers",
                "Name servers",
                Zone.class,
                (subject, zone) -> Cell.stacked(
                        zone.nameservers().stream().map(subject::party).toList()));
        enter(of(
                        "records",
                        "Records",
                        Zone.class,
                        (subject, zone) -> Cell.text(subject.dns()
                                .zone(zone.page())
                                .map(ZoneData::records)
                                .map(records -> Integer.toString(records.size()))
                                .orElse("")))
                .asNumber());
    }

    private static Cell first(Optional<IpAddress> address) {
        return address.map(ip -> Cell.mono(ip.toString())).orElse(Cell.EMPTY);
    }
}
