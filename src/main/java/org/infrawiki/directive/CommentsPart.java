package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.stream.Collectors;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Topics;
import org.infrawiki.render.Context;
import org.infrawiki.render.Feed;
import org.infrawiki.render.FramePart;
import org.infrawiki.render.Urls;

/** The comments stored for a page, oldest first, with a feed of their own. */
@AutoService(FramePart.class)
public final class CommentsPart implements FramePart {
    @Override
    public String name() {
        return "comments";
    }

    @Override
    public void add(Context context) {
        List<PageName> comments = context.lookup().ask(Topics.COMMENTS, context.page());
        if (comments.isEmpty()) {
            return;
        }
        String names = comments.stream().map(PageName::path).collect(Collectors.joining(" "));
        List<Row> rows = Listing.ask(
                        context.lookup(),
                        new Listing.Selection(names, true, context.page(), "", false, 0, -1),
                        Comments.FIELDS)
                .rows();
        StringBuilder out = new StringBuilder("<h2>Comments</h2>\n").append(feed(rows, context));
        rows.forEach(row -> out.append(Comments.html(row, "", context)));
        context.extras().slot("comments", out.toString());
    }

    private static String feed(List<Row> rows, Context context) {
        Settings settings = context.lookup().settings();
        if (settings.url().isEmpty() || settings.feeds().isEmpty()) {
            return "";
        }
        String path = Urls.folder(context.page()) + "comments";
        FeedItems items = new FeedItems(context);
        List<Feed.Item> made = rows.stream().map(items::item).toList();
        context.extras()
                .feed(new Feed(
                        path,
                        1,
                        settings.feeds(),
                        "Comments on " + context.lookup().title(context.page()),
                        settings.name(),
                        items.home(),
                        items.home() + "#comments",
                        "",
                        FeedItems.latest(made),
                        made));
        return InlineFeed.buttons(path, 1, settings.feeds(), settings.name(), "", context);
    }
}
