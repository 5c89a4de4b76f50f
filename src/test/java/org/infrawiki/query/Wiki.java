package org.infrawiki.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Blob;
import org.infrawiki.model.Body;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Link;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Revision;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.model.Text;
import org.infrawiki.model.Topic;
import org.infrawiki.model.Value;
import org.infrawiki.model.Where;

/** Builds small wikis for tests: {@code new Wiki().page("a/one").tag("dns").links("x").page("x").site()}. */
final class Wiki {
    private static final Where NOWHERE = Where.file("");

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Blob> files = new TreeMap<>();
    private final Map<String, Revision> revisions = new HashMap<>();
    private Draft last = new Draft("none", "", Page.Origin.SOURCE);

    private static final class Draft {
        final String name;
        final String source;
        final Page.Origin origin;
        final Map<String, Value.Entry> matter = new LinkedHashMap<>();
        final Map<String, String> meta = new HashMap<>();
        final List<String> tags = new ArrayList<>();
        final List<String> aliases = new ArrayList<>();
        final List<Link> links = new ArrayList<>();
        String text = "";

        Draft(String name, String source, Page.Origin origin) {
            this.name = name;
            this.source = source;
            this.origin = origin;
        }
    }

    Wiki page(String name) {
        return draft(name, name + ".md", Page.Origin.SOURCE);
    }

    Wiki comment(String name) {
        return draft(name, name + "._comment", Page.Origin.INTERNAL);
    }

    Wiki generated(String name) {
        return draft(name, "<" + name + ">", Page.Origin.GENERATED);
    }

    private Wiki draft(String name, String source, Page.Origin origin) {
        last = new Draft(name, source, origin);
        drafts.put(name, last);
        return this;
    }

    Wiki file(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        files.put(path, new Blob(path, content, () -> bytes));
        return this;
    }

    Wiki text(String text) {
        last.text = text;
        return this;
    }

    Wiki meta(String field, String value) {
        last.meta.put(field, value);
        return this;
    }

    Wiki field(String field, String value) {
        return field(field, text(value, NOWHERE));
    }

    Wiki field(String field, Value value) {
        last.matter.put(field, new Value.Entry(field, NOWHERE, value));
        return this;
    }

    Wiki tag(String tag) {
        last.tags.add(tag);
        last.links.add(new Link(Link.Type.TAG, Settings.DEFAULT.tagTarget(tag), "", NOWHERE));
        return this;
    }

    Wiki links(String... targets) {
        for (String target : targets) {
            last.links.add(new Link(Link.Type.WIKI, target, "", NOWHERE));
        }
        return this;
    }

    Wiki alias(String alias) {
        last.aliases.add(alias);
        return this;
    }

    /** When the page was written and last changed, as ISO instants. */
    Wiki dates(String created, String modified) {
        revisions.put(last.source, new Revision(Instant.parse(created), Instant.parse(modified), "", "", ""));
        return this;
    }

    static Value text(String text, Where where) {
        return new Value.Text(text, where);
    }

    static Value items(Value... items) {
        return new Value.Items(List.of(items), NOWHERE);
    }

    static Value items(String... items) {
        return new Value.Items(
                List.of(items).stream().map(item -> text(item, NOWHERE)).toList(), NOWHERE);
    }

    static Value entries(String key, Value value) {
        return new Value.Entries(Map.of(key, new Value.Entry(key, NOWHERE, value)), NOWHERE);
    }

    Site site() {
        List<Page> pages = new ArrayList<>();
        drafts.values()
                .forEach(draft -> pages.add(new Page(
                        new PageName(draft.name),
                        draft.source,
                        draft.text,
                        draft.origin,
                        new Value.Entries(draft.matter, NOWHERE),
                        draft.meta,
                        draft.tags,
                        draft.aliases,
                        draft.links,
                        List.of(),
                        Map.of(),
                        List.of())));
        Map<String, Draft> bySource = new HashMap<>();
        drafts.values().forEach(draft -> bySource.put(draft.source, draft));
        return new Site(
                Settings.DEFAULT,
                pages,
                files,
                new Site.History(revisions, List.of()),
                page -> new Text(page.id(), () -> Body.EMPTY, () -> page.id()),
                Map.of());
    }

    /** A lookup that notes the questions it is asked. */
    record Asked(Site site, List<String> questions) implements Lookup {
        Asked(Site site) {
            this(site, new ArrayList<>());
        }

        @Override
        public <A> A ask(Topic<A> topic, List<String> args) {
            questions.add(topic.name() + " " + args);
            return topic.answer(site, args);
        }

        <A> long digest(Topic<A> topic, A answer) {
            Digest digest = new Digest();
            topic.digest(answer, digest);
            return digest.value();
        }
    }
}
