package org.infrawiki.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infrawiki.inventory.schema.Decoding;
import org.infrawiki.inventory.schema.Fields;
import org.infrawiki.inventory.schema.Schema;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Page;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;

/** The kinds of pages there are; decodes pages by them. */
public final class Kinds {
    private final TreeMap<String, Kind> byName = new TreeMap<>();
    private final Map<String, Schema> schemas = new TreeMap<>();

    public Kinds(Iterable<Kind> kinds) {
        kinds.forEach(kind -> {
            byName.put(kind.name(), kind);
            schemas.put(kind.name(), schema(kind));
        });
    }

    /** All kinds by name. */
    public Collection<Kind> all() {
        return byName.values();
    }

    public Optional<Kind> kind(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All fields of a kind: its own, then those of every page. */
    public static Schema schema(Kind kind) {
        return kind.schema().then(CommonFields.SCHEMA);
    }

    /** Decodes a page's front matter; a page of an unknown kind is told and read as a plain one. */
    public Facts read(Page page) {
        Decoding decoding = new Decoding(page.name());
        Kind kind = byName.get(page.kind());
        if (kind == null) {
            return unknown(page, decoding);
        }
        Fields fields = schemas.getOrDefault(kind.name(), CommonFields.SCHEMA)
                .read("a " + kind.name(), page.matter(), decoding);
        Common common = CommonFields.read(page, fields);
        Optional<Thing> thing = kind.thing(common, fields, decoding);
        return new Facts(common, thing, decoding.refs(), decoding.problems());
    }

    private Facts unknown(Page page, Decoding decoding) {
        Value.Entry entry = page.matter().entries().get(CommonFields.KIND.name());
        Value.Entries rest = page.matter();
        decoding.add(Problem.error(
                "unknown-kind",
                entry == null ? Where.file(page.source()) : entry.value().where(),
                "'" + Decoding.shown(page.kind()) + "' is no kind of page; there are "
                        + String.join(", ", byName.keySet()),
                Nearest.hint(page.kind(), byName.keySet())));
        Map<String, Value.Entry> known = new TreeMap<>(rest.entries());
        known.keySet().removeIf(name -> CommonFields.SCHEMA.field(name).isEmpty());
        Fields fields = CommonFields.SCHEMA.read("a page", new Value.Entries(known, rest.where()), decoding);
        return new Facts(
                CommonFields.read(page, fields), Optional.empty(), decoding.refs(), List.copyOf(decoding.problems()));
    }
}
