package org.infrawiki.inventory.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.infrawiki.inventory.net.Outcome;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * A form written as one value on one line.
 *
 * @param expects what is expected
 * @param words the words allowed, where those are all; for hints and editors
 * @param pattern a pattern of JSON Schema, or the empty string
 * @param reader makes the value of the text, which is neither empty nor of several lines
 */
record TextForm<T>(String expects, List<String> words, String pattern, Function<String, Outcome<T>> reader)
        implements Form<T> {
    @Override
    public @Nullable T read(Value value, Decoding to) {
        String text = value instanceof Value.Text typed ? typed.text().strip() : "";
        if (text.isEmpty()) {
            to.refuse(value, this);
            return null;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            to.refuse(value, this, "has a line break or another control character in it", "");
            return null;
        }
        Outcome<T> read = reader.apply(text);
        if (read.value() == null) {
            to.refuse(value, this, read.fault(), read.fault().isEmpty() ? Nearest.hint(text, words) : "");
        }
        return read.value();
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            json.put("enum", allowed());
        } else {
            json.put("type", List.of("string", "number", "boolean"));
            if (!pattern.isEmpty()) {
                json.put("pattern", pattern);
            }
        }
        json.put("description", expects);
        return json;
    }

    /** The words; where editors read some of them as a boolean, that as well. */
    private List<Object> allowed() {
        List<Object> allowed = new ArrayList<>(words);
        if (words.contains("true")) {
            allowed.addAll(List.of(true, false));
        }
        return allowed;
    }
}
