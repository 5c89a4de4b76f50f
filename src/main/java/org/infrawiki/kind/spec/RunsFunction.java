package org.infrawiki.kind.spec;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.PageName;
import org.infrawiki.query.Bound;
import org.infrawiki.query.FunctionDoc;
import org.infrawiki.query.Matcher;
import org.infrawiki.query.Scope;
import org.infrawiki.query.SpecFunction;

/** {@code runs(SERVICE)}. */
@AutoService(SpecFunction.class)
public final class RunsFunction implements SpecFunction {
    @Override
    public String name() {
        return "runs";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc("Matches the hosts that a service runs on.", "SERVICE", "runs(services/mail)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        Things things = new Things(scope, arg, List.of("service"));
        Inventory inventory = scope.site().part(Inventory.class);
        return things.find()
                .<Bound>map(service -> Matcher.of(running(inventory, service)))
                .orElseGet(() -> things.missing("service"));
    }

    private static Set<PageName> running(Inventory inventory, Thing service) {
        Set<PageName> pages = new TreeSet<>();
        for (Host host : inventory.hosts()) {
            if (inventory.servicesOn(host).stream().anyMatch(one -> one.page().equals(service.page()))) {
                pages.add(host.page());
            }
        }
        return pages;
    }
}
