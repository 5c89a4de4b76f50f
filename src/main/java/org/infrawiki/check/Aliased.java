package org.infrawiki.check;

import java.util.List;
import java.util.function.Consumer;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Records of one type whose target must be a name with addresses of its own and not a CNAME. */
abstract class Aliased extends Rule {
    private final String type;

    Aliased(String code, String type, String explanation) {
        super(code, Severity.ERROR, explanation);
        this.type = type;
    }

    @Override
    final void look(View view, Consumer<Problem> found) {
        Answers answers = view.answers();
        for (ZoneData zone : answers.zones()) {
            for (DnsRecord record : zone.records()) {
                if (record.type().equals(type)) {
                    record.target().flatMap(target -> answers.answer(target, zone.zone())).orElse(List.of()).stream()
                            .filter(answer -> answer.type().equals("CNAME"))
                            .findFirst()
                            .ifPresent(alias -> found.accept(problem(
                                    record.where(),
                                    type + " of " + record.name() + " leads to " + alias.name() + ", which is a CNAME ("
                                            + alias.where() + ")",
                                    "lead it to a name that has addresses itself")));
                }
            }
        }
    }
}
