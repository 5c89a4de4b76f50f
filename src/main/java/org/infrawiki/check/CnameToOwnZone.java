package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.function.Consumer;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.Reverse;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** An alias for a name of ours; those of classless reverse zones (RFC 2317) are as they must be. */
@AutoService(Check.class)
public final class CnameToOwnZone extends Rule {
    public CnameToOwnZone() {
        super(
                "cname-to-own-zone",
                Severity.WARNING,
                "A CNAME leads to a name in a zone of ours. A CNAME is for a name under somebody else's control; here the"
                        + " address can be published itself, which costs resolvers one question less and can have other records.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (ZoneData zone : view.answers().zones()) {
            for (DnsRecord record : zone.records()) {
                Optional<DomainName> target = record.type().equals("CNAME") && !Reverse.isReverse(zone.name())
                        ? record.target()
                        : Optional.empty();
                target.flatMap(name -> view.answers().holding(name, zone.zone()).stream()
                                .findFirst())
                        .ifPresent(own -> found.accept(problem(
                                record.where(),
                                record.name() + " is a CNAME to " + target.get() + " in the zone " + own.page()
                                        + ", which is ours",
                                "put " + record.name()
                                        + " under 'names:' of what answers to it, which publishes the addresses")));
            }
        }
    }
}
