package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.Consumer;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** RFC 2181 section 5.2: one TTL for all records of one name and type. */
@AutoService(Check.class)
public final class ConflictingTtl extends Rule {
    public ConflictingTtl() {
        super(
                "conflicting-ttl",
                Severity.ERROR,
                "Records of one name and type have different TTLs, so that resolvers keep half of the answer"
                        + " (RFC 2181 section 5.2). The zone file has the lowest.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (ZoneData zone : view.answers().zones()) {
            List<DnsRecord> records = zone.records();
            boolean told = false;
            for (int i = 1; i < records.size(); i++) {
                DnsRecord before = records.get(i - 1);
                DnsRecord record = records.get(i);
                told = told && record.sameSet(before);
                if (!told && record.sameSet(before) && record.ttl() != before.ttl()) {
                    boolean own = record.ttl() != zone.zone().ttl().value().toSeconds();
                    found.accept(own ? conflict(record, before) : conflict(before, record));
                    told = true;
                }
            }
        }
    }

    private Problem conflict(DnsRecord record, DnsRecord other) {
        return problem(
                record.where(),
                record.type() + " of " + record.name() + " has the TTL " + record.ttl() + " here and " + other.ttl()
                        + " elsewhere (" + other.where() + ")",
                "give all of them the same TTL, or none, for the zone's");
    }
}
