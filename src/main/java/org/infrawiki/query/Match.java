package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/**
 * The question "which pages does this pagespec mean?". Arguments: the spec, the page that says it (empty where nothing in
 * the spec is relative, so that all pages that say the same share one question), the sort order (empty: by path).
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class Match implements Topic<Matches> {
    public static final Topic<Matches> TOPIC = new Match();

    /**
     * Asks.
     *
     * @param spec a pagespec
     * @param from the page that says it
     * @param sort sort keys, blanks between them; empty: by path
     */
    public static Matches ask(Lookup lookup, String spec, PageName from, String sort) {
        return lookup.ask(TOPIC, args(spec, from, sort));
    }

    /** The arguments of the question, for topics that build on it: the spec, the page that says it, the sort order. */
    public static List<String> args(String spec, PageName from, String sort) {
        return List.of(spec.strip(), Specs.location(spec, from), sort.strip());
    }

    /** The same of a site that is at hand. */
    public static Matches in(Site site, String spec, PageName from, String sort) {
        return TOPIC.answer(site, List.of(spec, from.path(), sort));
    }

    @Override
    public String name() {
        return "match";
    }

    @Override
    public Matches answer(Site site, List<String> args) {
        return Specs.of(site).match(args.get(0), args.get(1), args.get(2));
    }

    @Override
    public boolean touched(Delta delta, List<String> args) {
        return Specs.touched(delta, args.get(0), args.get(2));
    }

    @Override
    public void digest(Matches answer, Digest into) {
        answer.digest(into);
    }
}
