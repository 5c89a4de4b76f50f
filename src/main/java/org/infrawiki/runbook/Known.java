package org.infrawiki.runbook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.infrawiki.inventory.AroundTopic;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.ThingTopic;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.render.template.MarkdownText;

/** What one runbook learns of the wiki. It notes the pages whose facts it got, which are those it was made from. */
final class Known {
    private final Lookup lookup;
    private final TreeSet<PageName> sources = new TreeSet<>();

    Known(Lookup lookup) {
        this.lookup = lookup;
    }

    Lookup lookup() {
        return lookup;
    }

    /** The pages whose facts were asked for. */
    Set<PageName> sources() {
        return sources;
    }

    /** Notes a page of whose facts an answer told a part. */
    void note(PageName page) {
        sources.add(page);
    }

    /** What a page describes. */
    Optional<Sheet> sheet(PageName page) {
        Optional<Sheet> sheet = lookup.ask(ThingTopic.TOPIC, page);
        sheet.ifPresent(found -> sources.add(page));
        return sheet;
    }

    /** What a page describes, if it is of this type. */
    <T extends Thing> Optional<T> thing(Class<T> type, PageName page) {
        return sheet(page).map(Sheet::thing).filter(type::isInstance).map(type::cast);
    }

    AroundTopic.Around around(PageName page) {
        return lookup.ask(AroundTopic.TOPIC, page);
    }

    /** The headings of a page, in lower case. */
    List<String> sections(PageName page) {
        return lookup.ask(SectionsTopic.TOPIC, page);
    }

    FoundTopic.Found found(PageName page) {
        return lookup.ask(FoundTopic.TOPIC, page);
    }

    /** The pages in the order in which to start what they describe. */
    List<PageName> ordered(List<PageName> pages) {
        return pages.size() < 2
                ? pages
                : lookup.ask(
                        StartOrderTopic.TOPIC,
                        pages.stream().map(PageName::path).toList());
    }

    /** A link to a page by its title. */
    String link(PageName page) {
        return MarkdownText.link(lookup.title(page), page.path());
    }

    /** What a field names: a link to its page, or the text as it was typed. */
    String link(Sheet sheet, Ref ref) {
        return sheet.target(ref).map(this::link).orElseGet(() -> MarkdownText.escaped(ref.text()));
    }

    String links(List<PageName> pages) {
        return String.join(", ", pages.stream().map(this::link).toList());
    }
}
