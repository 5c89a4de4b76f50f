package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Interface;
import org.infrawiki.inventory.net.Mac;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/** One hardware address on two hosts; VLANs and bridges of one host share theirs. */
@AutoService(Check.class)
public final class DuplicateMac extends Rule {
    private record Seen(Host host, Interface on, Where where) {}

    public DuplicateMac() {
        super(
                "duplicate-mac",
                Severity.ERROR,
                "Two hosts have the same hardware address, so DHCP takes one for the other. Most often a page was copied.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        Map<Mac, Seen> seen = new HashMap<>();
        for (Host host : view.inventory().hosts()) {
            for (Interface on : host.interfaces()) {
                if (!host.isRetired() && on.mac().isPresent()) {
                    Placed<Mac> mac = on.mac().get();
                    Seen mine = new Seen(host, on, mac.where());
                    Seen first = seen.putIfAbsent(mac.value(), mine);
                    if (first != null && !first.host().page().equals(host.page())) {
                        found.accept(problem(
                                mac.where(),
                                mac.value() + " is on " + shown(mine) + " and on " + shown(first) + " (" + first.where()
                                        + ")",
                                "look at 'ip link' on both, and mend the wrong one"));
                    }
                }
            }
        }
    }

    private static String shown(Seen seen) {
        return seen.on().name().value() + " of " + seen.host().name().value();
    }
}
