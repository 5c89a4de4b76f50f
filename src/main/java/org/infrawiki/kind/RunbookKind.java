package org.infrawiki.kind;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Common;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.Runbook;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Fields;
import org.infrawiki.inventory.schema.Forms;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.inventory.schema.Schema;

/** A runbook that somebody wrote. */
@AutoService(Kind.class)
public final class RunbookKind implements Kind {
    private static final Field<List<Placed<Ref>>> FOR =
            Field.of("for", Forms.pages(), "The pages it is for; it is shown on each of them", "[nas, files]");
    private static final Field<String> WHEN =
            Field.of("when", Forms.prose(), "In which case", "when a disk of the array has failed");
    private static final Field<String> SEVERITY = Field.of("severity", Forms.line(), "How bad that is", "high");

    @Override
    public String name() {
        return "runbook";
    }

    @Override
    public String doc() {
        return "A runbook: free text with numbered steps.";
    }

    @Override
    public String layout() {
        return "runbook";
    }

    @Override
    public Schema schema() {
        return Schema.of(FOR, WHEN, SEVERITY);
    }

    @Override
    public Optional<Thing> thing(Common common, Fields fields, Decoding to) {
        return Optional.of(new Runbook(
                common, Parts.name(common), fields.values(FOR), fields.placed(WHEN), fields.placed(SEVERITY)));
    }
}
