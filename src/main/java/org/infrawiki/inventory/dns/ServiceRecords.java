package org.infrawiki.inventory.dns;

import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Srv;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.schema.Pair;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;

/** Rule 5 for {@code mx} and {@code srv}: records that lead to the service's first name. */
final class ServiceRecords {
    private final Inventory inventory;
    private final Draft draft;

    ServiceRecords(Inventory inventory, Draft draft) {
        this.inventory = inventory;
        this.draft = draft;
    }

    void derive() {
        for (Service service : inventory.services()) {
            if (service.isActive()) {
                for (Pair<DomainName, Long> mx : service.mx()) {
                    add(service, mx.key(), "MX", mx.value().value() + " ");
                }
                for (Srv srv : service.srv()) {
                    add(service, srv.name(), "SRV", srv.priority() + " " + srv.weight() + " " + srv.port() + " ");
                }
            }
        }
    }

    /** Adds a record whose value is {@code before} and the service's name. */
    private void add(Service service, Placed<DomainName> owner, String type, String before) {
        Where where = owner.where();
        List<Zone> zones = inventory.zonesOf(owner.value());
        if (zones.isEmpty()) {
            draft.add(NameRecords.noZone(owner.value(), where));
        }
        boolean inside = zones.stream().anyMatch(zone -> !zone.isPublic());
        for (Zone zone : zones) {
            if (zone.isPublic() && NameRecords.isInternal(service)) {
                if (!inside) {
                    draft.add(NameRecords.internalInPublic(owner.value(), where, zone));
                }
                continue;
            }
            Optional<DomainName> target = target(service, zone);
            if (target.isPresent()) {
                draft.add(zone, owner.value(), type, before + target.get().absolute(), service.page(), where, 5);
            } else {
                draft.add(Problem.error(
                        "bad-record",
                        where,
                        "the service has no name that " + type + " of " + owner.value() + " could lead to",
                        "give it one under 'names:'"));
            }
        }
    }

    /** For a public domain the first name in a public zone, else the first; a wildcard leads nowhere. */
    private Optional<DomainName> target(Service service, Zone zone) {
        List<DomainName> names = service.names().stream()
                .map(Placed::value)
                .filter(name -> !name.isWildcard())
                .toList();
        Optional<DomainName> first = names.stream().findFirst();
        return zone.isPublic()
                ? names.stream()
                        .filter(name -> inventory.zonesOf(name).stream().anyMatch(Zone::isPublic))
                        .findFirst()
                        .or(() -> first)
                : first;
    }
}
