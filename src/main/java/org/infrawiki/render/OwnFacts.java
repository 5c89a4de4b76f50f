package org.infrawiki.render;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Revision;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The question "what does this page say of itself?", asked once by each page about itself. Argument: the page. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class OwnFacts implements Topic<OwnFacts.Answer> {
    private static final Topic<Answer> TOPIC = new OwnFacts();

    /**
     * What the frame shows of a page's own facts.
     *
     * @param source its source file relative to the wiki's root, or the empty string for a generated page
     * @param where the file to name in problems
     * @param title the title to show
     * @param kind its kind
     * @param draft whether it is left out of a published site
     * @param meta its common fields by name
     * @param tags its tags as typed
     * @param last the last change of its source
     */
    public record Answer(
            String source,
            String where,
            String title,
            String kind,
            boolean draft,
            Map<String, String> meta,
            List<String> tags,
            Revision last) {

        /** A field, or the empty string where the page does not set it. */
        public String field(String name) {
            return meta.getOrDefault(name, "");
        }
    }

    static Answer ask(Lookup lookup, PageName page) {
        return lookup.ask(TOPIC, page);
    }

    @Override
    public String name() {
        return "own-facts";
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        PageName name = new PageName(args.get(0));
        Page page = site.page(name);
        if (page == null) {
            return new Answer("", "", name.shown(), "page", false, Map.of(), List.of(), Revision.UNKNOWN);
        }
        return new Answer(
                page.generated() ? "" : page.source(),
                page.source(),
                page.title(),
                page.kind(),
                page.draft(),
                page.meta(),
                page.tags(),
                page.generated() ? Revision.UNKNOWN : site.revision(name));
    }

    @Override
    public Reach reach(Delta delta) {
        return delta.pages();
    }

    @Override
    public void digest(Answer answer, Digest into) {
        into.put(answer.source())
                .put(answer.where())
                .put(answer.title())
                .put(answer.kind())
                .put(answer.draft());
        new TreeMap<>(answer.meta()).forEach((field, value) -> into.put(field).put(value));
        into.putAll(answer.tags());
        Revision last = answer.last();
        into.put(last.modified().getEpochSecond())
                .put(last.author())
                .put(last.subject())
                .put(last.commit());
    }
}
