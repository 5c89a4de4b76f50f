package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Kind;
import org.infrawiki.inventory.Kinds;
import org.infrawiki.inventory.schema.Json;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Services;

/** The fields of all kinds of page as JSON Schema, made from what the checks hold pages to. */
@AutoService(Export.class)
public final class SchemaExport implements Export {
    @Override
    public String name() {
        return "schema";
    }

    @Override
    public String summary() {
        return "JSON Schema of the front matter, for editors.";
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        Kinds kinds = new Kinds(Services.all(Kind.class));
        List<String> names = kinds.all().stream().map(Kind::name).toList();
        List<Object> rules = new ArrayList<>();
        for (Kind kind : kinds.all()) {
            // A page that names no kind is a plain one.
            boolean plain = kind.name().equals("page");
            Tree test = new Tree().put("properties", Map.of("kind", Map.of("const", kind.name())));
            if (!plain) {
                test.put("required", List.of("kind"));
            }
            rules.add(new Tree()
                    .put("if", test.map())
                    .put("then", Kinds.schema(kind).json())
                    .map());
        }
        Tree schema = new Tree()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Front matter of a page of infrawiki")
                .put("type", "object")
                .put("properties", Map.of("kind", Map.of("enum", names)))
                .put("allOf", rules);
        return Exported.file("front-matter.schema.json", Json.text(schema.map()));
    }
}
