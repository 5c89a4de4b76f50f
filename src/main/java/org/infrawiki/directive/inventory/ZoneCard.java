package org.infrawiki.directive.inventory;

import java.time.Duration;
import java.util.Optional;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.dns.ZoneData;

/** The facts of a zone. */
record ZoneCard(Subject subject, Zone zone) {
    void add(Card.Facts facts) {
        Optional<ZoneData> data = subject.dns().zone(zone.page());
        facts.add("Zone", Cell.mono(zone.zone().value().text()))
                .add("Visible to", visibility(zone))
                .add(
                        "Other side",
                        subject.pages(subject.inventory().zones(zone.zone().value()).stream()
                                .map(Zone::page)
                                .filter(page -> !page.equals(zone.page()))
                                .toList()))
                .text("Provider", zone.provider())
                .add(
                        "Name servers",
                        Cell.stacked(
                                zone.nameservers().stream().map(subject::party).toList()))
                .add(
                        "Primary",
                        data.map(known -> Cell.mono(known.primary().text())).orElse(Cell.EMPTY))
                .add("Hostmaster", Cell.text(data.map(ZoneData::hostmaster).orElse("")))
                .add("TTL", Cell.text(time(zone.ttl().value())))
                .add(
                        "SOA",
                        Cell.text("refresh " + time(zone.soa().refresh()) + ", retry "
                                + time(zone.soa().retry()) + ", expire "
                                + time(zone.soa().expire()) + ", minimum "
                                + time(zone.soa().minimum())))
                .add("Delegates", zone.delegate() ? Cell.text("its child zones") : Cell.EMPTY)
                .add(
                        "Records",
                        Cell.text(data.map(known ->
                                        Integer.toString(known.records().size()))
                                .orElse("")));
    }

    static Cell visibility(Zone zone) {
        return zone.visibility().isEmpty()
                ? Cell.EMPTY
                : Cell.of(Piece.pill(zone.isPublic() ? "public" : "internal", Piece.Look.MARK));
    }

    /** A length of time in its largest whole unit. */
    static String time(Duration length) {
        long seconds = length.toSeconds();
        return seconds % 86_400 == 0 && seconds > 0
                ? seconds / 86_400 + " d"
                : seconds % 3_600 == 0 && seconds > 0
                        ? seconds / 3_600 + " h"
                        : seconds % 60 == 0 && seconds > 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
