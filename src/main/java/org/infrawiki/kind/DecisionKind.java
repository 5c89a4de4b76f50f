package org.infrawiki.kind;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Common;
import org.infrawiki.inventory.Decision;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Fields;
import org.infrawiki.inventory.schema.Forms;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.inventory.schema.Schema;

/** A decision and its reasons. */
@AutoService(Kind.class)
public final class DecisionKind implements Kind {
    private static final Field<List<Placed<Ref>>> AFFECTS =
            Field.of("affects", Forms.pages(), "The pages it affects; it is shown on each of them", "[lan, gw]");

    @Override
    public String name() {
        return "decision";
    }

    @Override
    public String doc() {
        return "A decision and its reasons, shown on the pages it affects.";
    }

    @Override
    public Schema schema() {
        return Schema.of(AFFECTS);
    }

    @Override
    public Optional<Thing> thing(Common common, Fields fields, Decoding to) {
        return Optional.of(new Decision(common, Parts.name(common), fields.values(AFFECTS)));
    }
}
