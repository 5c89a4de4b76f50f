package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.util.List;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.query.Match;
import org.infrawiki.query.Matches;
import org.infrawiki.query.SpecError;
import org.jspecify.annotations.Nullable;

/** The question "how many pages does this spec mean?". Arguments: those of {@link Match}. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class PageCount implements Topic<PageCount.Answer> {
    private static final Topic<Answer> TOPIC = new PageCount();

    /** The answer. */
    record Answer(int count, @Nullable SpecError error) {}

    static Answer ask(Lookup lookup, String spec, PageName from) {
        return lookup.ask(TOPIC, Match.args(spec, from, ""));
    }

    @Override
    public String name() {
        return "page-count";
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        Matches matches = Match.TOPIC.answer(site, args);
        return new Answer(matches.names().size(), matches.error());
    }

    @Override
    public boolean touched(Delta delta, List<String> args) {
        return Match.TOPIC.touched(delta, args);
    }

    @Override
    public void digest(Answer answer, Digest into) {
        into.put(answer.count());
        Listing.putError(answer.error(), into);
    }
}
