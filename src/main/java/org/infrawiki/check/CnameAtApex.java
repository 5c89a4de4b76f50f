package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.Consumer;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** A CNAME at a zone's own name, typed or made for a dynamic address (RFC 1912 section 2.4). */
@AutoService(Check.class)
public final class CnameAtApex extends FromDns {
    public CnameAtApex() {
        super(
                "cname-at-apex",
                Severity.ERROR,
                "The zone's own name is a CNAME. It always has SOA and NS records, and a CNAME allows no others beside it"
                        + " (RFC 1912 section 2.4).");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        super.look(view, found);
        for (ZoneData zone : view.answers().zones()) {
            for (DnsRecord record : view.answers().names(zone).getOrDefault(zone.name(), List.of())) {
                if (record.type().equals("CNAME")) {
                    found.accept(problem(
                            record.where(),
                            record.name() + " is the zone's own name, which can't be a CNAME",
                            "publish the addresses themselves"));
                }
            }
        }
    }
}
