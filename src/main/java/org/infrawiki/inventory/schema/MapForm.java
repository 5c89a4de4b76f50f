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
            to.refuse(value, this, "", value instanceof Value.Text text ? cure(text.text()) : "");
            return null;
        }
        Fields fields = schema.read(article, entries, to);
        return fields.complete() ? make.apply(fields) : null;
    }

    /** Text in place of a map: the field of that name, else the first one, as it is written. */
    private String cure(String text) {
        Field<?> meant = schema.fields().stream()
                .filter(field -> field.name().equals(text.strip()))
                .findFirst()
                .orElse(schema.fields().get(0));
        return "write it as a map, such as {" + meant.name() + ": " + meant.example() + "}";
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
