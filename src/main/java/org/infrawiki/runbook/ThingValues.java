package org.infrawiki.runbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.inventory.Backup;
import org.infrawiki.inventory.Common;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Value;
import org.infrawiki.render.template.MarkdownText;

/** What templates may say of any page. Texts are as typed; those that are markdown say so in the manual. */
final class ThingValues {
    /** The sections that go into runbooks, by the name templates use, with what each one holds. */
    static final Map<String, String> SECTIONS = sections();

    private ThingValues() {}

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("install", "No install steps are written");
        sections.put("configure", "No configuration is written");
        sections.put("start", "How to start it is not written");
        sections.put("stop", "How to stop it is not written");
        sections.put("verify", "How to see that it works is not written");
        sections.put("upgrade", "No upgrade steps are written");
        sections.put("restore", "No restore steps are written");
        sections.put("known problems", "No known problems are written");
        return sections;
    }

    /** What is known of any page: its names, its sections. */
    static Map<String, Object> page(Known known, PageName page) {
        Map<String, Object> values = new HashMap<>();
        values.put("page", page.path());
        values.put("name", page.last());
        values.put("title", known.lookup().title(page));
        values.put("link", known.link(page));
        List<String> headings = known.sections(page);
        Map<String, Object> written = new HashMap<>();
        Map<String, Object> sections = new HashMap<>();
        Map<String, Object> bare = new HashMap<>();
        SECTIONS.forEach((heading, missing) -> {
            boolean there = headings.contains(heading);
            String key = heading.replace("known ", "");
            written.put(key, there);
            bare.put(key, there ? include(page, heading) : "");
            sections.put(
                    key,
                    there
                            ? "From *" + title(heading) + "* of " + known.link(page) + ":\n\n" + include(page, heading)
                            : gap(missing + ": add a section *" + title(heading) + "* to " + known.link(page) + "."));
        });
        values.put("written", written);
        values.put("sections", sections);
        values.put("bare", bare);
        values.put("x", Map.of());
        return values;
    }

    private static String title(String heading) {
        return heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1);
    }

    private static String include(PageName page, String heading) {
        return "[[!include \"/" + page + "\" section=\"" + heading + "\" heading=no]]";
    }

    /** The line a reader sees where a fact is missing. */
    static String gap(String sentence) {
        return "> [!WARNING]\n> " + sentence;
    }

    /** What is known of a host or service, beside what is its own. */
    static Map<String, Object> thing(Known known, Sheet sheet) {
        Thing thing = sheet.thing();
        Common common = thing.common();
        Map<String, Object> values = page(known, thing.page());
        values.put("name", thing.name().value());
        values.put("status", thing.status().name().toLowerCase(Locale.ROOT));
        values.put("planned", !thing.isActive());
        values.put(
                "owner", common.owner().map(owner -> known.link(sheet, owner)).orElse(""));
        values.put("why", text(common.why()));
        Map<String, Object> extra = new HashMap<>();
        common.extra().forEach((key, entry) -> {
            if (entry.value() instanceof Value.Text text) {
                extra.put(key.substring(2), text.text());
            }
        });
        List.of("console", "media", "secrets").forEach(key -> extra.putIfAbsent(key, ""));
        values.put("x", extra);
        return values;
    }

    /** A backup, or what is known of there being none. */
    static Map<String, Object> backup(Known known, Sheet sheet, Optional<Backup> backup) {
        Map<String, Object> values = new HashMap<>();
        values.put("declared", backup.filter(one -> one.none().isEmpty()).isPresent());
        values.put("none", backup.map(one -> text(one.none())).orElse(""));
        values.put(
                "to",
                backup.flatMap(Backup::to).map(to -> known.link(sheet, to)).orElse(""));
        values.put("method", backup.map(one -> text(one.method())).orElse(""));
        values.put("schedule", backup.map(one -> text(one.schedule())).orElse(""));
        values.put("keep", backup.map(one -> text(one.keep())).orElse(""));
        values.put(
                "tested",
                backup.flatMap(Backup::tested)
                        .map(day -> day.value().toString())
                        .orElse(""));
        values.put(
                "restore",
                backup.flatMap(Backup::restore)
                        .map(page -> known.link(sheet, page))
                        .orElse(""));
        values.put("text", backup.map(one -> text(known, sheet, one)).orElse(""));
        return values;
    }

    /** A backup in a few words, markdown. */
    static String text(Known known, Sheet sheet, Backup backup) {
        StringBuilder out = new StringBuilder();
        backup.method().ifPresent(method -> out.append(MarkdownText.escaped(method.value())));
        backup.to().ifPresent(to -> out.append(out.isEmpty() ? "to " : ", to ").append(known.link(sheet, to)));
        backup.schedule().ifPresent(when -> out.append(", ").append(MarkdownText.escaped(when.value())));
        return out.toString();
    }

    static String text(Optional<Placed<String>> text) {
        return text.map(Placed::value).map(String::strip).orElse("");
    }

    static List<String> texts(List<? extends Placed<?>> texts) {
        return texts.stream().map(text -> text.value().toString()).toList();
    }

    static List<PageName> targets(Sheet sheet, List<Ref> refs) {
        return refs.stream()
                .flatMap(ref -> sheet.target(ref).stream())
                .distinct()
                .toList();
    }
}
