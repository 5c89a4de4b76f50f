package org.infrawiki.directive.inventory;

import java.util.List;
import java.util.stream.Stream;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.Page;

/** The tables of a host. */
record HostParts(Subject subject, Host host) {
    Part interfaces() {
        return Part.table(
                "made-interfaces",
                "Interfaces",
                List.of("Interface", "Addresses", "Network", "MAC"),
                host.interfaces().stream().map(this::row).toList());
    }

    private List<Cell> row(Interface on) {
        return List.of(
                Cell.mono(on.name().value()),
                Cell.stacked(on.addresses().stream()
                        .map(address -> Piece.mono(address.value().toString()))
                        .toList()),
                Cell.stacked(subject.networks(on).stream()
                        .map(network -> Piece.link(network.common().title(), network.page()))
                        .toList()),
                Cell.mono(on.mac().map(mac -> mac.value().text()).orElse("")));
    }

    Part services() {
        return Part.table(
                "made-services",
                "Services on it",
                List.of("Service", "Status", "For", "Ports"),
                subject.inventory().servicesOn(host).stream()
                        .filter(service -> !service.isRetired())
                        .map(this::row)
                        .toList());
    }

    private List<Cell> row(Service service) {
        return List.of(
                Cell.of(subject.link(service.page())),
                of(service).map(Subject::status).findFirst().orElse(Cell.EMPTY),
                ServiceCard.exposure(service),
                Subject.monos(service.listens()));
    }

    Part guests() {
        return Part.table(
                "made-guests",
                "Guests",
                List.of("Guest", "Status", "System", "Addresses"),
                subject.inventory().guests(host).stream()
                        .filter(guest -> !guest.isRetired())
                        .map(guest -> List.of(
                                Cell.of(subject.link(guest.page())),
                                of(guest).map(Subject::status).findFirst().orElse(Cell.EMPTY),
                                Cell.text(guest.os().map(os -> os.value()).orElse("")),
                                subject.addresses(guest)))
                        .toList());
    }

    private Stream<Subject> of(Thing thing) {
        Page page = subject.site().page(thing.page());
        return Stream.ofNullable(page).map(found -> new Subject(subject.site(), found));
    }
}
