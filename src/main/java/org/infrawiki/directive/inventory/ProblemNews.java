package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infrawiki.inventory.Slice;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Page;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Revision;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/**
 * The question "which of these problems are new, and since which commit?". Both an incremental build and a full one know
 * the tree and its history and nothing else, so a problem is dated by the last commit of the file it is in: the one that
 * made it, or the last one that left it. Files that no commit holds have no news. Arguments: those of
 * {@link ProblemsTopic}.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class ProblemNews implements Slice<List<ProblemNews.News>> {
    private static final ProblemNews TOPIC = new ProblemNews();
    private static final int MOST = 100;

    /**
     * A problem with its commit.
     *
     * @param id the same as long as the problem is
     * @param page the page that it is on, if any
     */
    record News(String id, Problem problem, Optional<PageName> page, Revision commit) {}

    static List<News> ask(Lookup lookup, List<String> args) {
        return lookup.ask(TOPIC, args);
    }

    @Override
    public String name() {
        return "problem-news";
    }

    @Override
    public boolean touched(Delta delta, List<String> args) {
        return delta.any(Delta.Aspect.CREATED, Delta.Aspect.MODIFIED) || ProblemsTopic.isTouched(delta, args);
    }

    @Override
    public List<News> answer(Site site, List<String> args) {
        Map<String, PageName> bySource = new HashMap<>();
        site.pages().stream()
                .filter(page -> !page.generated())
                .forEach((Page page) -> bySource.put(page.source(), page.name()));
        Map<String, Integer> alike = new HashMap<>();
        List<News> news = new ArrayList<>();
        for (Problem problem : ProblemsTopic.selection(site, args).problems()) {
            Revision commit = site.revision(problem.where().path());
            if (problem.severity() != Severity.NOTE && !commit.commit().isEmpty()) {
                int number = alike.merge(problem.lasting(), 1, Integer::sum);
                String id = Long.toHexString(
                        new Digest().put(problem.lasting()).put(number).value());
                Optional<PageName> page =
                        Optional.ofNullable(bySource.get(problem.where().path()));
                news.add(new News(id, problem, page, commit));
            }
        }
        news.sort(Comparator.comparing((News one) -> one.commit().modified())
                .reversed()
                .thenComparing(News::problem)
                .thenComparing(News::id));
        return List.copyOf(news.subList(0, Math.min(MOST, news.size())));
    }
}
