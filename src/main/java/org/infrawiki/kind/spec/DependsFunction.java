package org.infrawiki.kind.spec;

import com.google.auto.service.AutoService;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.infrawiki.inventory.Graph;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.model.PageName;
import org.infrawiki.query.Bound;
import org.infrawiki.query.FunctionDoc;
import org.infrawiki.query.Matcher;
import org.infrawiki.query.Scope;
import org.infrawiki.query.SpecFunction;

/** {@code depends(HOST|SERVICE)}. */
@AutoService(SpecFunction.class)
public final class DependsFunction implements SpecFunction {
    @Override
    public String name() {
        return "depends";
    }

    @Override
    public FunctionDoc doc() {
        return new FunctionDoc(
                "Matches hosts and services that need a host or service, directly or by way of others.",
                "HOST|SERVICE",
                "depends(hosts/nas)");
    }

    @Override
    public Bound bind(String arg, Scope scope) {
        Things things = new Things(scope, arg, List.of("host", "service"));
        Graph graph = scope.site().part(Inventory.class).graph();
        return things.find()
                .<Bound>map(thing -> Matcher.of(dependants(graph, thing.page())))
                .orElseGet(() -> things.missing("host or service"));
    }

    private static Set<PageName> dependants(Graph graph, PageName start) {
        Set<PageName> found = new TreeSet<>();
        Deque<PageName> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            for (PageName next : graph.dependants(queue.remove())) {
                if (found.add(next)) {
                    queue.add(next);
                }
            }
        }
        return found;
    }
}
