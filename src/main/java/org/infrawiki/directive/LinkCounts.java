package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;
import org.infrawiki.query.Match;
import org.infrawiki.query.Matches;
import org.infrawiki.query.SpecError;
import org.jspecify.annotations.Nullable;

/**
 * The question "how many pages link to each of these?". Arguments: those of {@link Match}, the same of the pages whose
 * links count (an empty spec: all), the field to show.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class LinkCounts implements Topic<LinkCounts.Answer> {
    private static final Topic<Answer> TOPIC = new LinkCounts();

    /** A page with the number of pages that link to it. */
    record Line(PageName name, boolean file, String label, int count) {}

    /** The answer, by name. */
    record Answer(List<Line> lines, @Nullable SpecError error) {}

    static Answer ask(Lookup lookup, String spec, String among, String show, PageName from) {
        List<String> args = new ArrayList<>(Match.args(spec, from, ""));
        args.addAll(Match.args(among, from, ""));
        args.add(show);
        return lookup.ask(TOPIC, args);
    }

    @Override
    public String name() {
        return "link-counts";
    }

    @Override
    public Answer answer(Site site, List<String> args) {
        Matches matches = Match.TOPIC.answer(site, args.subList(0, 3));
        Matches among = Match.TOPIC.answer(site, args.subList(3, 6));
        SpecError error = matches.error() != null ? matches.error() : among.error();
        Set<PageName> counting = args.get(3).isEmpty() ? null : new HashSet<>(among.names());
        List<Line> lines = new ArrayList<>();
        for (PageName name : matches.names()) {
            Page page = site.page(name);
            String label = Optional.ofNullable(page)
                    .map(found -> args.get(6).isEmpty() ? null : found.meta(args.get(6)))
                    .orElse(name.shown());
            lines.add(new Line(name, page == null, label, count(site.backlinks(name), counting)));
        }
        return new Answer(lines, error);
    }

    private static int count(List<PageName> linking, @Nullable Set<PageName> counting) {
        return counting == null
                ? linking.size()
                : (int) linking.stream().filter(counting::contains).count();
    }

    @Override
    public boolean touched(Delta delta, List<String> args) {
        return delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS, Delta.Aspect.LINKS)
                || Match.TOPIC.touched(delta, args.subList(0, 3))
                || Match.TOPIC.touched(delta, args.subList(3, 6));
    }

    @Override
    public void digest(Answer answer, Digest into) {
        into.put(answer.lines().size());
        answer.lines()
                .forEach(line ->
                        into.put(line.name()).put(line.file()).put(line.label()).put(line.count()));
        Listing.putError(answer.error(), into);
    }
}
