package org.infrawiki.inventory.schema;

import java.util.Map;
import org.infrawiki.model.Value;
import org.jspecify.annotations.Nullable;

/** Text of any number of lines. */
record ProseForm() implements Form<String> {
    @Override
    public String expects() {
        return "text";
    }

    @Override
    public @Nullable String read(Value value, Decoding to) {
        String text = value instanceof Value.Text typed ? typed.text().strip() : "";
        if (text.isEmpty()) {
            to.refuse(value, this);
            return null;
        }
        return text;
    }

    @Override
    public Map<String, Object> json() {
        return Map.of("type", "string");
    }
}
