package org.infrawiki.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.infrawiki.model.Call;
import org.infrawiki.model.Link;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Where;
import org.infrawiki.parse.PageParser;
import org.infrawiki.parse.Parsed;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Directives;
import org.infrawiki.render.Scan;
import org.jspecify.annotations.Nullable;

/** Gathers what a page says of itself: its front matter, its links, and what its directives declare. */
final class Facts implements Scan {
    private static final int MOST_TEXTS = 200;
    private static final int MOST_CHARACTERS = 4 << 20;

    private final PageName name;
    private final Settings settings;
    private final Directives directives;
    private final PageParser parser;
    private final Function<String, Source> templates;
    private final Map<String, String> meta = new TreeMap<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, String> uses = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int texts;
    private long characters;

    /**
     * The source of a page that others use as a template.
     *
     * @param id content id, empty where there is no such page
     */
    record Source(String id, @Nullable String text) {}

    Facts(
            PageName name,
            Settings settings,
            Directives directives,
            PageParser parser,
            Function<String, Source> templates) {
        this.name = name;
        this.settings = settings;
        this.directives = directives;
        this.parser = parser;
        this.templates = templates;
    }

    Page page(Parsed parsed, String source, String id, Page.Origin origin, Map<String, String> given) {
        problems.addAll(parsed.problems());
        links.addAll(parsed.links());
        parsed.calls().forEach(this::scan);
        given.forEach(meta::put);
        new CommonFields(parsed.matter(), this).read();
        return new Page(
                name,
                source,
                id,
                origin,
                parsed.matter(),
                meta,
                tags,
                aliases,
                links,
                parsed.sections(),
                uses,
                problems);
    }

    private void scan(Call call) {
        Directive directive = directives.get(call.name());
        if (directive != null) {
            directive.scan(call, this);
        }
    }

    @Override
    public PageName page() {
        return name;
    }

    @Override
    public void meta(String field, String value) {
        meta.put(field, value);
    }

    @Override
    public void addMeta(String field, String line) {
        meta.merge(field, line, (before, more) -> before + "\n" + more);
    }

    @Override
    public void tag(String tag, Where where) {
        if (tag.isBlank()) {
            return;
        }
        if (!tags.contains(tag)) {
            tags.add(tag);
        }
        links.add(new Link(Link.Type.TAG, settings.tagTarget(tag), "", where));
    }

    void alias(String alias) {
        aliases.add(alias);
    }

    @Override
    public void link(Link link) {
        links.add(link);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public @Nullable String template(String target) {
        Source source = templates.apply(target);
        uses.put(target, source.id());
        return source.text();
    }

    @Override
    public List<Call> calls(String text, Where where) {
        return parser.calls(text, where);
    }

    @Override
    public void text(String text, Where where) {
        characters += text.length();
        if (++texts > MOST_TEXTS || characters > MOST_CHARACTERS) {
            return;
        }
        Parsed parsed = parser.scan(text, where);
        parsed.calls().forEach(this::scan);
    }
}
