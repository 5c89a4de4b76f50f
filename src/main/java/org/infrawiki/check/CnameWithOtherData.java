package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** RFC 1034 section 3.6.2: where a CNAME is, nothing else may be. */
@AutoService(Check.class)
public final class CnameWithOtherData extends Rule {
    public CnameWithOtherData() {
        super(
                "cname-with-other-data",
                Severity.ERROR,
                "A name has a CNAME and other records. Name servers refuse such a zone, for a CNAME says that everything"
                        + " about the name is found elsewhere (RFC 1034 section 3.6.2).");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (ZoneData zone : view.answers().zones()) {
            view.answers().names(zone).forEach((name, records) -> {
                if (!name.equals(zone.name())) {
                    look(name, records, found);
                }
            });
        }
    }

    private void look(DomainName name, List<DnsRecord> records, Consumer<Problem> found) {
        Optional<DnsRecord> alias =
                records.stream().filter(record -> record.type().equals("CNAME")).findFirst();
        Optional<DnsRecord> other = alias.flatMap(cname ->
                records.stream().filter(record -> !record.sameData(cname)).findFirst());
        if (alias.isPresent() && other.isPresent()) {
            found.accept(problem(
                    alias.get().where(),
                    name + " is a CNAME"
                            + alias.get()
                                    .target()
                                    .map(target -> " to " + target)
                                    .orElse("") + ", so it can't have other records; there is "
                            + (other.get().type().equals("CNAME")
                                    ? "another CNAME"
                                    : "also " + other.get().type())
                            + " (" + other.get().where() + ")",
                    "publish addresses in place of the CNAME, or drop the other record"));
        }
    }
}
