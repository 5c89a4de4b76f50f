package org.infrawiki.inventory.schema;

/**
 * An entry of a map whose keys are the user's, such as {@code mx}.
 *
 * @param key the key, with its place
 * @param value the value, with its place
 */
public record Pair<K, V>(Placed<K> key, Placed<V> value) {}
