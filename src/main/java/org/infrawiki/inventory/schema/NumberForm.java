package org.infrawiki.inventory.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * A whole number in ASCII digits.
 *
 * @param least the smallest that is allowed
 * @param most the largest
 */
record NumberForm(long least, long most) implements Form<Long> {
    @Override
    public String expects() {
        return "a whole number from " + least + " to " + most;
    }

    @Override
    public @Nullable Long read(Value value, Decoding to) {
        return text().read(value, to);
    }

    /** Editors read most of them as numbers, for which a pattern says nothing. */
    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(text().json());
        json.put("minimum", least);
        json.put("maximum", most);
        return json;
    }

    private TextForm<Long> text() {
        return new TextForm<>(expects(), List.of(), "^[0-9]+$", text -> Numbers.parse(text, least, most));
    }
}
