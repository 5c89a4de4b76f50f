package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The question "what does a feed tell of this page?" beside its text. Argument: the page or attachment. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class FeedEntry implements Topic<FeedEntry.Facts> {
    private static final Topic<Facts> TOPIC = new FeedEntry();
    private static final List<String> FIELDS =
            List.of("author", "authorurl", "guid", "permalink", "description", "license", "copyright", "enclosure");

    /**
     * The answer.
     *
     * @param title to show
     * @param first the oldest name the page is known to have had
     * @param created when it was written
     * @param modified when it changed last, or {@code updated} where the page says so
     * @param tags as typed
     * @param fields those of {@link #FIELDS} the page sets; {@code enclosure} as the path of the file where it is one
     */
    record Facts(
            String title,
            PageName first,
            Instant created,
            Instant modified,
            List<String> tags,
            Map<String, String> fields) {
        String get(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    static Facts ask(Lookup lookup, PageName page) {
        return lookup.ask(TOPIC, page);
    }

    @Override
    public String name() {
        return "feed-entry";
    }

    @Override
    public Facts answer(Site site, List<String> args) {
        PageName name = new PageName(args.get(0));
        Page page = site.page(name);
        if (page == null) {
            return new Facts(name.shown(), name, site.created(name), site.modified(name), List.of(), Map.of());
        }
        Map<String, String> fields = new TreeMap<>();
        for (String field : FIELDS) {
            String value = page.meta(field);
            if (value != null && !value.isBlank()) {
                fields.put(field, field.equals("enclosure") ? file(site, name, value) : value);
            }
        }
        String updated = page.meta("updated");
        PageName first = page.aliases().stream()
                .map(alias -> PageName.written(alias.strip()).replaceAll("^/+|/+$", ""))
                .filter(alias -> !alias.isEmpty())
                .findFirst()
                .map(PageName::new)
                .orElse(name);
        return new Facts(
                page.title(),
                first,
                site.created(name),
                updated == null ? site.modified(name) : Instant.parse(updated),
                page.tags(),
                fields);
    }

    private static String file(Site site, PageName page, String target) {
        Resolution found = site.resolve(page, target);
        PageName name = found.name();
        return name == null || found.kind() != Resolution.Kind.FILE ? target : name.path();
    }

    @Override
    public Reach reach(Delta delta) {
        return delta.pages();
    }

    @Override
    public void digest(Facts answer, Digest into) {
        into.put(answer.title())
                .put(answer.first())
                .put(answer.created().getEpochSecond())
                .put(answer.modified().getEpochSecond())
                .putAll(answer.tags());
        new TreeMap<>(answer.fields()).forEach((field, value) -> into.put(field).put(value));
    }
}
