package org.infrawiki.directive.inventory;

import java.util.List;
import org.infrawiki.directive.EntryFeed;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Revision;
import org.infrawiki.model.Settings;
import org.infrawiki.render.Context;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Feed;
import org.infrawiki.render.Urls;

/** The feed of a table of problems: an item a problem, with the commit that it is dated by. */
record ProblemFeed(Context context) {
    private static final int HASH = 7;

    /**
     * Makes the feed where there can be one; gives the buttons that lead to it, or the empty string.
     *
     * @param which the arguments of {@link ProblemsTopic#args}
     */
    String make(List<String> which) {
        EntryFeed feed = new EntryFeed(context);
        if (!feed.possible()) {
            return "";
        }
        List<ProblemNews.News> news = ProblemNews.ask(context.lookup(), which);
        String home = feed.home();
        return feed.make(news.stream().map(one -> item(one, home)).toList());
    }

    private Feed.Item item(ProblemNews.News news, String home) {
        Problem problem = news.problem();
        Revision commit = news.commit();
        String url = news.page()
                .map(page -> Urls.absolute(settings().url(), Urls.folder(page)))
                .orElse(home);
        return new Feed.Item(
                home + "#problem-" + news.id(),
                url,
                title(
                        problem,
                        news.page().map(PageName::path).orElse(problem.where().path())),
                html(problem, commit),
                commit.author(),
                "",
                commit.modified(),
                commit.modified(),
                List.of(problem.code()),
                "",
                "",
                null);
    }

    /** Many messages name their page themselves. */
    private static String title(Problem problem, String place) {
        return (problem.message().contains(place) ? "" : place + ": ") + problem.message();
    }

    private String html(Problem problem, Revision commit) {
        return "<p>" + Escape.html(problem.severity().word() + ": " + problem.message())
                + (problem.hint().isEmpty() ? "" : "; " + Escape.html(problem.hint())) + "</p>\n<p>"
                + new Place(context).html(problem.where().toString()) + " [" + Escape.html(problem.code())
                + "]</p>\n<p>" + commit(problem, commit) + "</p>\n";
    }

    /** The commit, linked where the configuration says how to show one. */
    private String commit(Problem problem, Revision commit) {
        String hash =
                commit.commit().substring(0, Math.min(HASH, commit.commit().length()));
        String history = settings().historyurl();
        String shown = history.contains("[[sha1]]")
                ? "<a href=\""
                        + Escape.html(history.replace("[[sha1]]", commit.commit())
                                .replace("[[file]]", Urls.escape(problem.where().path())))
                        + "\">" + hash + "</a>"
                : hash;
        return "Commit " + shown + ", " + Escape.html(commit.subject()) + " (" + Escape.html(commit.author()) + ")";
    }

    private Settings settings() {
        return context.lookup().settings();
    }
}
