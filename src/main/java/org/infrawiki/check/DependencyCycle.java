package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/** Things that need each other. */
@AutoService(Check.class)
public final class DependencyCycle extends Rule {
    public DependencyCycle() {
        super(
                "dependency-cycle",
                Severity.ERROR,
                "Hosts and services need each other in a circle, so after a power cut none of them can be started first.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (List<PageName> cycle : view.inventory().graph().cycles()) {
            PageName first = cycle.get(0);
            PageName next = cycle.get(cycle.size() > 1 ? 1 : 0);
            String path = cycle.stream().map(PageName::path).collect(Collectors.joining(" -> ")) + " -> " + first;
            Optional<Thing> thing = view.inventory().thing(first);
            Where where = thing.flatMap(from -> View.needs(from).stream()
                            .filter(ref -> view.inventory().target(ref).equals(Optional.of(next)))
                            .map(Ref::where)
                            .findFirst()
                            .or(() -> Optional.of(from.where())))
                    .orElse(Where.file(first.path()));
            found.accept(problem(
                    where,
                    "these need each other: " + path,
                    "write what can be done without for a while under 'uses'"));
        }
    }
}
