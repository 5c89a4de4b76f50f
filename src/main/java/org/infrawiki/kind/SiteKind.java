package org.infrawiki.kind;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Common;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.SitePlace;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Fields;
import org.infrawiki.inventory.schema.Forms;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Schema;

/** A place where machines stand, or a provider. */
@AutoService(Kind.class)
public final class SiteKind implements Kind {
    private static final Field<String> ADDRESS =
            Field.of("address", Forms.prose(), "Where it is", "12 Mill Lane, the cupboard under the stairs");
    private static final Field<String> PROVIDER =
            Field.of("provider", Forms.line(), "Who runs it or its connection", "Fenland Hosting, contract 4471");
    private static final Field<String> CONTACT =
            Field.of("contact", Forms.prose(), "Whom to call", "support@fenland.example.net");
    private static final Field<List<Placed<String>>> LINKS = Field.of(
            "links",
            Forms.list(Forms.line()),
            "Pages elsewhere: panels, status pages",
            "[https://status.example.net/]");

    @Override
    public String name() {
        return "site";
    }

    @Override
    public String doc() {
        return "A place where machines stand, or a provider.";
    }

    @Override
    public Schema schema() {
        return Schema.of(ADDRESS, PROVIDER, CONTACT, LINKS);
    }

    @Override
    public Optional<Thing> thing(Common common, Fields fields, Decoding to) {
        return Optional.of(new SitePlace(
                common,
                Parts.name(common),
                fields.placed(ADDRESS),
                fields.placed(PROVIDER),
                fields.placed(CONTACT),
                fields.list(LINKS)));
    }
}
