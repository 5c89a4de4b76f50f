package org.infrawiki.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/**
 * The order of what a pagespec matches.
 *
 * <pre>
 * order = *( ["-"] key )         "-" turns a key round; the next key decides between equals, the name at last
 * key   = "age"                  written last comes first
 *       | "mtime"                changed last comes first
 *       | "title"                last part of the name, as shown
 *       | "path"                 whole name, as shown
 *       | "title_natural" | "path_natural"    the same, numbers by value and letter case ignored
 *       | "meta(" field ")"      a field; pages without it first; of the title, sortas goes before the title
 *       | "sortas"               sortas, else the title
 * </pre>
 *
 * Texts are compared by character, capitals first. As in ikiwiki, {@code title} is the title a name gives; a title that
 * the page declares is {@code meta(title)}. {@code sortas} is ours.
 */
record SortOrder(List<Key> keys) implements ParsedOrder {
    /** A key: what to compare of a page, and whether the greatest comes first. */
    record Key(Function<Site, Function<Candidate, SortValue>> value, boolean reversed) {}

    private static final Pattern WORD = Pattern.compile("(-?)\\s*([A-Za-z_]+)(?:\\(([^)]*)\\))?(?=\\s|$)");
    private static final Map<String, Function<Site, Function<Candidate, SortValue>>> KEYS = new TreeMap<>(Map.of(
            "age", site -> page -> SortValue.newest(SiteIndex.of(site).created(page.name())),
            "mtime", site -> page -> SortValue.newest(site.modified(page.name())),
            "title", site -> page -> SortValue.text(page.name().shown()),
            "title_natural", site -> page -> SortValue.natural(page.name().shown()),
            "path", site -> page -> SortValue.text(PageName.shown(page.name().path())),
            "path_natural",
                    site -> page -> SortValue.natural(PageName.shown(page.name().path())),
            "sortas", site -> page -> SortValue.text(title(page))));

    static ParsedOrder parse(String text) {
        List<Key> keys = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int at = skipBlanks(text, 0);
        while (at < text.length()) {
            if (!word.find(at) || word.start() != at) {
                return wrong(at, "this is no sort key", known());
            }
            String name = word.group(2);
            String arg = word.group(3) == null ? "" : word.group(3).strip();
            boolean reversed = !word.group(1).isEmpty();
            if (name.equals("meta")) {
                if (arg.isEmpty()) {
                    return wrong(at, "meta() needs the field to sort by", "write meta(author), for example");
                }
                keys.add(new Key(site -> page -> SortValue.text(field(page, arg)), reversed));
            } else {
                Function<Site, Function<Candidate, SortValue>> value = KEYS.get(name);
                if (value == null) {
                    return wrong(word.start(2), "there is no sort key '" + name + "'", hint(name));
                }
                if (!arg.isEmpty()) {
                    return wrong(word.start(2), "the sort key " + name + " takes no argument", "");
                }
                keys.add(new Key(value, reversed));
            }
            at = skipBlanks(text, word.end());
        }
        return new SortOrder(List.copyOf(keys));
    }

    private static int skipBlanks(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static SpecError wrong(int at, String message, String hint) {
        return new SpecError(SpecError.In.SORT, at, message, hint);
    }

    private static String hint(String typed) {
        String near = Nearest.hint(typed, KEYS.keySet());
        return near.isEmpty() ? known() : near;
    }

    private static String known() {
        return "there are " + String.join(", ", KEYS.keySet()) + " and meta(FIELD), with blanks between them";
    }

    private static String title(Candidate candidate) {
        Page page = candidate.page();
        String sortas = page == null ? null : page.meta("sortas");
        String title = page == null ? null : page.meta("title");
        return sortas != null
                ? sortas
                : title != null ? title : candidate.name().shown();
    }

    private static String field(Candidate candidate, String field) {
        if (field.equals("title")) {
            return title(candidate);
        }
        Page page = candidate.page();
        String sortas = page == null ? null : page.meta(field + " sortas");
        if (sortas != null) {
            return sortas;
        }
        return page == null ? "" : String.join(" ", Fields.values(page, field));
    }

    /** The names in this order. */
    List<PageName> sort(List<Candidate> found, Site site) {
        Comparator<Row> order = null;
        for (int i = 0; i < keys.size(); i++) {
            int column = i;
            Comparator<Row> key = Comparator.comparing(row -> row.values().get(column));
            key = keys.get(i).reversed() ? key.reversed() : key;
            order = order == null ? key : order.thenComparing(key);
        }
        List<Function<Candidate, SortValue>> values =
                keys.stream().map(key -> key.value().apply(site)).toList();
        Comparator<Row> byName = Comparator.comparing(Row::name);
        return found.stream()
                .map(page -> new Row(
                        page.name(),
                        values.stream().map(value -> value.apply(page)).toList()))
                .sorted(order == null ? byName : order.thenComparing(byName))
                .map(Row::name)
                .toList();
    }

    /** A name with the values it is sorted by, worked out once. */
    private record Row(PageName name, List<SortValue> values) {}
}
