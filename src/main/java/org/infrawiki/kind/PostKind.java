package org.infrawiki.kind;

import com.google.auto.service.AutoService;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.schema.Schema;

/** An entry of a blog. */
@AutoService(Kind.class)
public final class PostKind implements Kind {
    @Override
    public String name() {
        return "post";
    }

    @Override
    public String doc() {
        return "An entry of a blog or a log book, shown with its date and author.";
    }

    @Override
    public String layout() {
        return "post";
    }

    @Override
    public Schema schema() {
        return Schema.of();
    }
}
