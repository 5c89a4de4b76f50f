package org.infrawiki.inventory.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;

/** The decoded fields of a map; those of the wrong form are missing, and have been told. */
public final class Fields {
    private final Where where;
    private final Map<String, Placed<?>> values = new LinkedHashMap<>();
    private final Map<String, Value.Entry> extra = new LinkedHashMap<>();
    private boolean complete = true;

    Fields(Where where) {
        this.where = where;
    }

    void put(String name, Placed<?> value) {
        values.put(name, value);
    }

    void keep(Value.Entry entry) {
        extra.put(entry.key(), entry);
    }

    void lacks() {
        complete = false;
    }

    /** Whether every required field is there. */
    boolean complete() {
        return complete;
    }

    /** Where the map starts. */
    public Where where() {
        return where;
    }

    /** A field's value with its place. */
    @SuppressWarnings("unchecked") // only the field's own form has put a value under its name
    public <T> Optional<Placed<T>> placed(Field<T> field) {
        return Optional.ofNullable((Placed<T>) values.get(field.name()));
    }

    public <T> Optional<T> get(Field<T> field) {
        return placed(field).map(Placed::value);
    }

    /** A field that its schema requires. */
    public <T> T required(Field<T> field) {
        return get(field).orElseThrow(() -> new IllegalStateException(field.name() + " is not required"));
    }

    /** A required field with its place. */
    public <T> Placed<T> requiredPlaced(Field<T> field) {
        return placed(field).orElseThrow(() -> new IllegalStateException(field.name() + " is not required"));
    }

    /** A list field; empty where it is missing. */
    public <T> List<Placed<T>> list(Field<List<Placed<T>>> field) {
        return get(field).orElse(List.of());
    }

    /** The values of a list field whose values know their places themselves. */
    public <T> List<T> values(Field<List<Placed<T>>> field) {
        return list(field).stream().map(Placed::value).toList();
    }

    /** The user's own keys, those that start with {@code x-}, in the order written. */
    public Map<String, Value.Entry> extra() {
        return extra;
    }
}
