package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.infrawiki.inventory.Network;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Networks that nobody is on; one that DHCP serves has guests that have no page, and one with parts is a frame. */
@AutoService(Check.class)
public final class OrphanNetwork extends Rule {
    public OrphanNetwork() {
        super(
                "orphan-network",
                Severity.WARNING,
                "A network has no host, no service, no DHCP range and no part. It is either gone or not yet described.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        Set<PageName> parents = new HashSet<>();
        for (Network network : view.inventory().networks()) {
            view.inventory().plan().parent(network).ifPresent(parent -> parents.add(parent.page()));
        }
        for (Network network : view.inventory().networks()) {
            if (network.dhcp().isEmpty()
                    && !parents.contains(network.page())
                    && view.inventory().plan().uses(network).isEmpty()
                    && view.inventory().plan().hosts(network).isEmpty()) {
                found.accept(problem(
                        network.where(),
                        "nobody is on the network " + network.page(),
                        "remove the page if the network is gone, or write its hosts' addresses"));
            }
        }
    }
}
