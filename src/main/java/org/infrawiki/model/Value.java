package org.infrawiki.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of the front matter as the user typed it, with its place. Types come from the schema of the page's kind, never
 * from YAML's guesses, so that {@code vlan: 010} and {@code mac: 12:34:56:78:9a:bc} mean what they say.
 */
public sealed interface Value {
    /** Where the value starts. */
    Where where();

    /** One value. An empty one ({@code key:}) has empty text. */
    record Text(String text, Where where) implements Value {}

    /** A list. */
    record Items(List<Value> items, Where where) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A map, in the order it was written. */
    record Entries(Map<String, Entry> entries, Where where) implements Value {
        public static final Entries NONE = new Entries(Map.of(), Where.file(""));

        /** Spelled out, as in {@link Where}. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Entries map && where.equals(map.where) && entries.equals(map.entries);
        }

        @Override
        public int hashCode() {
            return entries.hashCode();
        }
    }

    /** A key of a map with its own place and its value. */
    record Entry(String key, Where where, Value value) {}
}
