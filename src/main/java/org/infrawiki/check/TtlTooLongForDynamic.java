package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.function.Consumer;
import org.infrawiki.inventory.dns.DynamicName;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** A name on a changing address in a zone that is remembered for long; a CNAME to a name elsewhere may be. */
@AutoService(Check.class)
public final class TtlTooLongForDynamic extends Rule {
    private static final Duration LONGEST = Duration.ofHours(1);

    public TtlTooLongForDynamic() {
        super(
                "ttl-too-long-for-dynamic",
                Severity.WARNING,
                "An updater keeps a name in a zone whose answers are remembered for more than an hour, so after a change of"
                        + " address it leads to somebody else for that long.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (ZoneData zone : view.answers().zones()) {
            Duration ttl = zone.zone().ttl().value();
            if (ttl.compareTo(LONGEST) > 0) {
                zone.dynamic().stream()
                        .filter(name -> name.dyn().isEmpty())
                        .findFirst()
                        .map(DynamicName::name)
                        .ifPresent(name -> found.accept(problem(
                                zone.zone().ttl().where(),
                                "answers of " + zone.name() + " are remembered for " + ttl.toSeconds() + " s, but "
                                        + name + " has an address that changes",
                                "set 'ttl: 10m', or let the name follow one elsewhere with 'dyn:'")));
            }
        }
    }
}
