package org.infrawiki.query;

import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Page;
import org.infrawiki.model.Value;

/** Reads fields of pages as typed, for specs, sort keys and tables. */
public final class Fields {
    private Fields() {}

    /**
     * The texts at a dotted path such as {@code interfaces.mac}; a list gives those of all its items. A field that the
     * front matter does not have is looked for among the common fields, which {@code [[!meta]]} sets, too.
     */
    public static List<String> values(Page page, String path) {
        List<String> found = new ArrayList<>();
        String[] keys = path.split("\\.", -1);
        Value.Entry entry = page.matter().entries().get(keys[0]);
        if (entry == null) {
            String common = page.meta(path);
            return common == null || common.isEmpty() ? List.of() : List.of(common);
        }
        collect(entry.value(), keys, 1, found);
        return found;
    }

    private static void collect(Value value, String[] keys, int at, List<String> found) {
        if (value instanceof Value.Items items) {
            items.items().forEach(item -> collect(item, keys, at, found));
        } else if (value instanceof Value.Entries entries && at < keys.length) {
            Value.Entry entry = entries.entries().get(keys[at]);
            if (entry != null) {
                collect(entry.value(), keys, at + 1, found);
            }
        } else if (value instanceof Value.Text text
                && at == keys.length
                && !text.text().isEmpty()) {
            found.add(text.text());
        }
    }
}
