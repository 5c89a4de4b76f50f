package org.infrawiki.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;
import org.jspecify.annotations.Nullable;

/** Reads {@code infrawiki.yaml}. Every key is optional; unknown keys and values of the wrong form are problems. */
public final class SettingsReader {
    /** The configuration file at the root of a wiki. */
    public static final String FILE = "infrawiki.yaml";

    private static final String FAIL_ON = "fail_on";

    private static final List<String> KEYS = List.of(
            "name",
            "url",
            "content",
            "theme",
            "tagbase",
            "language",
            "html",
            "feeds",
            "historyurl",
            "editurl",
            "userdir",
            "exclude",
            "indexpages",
            "search",
            "exports",
            "audience",
            "checks",
            FAIL_ON,
            "stale_after",
            "today",
            "runbooks");

    private static final List<String> RUNBOOK = List.of("for", "title", "description");

    private final Map<String, Value.Entry> entries;
    private final List<Problem> problems;

    private SettingsReader(Map<String, Value.Entry> entries, List<Problem> problems) {
        this.entries = entries;
        this.problems = problems;
    }

    /**
     * @param bytes of the file
     * @param id content id of the file
     * @param defaultContent the content folder where the file names none
     * @param problems gets what is wrong
     */
    public static Settings read(byte[] bytes, String id, String defaultContent, List<Problem> problems) {
        SourceText text = SourceText.of(bytes, FILE);
        problems.addAll(text.problems());
        int before = problems.size();
        Value.Entries root = YamlValues.read(FILE, text.text(), 1, problems);
        for (int i = before; i < problems.size(); i++) {
            Problem problem = problems.get(i);
            problems.set(
                    i,
                    new Problem(
                            "bad-configuration",
                            problem.severity(),
                            problem.where(),
                            problem.message(),
                            problem.hint()));
        }
        return new SettingsReader(root.entries(), problems).decode(root, id, defaultContent);
    }

    private Settings decode(Value.Entries root, String id, String defaultContent) {
        for (Value.Entry entry : entries.values()) {
            if (!KEYS.contains(entry.key()) && !entry.key().startsWith("x-")) {
                bad(entry.where(), "there is no setting '" + entry.key() + "'", Nearest.hint(entry.key(), KEYS));
            }
        }
        runbooks();
        Settings none = Settings.DEFAULT;
        oneOf("audience", "public", List.of("public", "internal"));
        return new Settings(
                text("name", none.name()),
                text("url", none.url()).replaceAll("/+$", ""),
                folder("content", defaultContent),
                word("theme", none.theme()),
                text("tagbase", none.tagbase()).replaceAll("^/+|/+$", ""),
                word("language", none.language()),
                choice("html", none.html(), Settings.Html.values()),
                list("feeds", none.feeds(), List.of("rss", "atom", "json")),
                text("historyurl", none.historyurl()),
                text("editurl", none.editurl()),
                folder("userdir", none.userdir()),
                list("exclude", none.exclude(), List.of()),
                flag("indexpages", none.indexpages()),
                flag("search", none.search()),
                list("exports", none.exports(), List.of()),
                checks(),
                failOn(none.failOn()),
                number("stale_after", none.staleAfter()),
                date("today"),
                root,
                id);
    }

    private String text(String key, String otherwise) {
        return text(entries.get(key), otherwise);
    }

    private String text(Value.@Nullable Entry entry, String otherwise) {
        if (entry == null) {
            return otherwise;
        }
        if (entry.value() instanceof Value.Text text) {
            return text.text().strip();
        }
        bad(entry.value().where(), "'" + entry.key() + "' takes one text", "");
        return otherwise;
    }

    /** A name that becomes part of a path or of an attribute. */
    private String word(String key, String otherwise) {
        String word = text(key, otherwise);
        if (word.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            return word;
        }
        bad(where(key), "'" + key + "' takes one word of letters, digits and hyphens", "");
        return otherwise;
    }

    private String folder(String key, String otherwise) {
        String path = text(key, otherwise).replaceAll("^(?:\\./)+|/+$", "");
        if (path.startsWith("/") || List.of(path.split("/", -1)).contains("..")) {
            bad(where(key), "'" + key + "' must be a folder below the wiki's root", "");
            return otherwise;
        }
        return path.equals(".") ? "" : path;
    }

    private boolean flag(String key, boolean otherwise) {
        String word = oneOf(key, otherwise ? "yes" : "no", List.of("yes", "no", "true", "false", "on", "off"));
        return List.of("yes", "true", "on").contains(word);
    }

    private int number(String key, int otherwise) {
        String digits = text(key, Integer.toString(otherwise)).replaceFirst("d$", "");
        if (digits.matches("[0-9]{1,6}")) {
            return Integer.parseInt(digits);
        }
        bad(where(key), "'" + key + "' takes a number of days", "");
        return otherwise;
    }

    private String date(String key) {
        String date = text(key, "");
        try {
            return date.isEmpty() ? "" : LocalDate.parse(date).toString();
        } catch (DateTimeException noSuchDay) {
            bad(where(key), "'" + key + "' takes a date such as 2026-11-23", "");
            return "";
        }
    }

    private <E extends Enum<E>> E choice(String key, E otherwise, E[] values) {
        List<String> words = List.of(values).stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        return values[words.indexOf(oneOf(key, otherwise.name().toLowerCase(Locale.ROOT), words))];
    }

    private String oneOf(String key, String otherwise, List<String> words) {
        return oneOf(entries.get(key), otherwise, words);
    }

    private String oneOf(Value.@Nullable Entry entry, String otherwise, List<String> words) {
        String word = text(entry, otherwise);
        if (entry == null || words.contains(word)) {
            return word;
        }
        bad(
                entry.value().where(),
                "'" + entry.key() + "' is one of " + String.join(", ", words),
                Nearest.hint(word, words));
        return otherwise;
    }

    /** A list; one scalar stands for a list of one, or of words. */
    private List<String> list(String key, List<String> otherwise, List<String> known) {
        Value.Entry entry = entries.get(key);
        if (entry == null) {
            return otherwise;
        }
        List<Value> items;
        if (entry.value() instanceof Value.Items given) {
            items = given.items();
        } else if (entry.value() instanceof Value.Text text) {
            items = List.of(text.text().isBlank() ? new Value.Items(List.of(), text.where()) : text);
        } else {
            bad(entry.value().where(), "'" + key + "' takes a list", "");
            return otherwise;
        }
        return items.stream()
                .filter(item -> item instanceof Value.Text)
                .map(item -> (Value.Text) item)
                .filter(item -> {
                    if (known.isEmpty() || known.contains(item.text())) {
                        return true;
                    }
                    bad(
                            item.where(),
                            "'" + key + "' knows no '" + item.text() + "'",
                            "it is one of " + String.join(", ", known));
                    return false;
                })
                .map(Value.Text::text)
                .toList();
    }

    /** Types of runbooks of the wiki's own are read where runbooks are made; here only their form is looked at. */
    private void runbooks() {
        Value.Entry entry = entries.get("runbooks");
        if (entry == null) {
            return;
        }
        if (!(entry.value() instanceof Value.Entries types)) {
            bad(entry.value().where(), "'runbooks' takes types, each with 'for' and 'title'", "");
            return;
        }
        for (Value.Entry type : types.entries().values()) {
            if (!type.key().matches("[a-z0-9][a-z0-9-]*")) {
                bad(type.where(), "a type of runbook is one word of small letters, digits and hyphens", "");
            } else if (!(type.value() instanceof Value.Entries fields)) {
                bad(type.value().where(), "a type of runbook takes 'for' and 'title'", "");
            } else {
                for (Value.Entry field : fields.entries().values()) {
                    if (!RUNBOOK.contains(field.key())) {
                        bad(
                                field.where(),
                                "a type of runbook has no '" + field.key() + "'",
                                Nearest.hint(field.key(), RUNBOOK));
                    }
                }
                if (!fields.entries().containsKey("for")) {
                    bad(type.where(), "the type '" + type.key() + "' does not say for which pages it is", "add 'for'");
                }
            }
        }
    }

    /** From when on a run counts as failed: a line of {@code checks}; outside of them it is understood as well. */
    private String failOn(String otherwise) {
        Value.Entry checks = entries.get("checks");
        Value.Entry inside = checks != null && checks.value() instanceof Value.Entries codes
                ? codes.entries().get(FAIL_ON)
                : null;
        return oneOf(inside == null ? entries.get(FAIL_ON) : inside, otherwise, List.of("error", "warning", "never"));
    }

    private Map<String, String> checks() {
        Map<String, String> severities = new LinkedHashMap<>();
        Value.Entry entry = entries.get("checks");
        if (entry != null && entry.value() instanceof Value.Entries codes) {
            for (Value.Entry code : codes.entries().values()) {
                if (code.key().equals(FAIL_ON)) {
                    continue;
                }
                if (code.value() instanceof Value.Text text
                        && List.of("error", "warning", "note", "off").contains(text.text())) {
                    severities.put(code.key(), text.text());
                } else {
                    bad(code.value().where(), "'" + code.key() + "' is one of error, warning, note, off", "");
                }
            }
        } else if (entry != null) {
            bad(entry.value().where(), "'checks' takes 'code: severity' lines", "");
        }
        return severities;
    }

    private Where where(String key) {
        Value.Entry entry = entries.get(key);
        return entry == null ? Where.file(FILE) : entry.value().where();
    }

    private void bad(Where where, String message, String hint) {
        problems.add(Problem.error("bad-configuration", where, message, hint));
    }
}
