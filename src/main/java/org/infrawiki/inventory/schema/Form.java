package org.infrawiki.inventory.schema;

import java.util.List;
import java.util.Map;
import org.infrawiki.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * The form of a field's value: reads it, and says what it expects.
 *
 * @param <T> what it reads; immutable
 */
public interface Form<T> {
    /** What is expected, with an article: {@code a date such as 2026-10-01}. */
    String expects();

    /** Reads a value; where it is of another form, tells {@code to} and returns null. */
    @Nullable
    T read(Value value, Decoding to);

    /** The form as JSON Schema. */
    Map<String, Object> json();

    /** The fields inside, for a form that is a map of known fields or a list of such. */
    default List<Field<?>> fields() {
        return List.of();
    }
}
