package org.infrawiki.inventory.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Value;

/**
 * The fields a map may have, in the order the manual shows them.
 *
 * @param fields with distinct names
 */
public record Schema(List<Field<?>> fields) {
    public Schema {
        fields = List.copyOf(fields);
    }

    public static Schema of(Field<?>... fields) {
        return new Schema(List.of(fields));
    }

    /** These fields, then those of another schema. */
    public Schema then(Schema more) {
        return new Schema(Stream.concat(fields.stream(), more.fields.stream()).toList());
    }

    public Optional<Field<?>> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /**
     * Decodes a map. Every mistake is told; what is right is kept.
     *
     * @param what the thing described, with an article, for messages
     */
    public Fields read(String what, Value.Entries entries, Decoding to) {
        Fields read = new Fields(entries.where());
        for (Value.Entry entry : entries.entries().values()) {
            Optional<Field<?>> field = field(entry.key());
            if (field.isPresent()) {
                read(field.get(), entry, read, to);
            } else if (entry.key().startsWith("x-")) {
                read.keep(entry);
            } else {
                unknown(what, entry, to);
            }
        }
        for (Field<?> field : fields) {
            if (field.required() && read.placed(field).isEmpty()) {
                read.lacks();
                if (!entries.entries().containsKey(field.name())) {
                    to.add(Problem.error(
                            "bad-front-matter",
                            entries.where(),
                            what + " needs '" + field.name() + "'",
                            "write it, such as '" + field.name() + ": " + field.example() + "'"));
                }
            }
        }
        return read;
    }

    private static <T> void read(Field<T> field, Value.Entry entry, Fields into, Decoding to) {
        to.enter(field.name());
        T value = field.form().read(entry.value(), to);
        if (field.required()
                && entry.value() instanceof Value.Items items
                && items.items().isEmpty()) {
            to.refuse(entry.value(), field.form());
        }
        to.leave();
        if (value != null) {
            into.put(field.name(), new Placed<>(value, entry.value().where()));
        }
    }

    /** The first field whose name has the typed word in it: {@code on} stands for {@code vm_on} or {@code runs_on}. */
    private static Optional<String> part(String typed, List<String> names) {
        String word = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name ->
                        List.of(name.split("_", -1)).contains(word) || (word.length() > 3 && name.startsWith(word)))
                .findFirst();
    }

    private void unknown(String what, Value.Entry entry, Decoding to) {
        List<String> names = fields.stream().map(Field::name).toList();
        String near = part(entry.key(), names)
                .map(name -> "did you mean '" + name + "'?")
                .orElseGet(() -> Nearest.hint(entry.key(), names));
        to.add(Problem.error(
                "unknown-field",
                entry.where(),
                what + " has no field '" + Decoding.shown(entry.key()) + "'",
                near.isEmpty() ? "fields of your own start with 'x-'" : near));
    }

    /** The map as JSON Schema. */
    public Map<String, Object> json() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field<?> field : fields) {
            Map<String, Object> json = new LinkedHashMap<>(field.form().json());
            json.put("description", field.doc());
            json.put("examples", List.of(field.example()));
            properties.put(field.name(), json);
            if (field.required()) {
                required.add(field.name());
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "object");
        json.put("properties", properties);
        json.put("patternProperties", Map.of("^x-", Map.of()));
        json.put("additionalProperties", false);
        if (!required.isEmpty()) {
            json.put("required", required);
        }
        return json;
    }
}
