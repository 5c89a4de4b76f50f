package org.infrawiki.query;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The question "why does this page match, or why not?", for {@code [[!testpagespec]]}. Arguments: the spec, the page, the
 * page that says the spec (empty where nothing in it is relative).
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class Explain implements Topic<Explain.Reason> {
    public static final Topic<Reason> TOPIC = new Explain();

    /**
     * The answer.
     *
     * @param matches whether the page matches; false where there is an error
     * @param reason what in the spec decides, in words; empty where there is an error
     * @param error why the question means nothing, or null
     */
    public record Reason(
            boolean matches, String reason, @Nullable SpecError error) {}

    /** Asks why {@code page} matches a spec said by {@code from}, or why not. */
    public static Reason ask(Lookup lookup, String spec, PageName page, PageName from) {
        return lookup.ask(TOPIC, List.of(spec.strip(), page.path(), Specs.location(spec, from)));
    }

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public Reason answer(Site site, List<String> args) {
        return Specs.of(site).explain(args.get(0), new PageName(args.get(1)), args.get(2));
    }

    @Override
    public void digest(Reason answer, Digest into) {
        SpecError error = answer.error();
        into.put(answer.matches()).put(answer.reason()).put(error != null);
        if (error != null) {
            error.digest(into);
        }
    }
}
