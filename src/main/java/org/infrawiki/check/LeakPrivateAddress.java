package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.Optional;
import java.util.function.Consumer;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Reverse;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/**
 * Private addresses in public zones: those that the derivation withholds, and, should it ever fail to, those in what it
 * publishes. The second look knows nothing of how records come about.
 */
@AutoService(Check.class)
public final class LeakPrivateAddress extends FromDns {
    public LeakPrivateAddress() {
        super(
                "leak-private-address",
                Severity.ERROR,
                "A private address would be published in a public zone: it helps nobody outside, and tells them what is"
                        + " inside. Such records are left out of every export.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        super.look(view, found);
        for (ZoneData zone : view.answers().zones()) {
            if (zone.zone().isPublic()) {
                zone.records().forEach(record -> leaked(record)
                        .ifPresent(ip -> found.accept(problem(
                                record.where(),
                                "the private address " + ip + " is published in the public zone " + zone.name() + " ("
                                        + record.name() + ")",
                                "use a public address there, or a name in an internal zone"))));
            }
        }
    }

    private static Optional<IpAddress> leaked(DnsRecord record) {
        return record.address().or(() -> Reverse.address(record.name())).filter(ip -> !ip.isPublic());
    }
}
