package org.infrawiki.kind;

import com.google.auto.service.AutoService;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.schema.Schema;

/** A plain page. */
@AutoService(Kind.class)
public final class PageKind implements Kind {
    @Override
    public String name() {
        return "page";
    }

    @Override
    public String doc() {
        return "A plain page. It needs no fields at all; all of them may stand on pages of every other kind, too.";
    }

    @Override
    public String folder() {
        return "";
    }

    @Override
    public Schema schema() {
        return Schema.of();
    }
}
