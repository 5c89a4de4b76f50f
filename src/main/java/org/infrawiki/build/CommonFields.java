package org.infrawiki.build;

import java.util.List;
import java.util.Set;
import org.infrawiki.model.Dates;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Value;

/**
 * The fields any page's front matter may have, as the rest of the program knows them. The schema of the page's kind
 * reports unknown fields and wrong forms; here the well-formed ones take effect.
 */
final class CommonFields {
    private static final Set<String> TEXTS = Set.of(
            "kind",
            "title",
            "description",
            "author",
            "authorurl",
            "license",
            "copyright",
            "keywords",
            "permalink",
            "redir",
            "robots",
            "stylesheet",
            "guid",
            "sortas",
            "owner");

    private final Value.Entries matter;
    private final Facts facts;

    CommonFields(Value.Entries matter, Facts facts) {
        this.matter = matter;
        this.facts = facts;
    }

    void read() {
        for (Value.Entry entry : matter.entries().values()) {
            switch (entry.key()) {
                case "tags" -> texts(entry.value()).forEach(tag -> facts.tag(tag.text(), tag.where()));
                case "aliases" -> texts(entry.value()).forEach(alias -> facts.alias(alias.text()));
                case "date", "updated" -> date(entry);
                case "draft" -> draft(entry);
                default -> {
                    if (TEXTS.contains(entry.key())
                            && entry.value() instanceof Value.Text text
                            && !text.text().isBlank()) {
                        facts.meta(entry.key(), text.text().strip());
                    }
                }
            }
        }
    }

    /** A slip must not publish what its writer holds back. */
    private void draft(Value.Entry entry) {
        String said = entry.value() instanceof Value.Text text ? text.text() : "";
        if (Set.of("no", "false").contains(said)) {
            return;
        }
        facts.meta("draft", "yes");
        if (!Set.of("yes", "true").contains(said)) {
            facts.problem(Problem.error(
                    "bad-front-matter",
                    entry.value().where(),
                    "this page is left out as a draft, for 'draft' says neither yes nor no",
                    "write yes or no"));
        }
    }

    private void date(Value.Entry entry) {
        if (entry.value() instanceof Value.Text text && !text.text().isBlank()) {
            Dates.parse(text.text()).ifPresent(at -> facts.meta(entry.key(), at.toString()));
        }
    }

    /** A list of texts; one scalar stands for words. */
    private static List<Value.Text> texts(Value value) {
        if (value instanceof Value.Text text) {
            return List.of(text.text().strip().split("[\\s,]+")).stream()
                    .filter(word -> !word.isEmpty() && !PageName.climbs(word))
                    .map(word -> new Value.Text(word, text.where()))
                    .toList();
        }
        if (value instanceof Value.Items items) {
            return items.items().stream()
                    .filter(item -> item instanceof Value.Text)
                    .map(item -> (Value.Text) item)
                    .filter(item -> !PageName.climbs(item.text()))
                    .toList();
        }
        return List.of();
    }
}
