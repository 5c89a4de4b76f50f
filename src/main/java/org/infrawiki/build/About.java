package org.infrawiki.build;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.infrawiki.check.Checks;
import org.infrawiki.inventory.Common;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.model.Findings;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Site;
import org.infrawiki.source.HistoryMemory;
import org.infrawiki.source.LineMemory;

/** The single values of a store, which every build looks at. */
final class About {
    private final Store.Table table;

    About(Store store) {
        this.table = store.about();
    }

    /** @param basis what else the wiki was read with, by name */
    void write(State state, Map<String, String> basis, Site site) {
        basis.forEach(this::put);
        put("environment", state.environment());
        put("commit", state.commit());
        table.put("folder", Bytes.of(out -> state.folder().write(out.plain())));
        put(state.history());
        put(state.line());
        table.put("zones", Bytes.of(out -> {
            out.number(state.zones().size());
            for (Map.Entry<String, Long> zone : state.zones().entrySet()) {
                out.text(zone.getKey());
                out.longNumber(zone.getValue());
            }
        }));
        put("questions", state.questions().size());
        put("pages", state.pages().size());
        put(state.findings());
        put("conflicts", state.conflicts());
        put("problems", state.problems());
        Set<String> fields = new HashSet<>();
        state.pages().values().forEach(page -> fields.addAll(page.meta().keySet()));
        table.put("names of fields", Entries.of(fields.stream().sorted().toList()));
        Set<String> templates = new HashSet<>();
        state.pages()
                .values()
                .forEach(page -> page.uses().keySet().forEach(target -> templates.add(target.replaceFirst("^/+", ""))));
        table.put("templates", Entries.of(templates.stream().sorted().toList()));
        table.put(
                "troubled",
                Entries.of(state.units().values().stream()
                        .filter(unit -> !unit.problems().isEmpty())
                        .map(State.Unit::key)
                        .toList()));
        boolean plain = site.part(Inventory.class).facts().stream()
                .allMatch(facts -> facts.thing().isEmpty()
                        && facts.refs().isEmpty()
                        && facts.common().accept().isEmpty());
        put("plain", plain ? 1 : 0);
        List<Common> commons = site.part(Inventory.class).facts().stream()
                .map(org.infrawiki.inventory.Facts::common)
                .toList();
        boolean dated = !plain
                || commons.stream()
                        .anyMatch(page -> page.reviewed().isPresent()
                                || page.reviewEvery().isPresent());
        put("dated", dated ? 1 : 0);
        boolean accepting = commons.stream()
                .flatMap(page -> page.accept().stream())
                .anyMatch(accepted -> Checks.asksDay(accepted.key().value()));
        put("accepting", accepting ? 1 : 0);
        boolean blocked =
                state.units().values().stream().anyMatch(unit -> unit.input().equals(State.Unit.BLOCKED));
        put("blocked", blocked ? 1 : 0);
    }

    void put(String key, String text) {
        table.put(key, Bytes.of(text));
    }

    void put(String key, int number) {
        table.put(key, Bytes.of(out -> out.number(number)));
    }

    void put(String key, List<Problem> problems) {
        table.put(key, Bytes.of(out -> out.problems(problems)));
    }

    void put(Findings findings) {
        table.put("findings", Entries.of(findings));
    }

    void put(LineMemory line) {
        table.put("line", Bytes.of(out -> line.write(out.plain())));
    }

    /** All but its paths, which have a table of their own. */
    void put(HistoryMemory history) {
        table.put("history", Bytes.of(out -> history.withPaths(Map.of()).write(out.plain())));
    }

    void putTexts(String key, List<String> texts) {
        table.put(key, Entries.of(texts));
    }

    String text(String key) {
        byte[] bytes = table.get(key);
        return bytes == null ? "" : Bytes.text(bytes);
    }

    int number(String key) {
        return read(key, TableInput::number, 0);
    }

    List<String> texts(String key) {
        return read(key, TableInput::texts, List.of());
    }

    List<Problem> problems(String key) {
        return read(key, TableInput::problems, List.of());
    }

    Findings findings() {
        byte[] bytes = table.get("findings");
        return bytes == null ? Findings.NONE : Entries.findings(bytes);
    }

    HistoryMemory history() {
        return read("history", in -> HistoryMemory.read(in.plain()), HistoryMemory.NONE);
    }

    LineMemory line() {
        return read("line", in -> LineMemory.read(in.plain()), LineMemory.NONE);
    }

    Map<String, Long> zones() {
        return read(
                "zones",
                in -> {
                    Map<String, Long> zones = new TreeMap<>();
                    for (int left = in.number(); left > 0; left--) {
                        zones.put(in.text(), in.longNumber());
                    }
                    return zones;
                },
                Map.of());
    }

    <T> T read(String key, Bytes.Reading<T> reading, T none) {
        byte[] bytes = table.get(key);
        return bytes == null ? none : Bytes.read(bytes, reading);
    }
}
