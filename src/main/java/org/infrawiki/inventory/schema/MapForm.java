package org.infrawiki.inventory.schema;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.infrawiki.model.Value;
import org.jspecify.annotations.Nullable;

/** A map of known fields. */
record MapForm<T>(String article, Schema schema, Function<Fields, T> make) implements Form<T> {
    @Override
    public String expects() {
        return article + ": a map of "
                + String.join(", ", schema.fields().stream().map(Field::name).toList());
    }

    @Override
    public @Nullable T read(Value value, Decoding to) {
        if (!(value instanceof Value.Entries entries) || entries.entries().isEmpty()) {
            to.refuse(value, this);
            return null;
        }
        Fields fields = schema.read(article, entries, to);
        return fields.complete() ? make.apply(fields) : null;
    }

    @Override
    public List<Field<?>> fields() {
        return schema.fields();
    }

    @Override
    public Map<String, Object> json() {
        return schema.json();
    }
}
