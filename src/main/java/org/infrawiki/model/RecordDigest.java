package org.infrawiki.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Feeds answers that are records all the way down to a digest, component by component. Their text would hold as much, but
 * the JVM puts a record's own {@code toString} together when it is first asked for, which takes it some milliseconds, and
 * one changed fact asks for 25 kinds of records.
 */
public final class RecordDigest {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private RecordDigest() {}

    /** What to ask a record of one class for; its name tells it from another that looks alike. */
    private record Shape(long name, Method[] accessors) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Method[] accessors = new Method[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = components[i].getAccessor();
                accessors[i].setAccessible(true);
            }
            return new Shape(new Digest().put(type.getName()).value(), accessors);
        }
    }

    /**
     * Feeds a value.
     *
     * @param value a record, a collection or map in an order of its own, an optional, or anything whose text says all of it
     */
    public static void put(@Nullable Object value, Digest into) {
        if (value instanceof Record) {
            Shape shape = SHAPES.get(value.getClass());
            into.put(shape.name());
            for (Method accessor : shape.accessors()) {
                put(component(value, accessor), into);
            }
        } else if (value instanceof Collection<?> all) {
            into.put(all.size());
            all.forEach(one -> put(one, into));
        } else if (value instanceof Map<?, ?> map) {
            into.put(map.size());
            map.forEach((key, one) -> {
                put(key, into);
                put(one, into);
            });
        } else if (value instanceof Optional<?> maybe) {
            into.put(maybe.isPresent());
            maybe.ifPresent(one -> put(one, into));
        } else {
            into.put(String.valueOf(value));
        }
    }

    private static Object component(Object value, Method accessor) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a record can't be read: " + value.getClass(), impossible);
        }
    }
}
