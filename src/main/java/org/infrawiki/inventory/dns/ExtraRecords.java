package org.infrawiki.inventory.dns;

import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.Outcome;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;

/** Rule 5 for {@code records}: lines that users type, of hosts and services by their owner, of zones into that zone. */
final class ExtraRecords {
    private final Inventory inventory;
    private final Draft draft;

    ExtraRecords(Inventory inventory, Draft draft) {
        this.inventory = inventory;
        this.draft = draft;
    }

    void derive() {
        inventory.hosts().stream().filter(Host::isActive).forEach(host -> derive(host, host.records()));
        inventory.services().stream().filter(Service::isActive).forEach(service -> derive(service, service.records()));
        inventory.zones().forEach(this::derive);
    }

    private void derive(Thing thing, List<Placed<String>> lines) {
        for (Placed<String> line : lines) {
            read(line, Optional.empty()).ifPresent(record -> {
                List<Zone> zones = inventory.zonesOf(record.name());
                if (zones.isEmpty()) {
                    draft.add(NameRecords.noZone(record.name(), line.where()));
                }
                zones.forEach(zone -> add(zone, record, thing, line));
            });
        }
    }

    private void derive(Zone zone) {
        DomainName origin = zone.zone().value();
        for (Placed<String> line : zone.records()) {
            read(line, Optional.of(origin)).ifPresent(record -> {
                if (record.name().isIn(origin)) {
                    add(zone, record, zone, line);
                } else {
                    draft.add(bad(line, "its owner " + record.name() + " is not in the zone " + origin));
                }
            });
        }
    }

    private Optional<RecordLine> read(Placed<String> line, Optional<DomainName> origin) {
        Outcome<RecordLine> read = RecordLine.parse(line.value(), origin);
        if (read.value() == null) {
            draft.add(bad(line, read.fault()));
        }
        return read.optional();
    }

    private static Problem bad(Placed<String> line, String why) {
        String code = why.equals(TextData.TOO_LONG) ? "bad-txt-length" : "bad-record";
        return Problem.error(
                code,
                line.where(),
                "'" + Decoding.shown(line.value()) + "' is no record to publish: " + why,
                "write OWNER TYPE VALUE on one line");
    }

    private void add(Zone zone, RecordLine line, Thing thing, Placed<String> typed) {
        long ttl = line.ttl().orElse(zone.ttl().value().toSeconds());
        draft.add(zone, new DnsRecord(line.name(), ttl, line.type(), line.data(), thing.page(), typed.where(), 5));
    }
}
