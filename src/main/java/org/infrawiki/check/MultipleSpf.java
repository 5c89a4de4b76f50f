package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** RFC 7208 section 3.2: at most one SPF record a name. */
@AutoService(Check.class)
public final class MultipleSpf extends Rule {
    public MultipleSpf() {
        super(
                "multiple-spf",
                Severity.ERROR,
                "A name has two SPF records. Receivers take neither and may refuse the mail (RFC 7208 section 4.5).");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (ZoneData zone : view.answers().zones()) {
            view.answers().names(zone).forEach((name, records) -> {
                List<DnsRecord> policies =
                        records.stream().filter(MultipleSpf::isSpf).toList();
                for (DnsRecord policy : policies.subList(Math.min(1, policies.size()), policies.size())) {
                    if (!policy.sameData(policies.get(0))) {
                        found.accept(problem(
                                policy.where(),
                                name + " has another SPF record ("
                                        + policies.get(0).where() + ")",
                                "make one of the two, with everything that may send"));
                    }
                }
            });
        }
    }

    private static boolean isSpf(DnsRecord record) {
        String data = record.data().toLowerCase(Locale.ROOT);
        return record.type().equals("TXT") && (data.startsWith("\"v=spf1 ") || data.startsWith("\"v=spf1\""));
    }
}
