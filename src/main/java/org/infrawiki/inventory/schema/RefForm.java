package org.infrawiki.inventory.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Value;
import org.jspecify.annotations.Nullable;

/** The name of a page. Only the form is read here; whether there is such a page shows when all pages are joined. */
record RefForm(List<String> kinds, boolean loose) implements Form<Ref> {
    @Override
    public String expects() {
        String pages = kinds.isEmpty() ? "the name of a page" : "the name of a " + String.join(" or ", kinds);
        return loose ? pages + ", or text" : pages;
    }

    @Override
    public @Nullable Ref read(Value value, Decoding to) {
        String text = value instanceof Value.Text typed ? typed.text().strip() : "";
        if (text.isEmpty()) {
            to.refuse(value, this);
            return null;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            to.refuse(value, this, "has a line break or another control character in it", "");
            return null;
        }
        if (text.startsWith("[[")) {
            to.refuse(value, this, "is a wikilink", "write the name alone, without brackets");
            return null;
        }
        return to.refer(text, kinds, loose, value.where());
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "string");
        json.put("description", expects());
        return json;
    }
}
