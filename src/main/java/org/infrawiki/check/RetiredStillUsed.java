package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infrawiki.inventory.Facts;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Something in use that names something retired. */
@AutoService(Check.class)
public final class RetiredStillUsed extends Rule {
    public RetiredStillUsed() {
        super(
                "retired-still-used",
                Severity.ERROR,
                "A field of something that is in use or planned names a host or service that is retired.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        Stream.of(
                        view.inventory().hosts(),
                        view.inventory().services(),
                        view.inventory().networks(),
                        view.inventory().zones())
                .flatMap(Collection::stream)
                .filter(thing -> !thing.isRetired())
                .forEach(thing -> look(view, thing, found));
    }

    private void look(View view, Thing thing, Consumer<Problem> found) {
        for (Ref ref : view.inventory().facts(thing.page()).map(Facts::refs).orElseThrow()) {
            view.inventory()
                    .target(ref)
                    .flatMap(view.inventory()::thing)
                    .filter(Thing::isRetired)
                    .ifPresent(retired -> found.accept(problem(
                            ref.where(),
                            retired.page() + " is retired, but " + thing.page() + " still names it",
                            "name what took its place, or retire this one, too")));
        }
    }
}
