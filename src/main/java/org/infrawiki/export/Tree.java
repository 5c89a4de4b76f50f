package org.infrawiki.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Value;

/** A map of a JSON or YAML document being filled: what is not known has no key. */
final class Tree {
    private final Map<String, Object> map = new LinkedHashMap<>();

    Tree put(String key, Object value) {
        map.put(key, value);
        return this;
    }

    /** A text, number or date with its place. */
    Tree put(String key, Optional<? extends Placed<?>> value) {
        value.ifPresent(placed -> map.put(key, plain(placed.value())));
        return this;
    }

    Tree putText(String key, Optional<String> text) {
        text.ifPresent(known -> map.put(key, known));
        return this;
    }

    /** A list, unless it is empty. */
    <T> Tree list(String key, Collection<T> values, Function<T, ?> form) {
        if (!values.isEmpty()) {
            List<Object> list = new ArrayList<>();
            values.forEach(value -> list.add(form.apply(value)));
            map.put(key, list);
        }
        return this;
    }

    Tree texts(String key, Collection<? extends Placed<?>> values) {
        return list(key, values, value -> value.value().toString());
    }

    /** A map, unless it is empty. */
    Tree map(String key, Map<String, ?> inner) {
        if (!inner.isEmpty()) {
            map.put(key, inner);
        }
        return this;
    }

    Map<String, Object> map() {
        return map;
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /** The user's own fields, as typed, without {@code x-}. */
    static Map<String, Object> extra(Map<String, Value.Entry> extra) {
        Map<String, Object> tree = new LinkedHashMap<>();
        extra.forEach((key, entry) -> tree.put(key.substring("x-".length()), plain(entry.value())));
        return tree;
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream().map(Tree::plain).toList();
        }
        if (value instanceof Value.Entries entries) {
            Map<String, Object> tree = new LinkedHashMap<>();
            entries.entries().forEach((key, entry) -> tree.put(key, plain(entry.value())));
            return tree;
        }
        return ((Value.Text) value).text();
    }
}
