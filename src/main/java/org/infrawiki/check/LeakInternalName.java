package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/**
 * Names of internal zones in public ones: those that the derivation withholds, and a second look at what it publishes,
 * the SOA record included.
 */
@AutoService(Check.class)
public final class LeakInternalName extends FromDns {
    public LeakInternalName() {
        super(
                "leak-internal-name",
                Severity.ERROR,
                "A name of an internal zone would be published in a public one, so that outsiders learn what there is."
                        + " Such records are left out of every export.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        super.look(view, found);
        for (ZoneData zone : view.answers().zones()) {
            if (zone.zone().isPublic()) {
                zone.records().forEach(record -> Stream.concat(Stream.of(record.name()), record.target().stream())
                        .filter(name -> isInternal(view, name))
                        .findFirst()
                        .ifPresent(name -> found.accept(leak(record.where(), name, zone))));
                Stream.concat(Stream.of(zone.primary()), domain(zone.hostmaster()).stream())
                        .filter(name -> isInternal(view, name))
                        .forEach(name -> found.accept(leak(zone.zone().where(), name, zone)));
            }
        }
    }

    private static Optional<DomainName> domain(String mail) {
        return DomainName.of(mail.substring(mail.lastIndexOf('@') + 1));
    }

    private Problem leak(Where where, DomainName name, ZoneData zone) {
        return problem(
                where,
                "the internal name " + name + " is published in the public zone " + zone.name(),
                "use a public name there");
    }

    private static boolean isInternal(View view, DomainName name) {
        List<Zone> zones = view.inventory().zonesOf(name);
        return !zones.isEmpty() && zones.stream().noneMatch(Zone::isPublic);
    }
}
