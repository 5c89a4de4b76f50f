package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** An MX record with an address where a name must stand; with a zone behind it, too, for that is how relative names end. */
@AutoService(Check.class)
public final class MxToAddress extends Rule {
    public MxToAddress() {
        super(
                "mx-to-address",
                Severity.ERROR,
                "An MX record leads to an address. It must be a name (RFC 5321 section 5.1); an address is taken for a"
                        + " name that does not exist.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (ZoneData zone : view.answers().zones()) {
            for (DnsRecord record : zone.records()) {
                if (record.type().equals("MX")) {
                    record.target()
                            .flatMap(target -> address(target, zone.name()))
                            .ifPresent(address -> found.accept(problem(
                                    record.where(),
                                    "MX of " + record.name() + " leads to the address " + address,
                                    "lead it to the name of the mail server")));
                }
            }
        }
    }

    static Optional<IpAddress> address(DomainName target, DomainName zone) {
        List<String> labels = target.labels();
        boolean relative =
                target.isIn(zone) && labels.size() == 4 + zone.labels().size();
        return labels.size() == 4 || relative ? IpAddress.of(String.join(".", labels.subList(0, 4))) : Optional.empty();
    }
}
