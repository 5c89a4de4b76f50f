package org.infrawiki.inventory.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Value;
import org.jspecify.annotations.Nullable;

/** A map whose keys are the user's, in the order written. */
record PairsForm<K, V>(Form<K> key, Form<V> value) implements Form<List<Pair<K, V>>> {
    @Override
    public String expects() {
        return "a map from " + key.expects() + " to " + value.expects();
    }

    @Override
    public @Nullable List<Pair<K, V>> read(Value typed, Decoding to) {
        if (!(typed instanceof Value.Entries entries)) {
            to.refuse(typed, this);
            return null;
        }
        List<Pair<K, V>> pairs = new ArrayList<>();
        for (Value.Entry entry : entries.entries().values()) {
            K left = key.read(new Value.Text(entry.key(), entry.where()), to);
            V right = value.read(entry.value(), to);
            if (left != null && right != null) {
                pairs.add(new Pair<>(
                        new Placed<>(left, entry.where()),
                        new Placed<>(right, entry.value().where())));
            }
        }
        return List.copyOf(pairs);
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "object");
        json.put("additionalProperties", value.json());
        return json;
    }
}
