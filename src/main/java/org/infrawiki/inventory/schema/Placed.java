package org.infrawiki.inventory.schema;

import java.util.function.Function;
import org.infrawiki.model.Where;

/**
 * A value from the front matter with the place it was written at, so that a check can point there.
 *
 * @param value the value
 * @param where where it starts
 */
public record Placed<T>(T value, Where where) {
    public <U> Placed<U> map(Function<T, U> change) {
        return new Placed<>(change.apply(value), where);
    }

    @Override
    public String toString() {
        return value + "@" + where;
    }
}
