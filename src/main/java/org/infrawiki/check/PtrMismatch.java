package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.net.Reverse;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/** Reverse records that people chose, with a name of ours that does not lead back to the address. */
@AutoService(Check.class)
public final class PtrMismatch extends Rule {
    public PtrMismatch() {
        super(
                "ptr-mismatch",
                Severity.WARNING,
                "The name in a reverse record does not lead back to the address. Mail servers refuse mail from such an"
                        + " address (RFC 1912 section 2.1).");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Host host : view.activeHosts()) {
            for (Interface on : host.interfaces()) {
                Optional<Placed<DomainName>> ptr = on.ptr();
                List<IpAddress> stray = ptr.isEmpty()
                        ? List.of()
                        : on.fixed().stream()
                                .filter(ip -> !leadsBack(view, ptr.get().value(), ip))
                                .toList();
                if (!stray.isEmpty()) {
                    found.accept(mismatch(ptr.get().where(), ptr.get().value(), stray.get(0)));
                }
            }
        }
        for (ZoneData zone : view.answers().zones()) {
            for (DnsRecord record : zone.records()) {
                boolean typed = record.type().equals("PTR") && record.rule() == 5;
                Optional<DomainName> target = typed ? record.target() : Optional.empty();
                Reverse.address(record.name())
                        .filter(ip -> target.isPresent() && !leadsBack(view, target.get(), ip))
                        .ifPresent(ip -> found.accept(mismatch(record.where(), target.get(), ip)));
            }
        }
    }

    private Problem mismatch(Where where, DomainName name, IpAddress ip) {
        return problem(
                where,
                "the reverse record of " + ip + " says " + name + ", which does not have that address",
                "use a name that has it, or give " + name + " the address, too");
    }

    /** Names of others can't be looked up here, and those that an updater keeps or that are withheld are not known. */
    private static boolean leadsBack(View view, DomainName name, IpAddress ip) {
        List<Optional<List<DnsRecord>>> answers = view.inventory().zonesOf(name).stream()
                .map(zone -> view.answers().answer(name, zone))
                .toList();
        return answers.isEmpty()
                || answers.stream()
                        .anyMatch(answer -> answer.isEmpty()
                                || answer.get().stream()
                                        .anyMatch(record -> record.address().equals(Optional.of(ip))));
    }
}
