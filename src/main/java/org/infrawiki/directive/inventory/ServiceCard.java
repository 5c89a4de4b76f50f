package org.infrawiki.directive.inventory;

import java.util.ArrayList;
import java.util.List;
import org.infrawiki.inventory.Certificate;
import org.infrawiki.inventory.Exposure;
import org.infrawiki.inventory.Service;

/** The facts of a service. */
record ServiceCard(Subject subject, Service service) {
    void add(Card.Facts facts) {
        facts.add("For", exposure(service))
                .add("Runs on", subject.links(service.runsOn()))
                .add("Reached by", subject.link(service.through()))
                .add("Names", Subject.stacked(service.names()))
                .add("Ports", Subject.monos(service.listens()))
                .add("Addresses", Subject.monos(service.addresses()))
                .add("Depends on", subject.links(service.dependsOn()))
                .add("Uses", subject.links(service.uses()))
                .add("Needed by", subject.pages(subject.inventory().graph().dependants(service.page())))
                .add("Used by", subject.pages(subject.inventory().graph().users(service.page())))
                .add(
                        "Certificate",
                        service.certificate().map(ServiceCard::certificate).orElse(Cell.EMPTY))
                .add(
                        "Check",
                        service.check().map(check -> Cell.mono(check.value())).orElse(Cell.EMPTY))
                .add("Backup", subject.backup(service.backup()));
    }

    static Cell exposure(Service service) {
        return Cell.of(
                Piece.pill(service.exposure().value() == Exposure.PUBLIC ? "public" : "internal", Piece.Look.MARK));
    }

    private static Cell certificate(Certificate certificate) {
        List<String> words = new ArrayList<>();
        certificate.by().ifPresent(by -> words.add("by " + by.value()));
        certificate.expires().ifPresent(day -> words.add("until " + day.value()));
        return Cell.text(String.join(", ", words));
    }
}
