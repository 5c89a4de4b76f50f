package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.Reverse;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** A record that leads to a name of ours that is not there. Names in zones of others are not for us to know. */
@AutoService(Check.class)
public final class TargetDoesNotExist extends Rule {
    private static final Set<String> NEED_ADDRESS = Set.of("MX", "NS", "SRV");

    public TargetDoesNotExist() {
        super(
                "target-does-not-exist",
                Severity.ERROR,
                "A CNAME, MX, NS or SRV record leads to a name in a declared zone that has no record there, so it leads"
                        + " nowhere.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (ZoneData zone : view.answers().zones()) {
            for (DnsRecord record : zone.records()) {
                boolean host = NEED_ADDRESS.contains(record.type());
                Optional<DomainName> target = host || isAlias(record) ? record.target() : Optional.empty();
                boolean address = target.isPresent()
                        && record.type().equals("MX")
                        && MxToAddress.address(target.get(), zone.name()).isPresent();
                Optional<List<DnsRecord>> answer =
                        target.flatMap(name -> view.answers().answer(name, zone.zone()));
                if (answer.isPresent() && !address && !isGood(answer.get(), host)) {
                    found.accept(problem(
                            record.where(),
                            record.type() + " of " + record.name() + " leads to "
                                    + target.get() + ", which "
                                    + (answer.get().isEmpty() ? "does not exist" : "has no address"),
                            "mend the target, or give that name to a host or service under 'names:'"));
                }
            }
        }
    }

    /** An alias that must lead somewhere; those into a classless reverse zone stand for hosts yet to come (RFC 2317). */
    private static boolean isAlias(DnsRecord record) {
        return record.type().equals("CNAME")
                && record.target()
                        .flatMap(DomainName::parent)
                        .filter(Reverse::isClassless)
                        .isEmpty();
    }

    private static boolean isGood(List<DnsRecord> answer, boolean host) {
        return answer.stream()
                .anyMatch(record ->
                        !host || record.address().isPresent() || record.type().equals("CNAME"));
    }
}
