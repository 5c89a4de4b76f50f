package org.infrawiki.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.schema.Field;
import org.infrawiki.inventory.schema.Json;
import org.infrawiki.inventory.schema.Manual;
import org.infrawiki.inventory.schema.Schema;
import org.infrawiki.model.PageName;

/** What is written about kinds, from the same fields that decode pages: manual, page templates, JSON Schema. */
public final class KindText {
    private KindText() {}

    /** The fields of a kind as tables in markdown; of a kind without its own those of every page. */
    public static String fields(Kind kind) {
        return kind.schema().fields().isEmpty()
                ? Manual.markdown(CommonFields.SCHEMA, 2)
                : Manual.markdown(kind.schema(), 2);
    }

    /** Where a new page of a kind goes. */
    public static PageName page(Kind kind, String name) {
        return new PageName(kind.folder().isEmpty() ? name : kind.folder() + "/" + name);
    }

    /**
     * A new page of a kind: its front matter with what must be there filled in by an example, and all other fields as
     * comments that say what they are for. It decodes without a problem as it is.
     */
    public static String template(Kind kind, String name) {
        StringBuilder out = new StringBuilder("---\n");
        out.append("# ").append(kind.doc()).append('\n');
        out.append("kind: ").append(kind.name()).append('\n');
        kind.schema().fields().forEach(field -> field(field, out));
        out.append("\n# What every page may say:\n");
        CommonFields.SCHEMA.fields().stream()
                .filter(field -> !field.equals(CommonFields.KIND))
                .forEach(field -> field(field, out));
        return out.append("---\n\n# ")
                .append(PageName.shown(new PageName(name).last()))
                .append('\n')
                .toString();
    }

    private static void field(Field<?> field, StringBuilder out) {
        String otherwise =
                field.required() || field.otherwise().isEmpty() ? "" : " (default: " + field.otherwise() + ")";
        out.append("# ").append(field.doc()).append(otherwise).append(".\n");
        out.append(field.required() ? "" : "#")
                .append(field.name())
                .append(": ")
                .append(field.example())
                .append('\n');
    }

    /** All kinds as one JSON Schema (draft 2020-12), for editors. */
    public static String jsonSchema(Kinds kinds) {
        List<Object> any = new ArrayList<>();
        for (Kind kind : kinds.all()) {
            Map<String, Object> json = new LinkedHashMap<>();
            Schema schema = Kinds.schema(kind);
            json.put("title", kind.name());
            json.putAll(schema.json());
            Map<String, Object> properties = new LinkedHashMap<>();
            if (json.get("properties") instanceof Map<?, ?> all) {
                all.forEach((name, form) -> properties.put(String.valueOf(name), form));
            }
            properties.put("kind", Map.of("const", kind.name()));
            json.put("properties", properties);
            if (!kind.name().equals("page")) {
                List<Object> required = new ArrayList<>(List.of("kind"));
                if (json.get("required") instanceof List<?> names) {
                    required.addAll(names);
                }
                json.put("required", required);
            }
            any.add(json);
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Front matter of infrawiki pages");
        root.put("anyOf", any);
        return Json.text(root);
    }
}
