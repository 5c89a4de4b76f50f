package org.infrawiki.inventory.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Value;
import org.jspecify.annotations.Nullable;

/** A list, or one value where one is meant. Values of the wrong form are told and left out; the others stay. */
record ListForm<T>(Form<T> each) implements Form<List<Placed<T>>> {
    @Override
    public String expects() {
        return "a list, each " + each.expects();
    }

    @Override
    public @Nullable List<Placed<T>> read(Value value, Decoding to) {
        List<Value> items = value instanceof Value.Items list ? list.items() : List.of(value);
        List<Placed<T>> read = new ArrayList<>();
        int before = to.problems().size();
        for (Value item : items) {
            T one = each.read(item, to);
            if (one != null) {
                read.add(new Placed<>(one, item.where()));
            }
        }
        if (read.isEmpty() && value instanceof Value.Text text && text.text().indexOf(',') > 0) {
            to.cure(
                    before,
                    "several are written as a list: ["
                            + Decoding.shown(text.text().strip()) + "]");
        }
        return List.copyOf(read);
    }

    @Override
    public List<Field<?>> fields() {
        return each.fields();
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", each.json());
        return Map.of("anyOf", List.of(each.json(), list));
    }
}
