package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Revision;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The last commit that changed any of some pages. Arguments: the pages. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class LatestTopic implements Topic<LatestTopic.Commit> {
    static final LatestTopic TOPIC = new LatestTopic();
    private static final int SHORT = 7;

    /** A commit's short id and its day; both empty where no history tells of the pages. */
    record Commit(String id, String day) {}

    @Override
    public String name() {
        return "latest-commit";
    }

    @Override
    public Commit answer(Site site, List<String> args) {
        return args.stream()
                .map(page -> site.revision(new PageName(page)))
                .filter(revision -> !revision.commit().isEmpty())
                .max(Comparator.comparing(Revision::modified).thenComparing(Revision::commit))
                .map(latest -> new Commit(
                        latest.commit()
                                .substring(0, Math.min(SHORT, latest.commit().length())),
                        LocalDate.ofInstant(latest.modified(), ZoneOffset.UTC).toString()))
                .orElse(new Commit("", ""));
    }

    @Override
    public Reach reach(Delta delta) {
        return Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.MODIFIED, Delta.Aspect.HISTORY));
    }

    @Override
    public void digest(Commit answer, Digest into) {
        into.put(answer.id()).put(answer.day());
    }
}
