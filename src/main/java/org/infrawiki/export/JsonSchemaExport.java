package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.infrawiki.model.Lookup;

/** JSON Schema of what {@link JsonExport} writes: its documentation. */
@AutoService(Export.class)
public final class JsonSchemaExport implements Export {
    private static final String FILE = "inventory.schema.json";

    @Override
    public String name() {
        return "json-schema";
    }

    @Override
    public String summary() {
        return "JSON Schema of the export json.";
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        try (InputStream in = JsonSchemaExport.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException(FILE + " is not in the program");
            }
            return new Exported(Map.of(FILE, in.readAllBytes()), List.of());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
