package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!inline pages="posts/*"]]}: shows pages inside this one, or a list of them, with feeds. */
@AutoService(Directive.class)
public final class InlineDirective implements Directive {
    private static final int USUAL = 10;

    @Override
    public String name() {
        return "inline";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows other pages inside this one, newest first, or a list of their titles, with feeds.",
                        "[[!inline pages=\"posts/*\" archive=yes show=5 feeds=no]]",
                        param("pages", "pagespec", "Which pages."),
                        param("pagenames", "names", "These pages, in this order, in place of pages."),
                        param("archive", "yes|no", "Titles and dates only."),
                        param("show", "number", "How many; 10 of whole pages, all of an archive; 0 for all."),
                        param("limit", "number", "The same as show."),
                        param("skip", "number", "Leave out so many first."),
                        param("sort", "sort keys", "Their order; age title unless given."),
                        param("reverse", "yes|no", "Turn the order round."),
                        param("quick", "yes|no", "Titles only, and no feeds."),
                        param("raw", "yes|no", "The pages' text alone, as if it stood here."),
                        param("template", "name", "Show each page through templates/NAME."),
                        param("timeformat", "strftime", "The form of dates."),
                        param("feeds", "yes|no", "Whether there are feeds."),
                        param("rss", "yes|no", "Whether there is an RSS feed."),
                        param("atom", "yes|no", "Whether there is an Atom feed."),
                        param("allowrss", "yes|no", "An RSS feed even where the configuration makes none."),
                        param("allowatom", "yes|no", "An Atom feed even where the configuration makes none."),
                        param(
                                "feedshow",
                                "number",
                                "How many pages the feeds have; as many as are shown unless given."),
                        param("feedlimit", "number", "The same as feedshow."),
                        param("feedonly", "yes|no", "Show the feeds' buttons only."),
                        param("feedpages", "pagespec", "Which of the pages are in the feeds."),
                        param("feedfile", "name", "The feeds' file name, in place of index."),
                        param("emptyfeeds", "yes|no", "Whether there are feeds of an empty list."),
                        param("title", "text", "The feeds' title."),
                        param("description", "text", "The feeds' description."),
                        param("guid", "address", "The feeds' id."),
                        param("id", "id", "An id of the list in the page."),
                        param("trail", "yes|no", "Make the list a trail, with links from page to page."),
                        param("actions", "yes|no", "Accepted; there are no actions without a server."),
                        param("rootpage", "page", "Accepted; posting needs an editor, not a form."),
                        param("postform", "yes|no", "Accepted, as rootpage."),
                        param("postformtext", "text", "Accepted, as rootpage."))
                .withText("Feeds need the setting `url`. A page never lists itself.");
    }

    @Override
    public void scan(Call call, org.infrawiki.render.Scan scan) {
        Trails.scan(call, scan);
    }

    @Override
    public Result render(Call call, Context context) {
        if (!call.words().isEmpty()) {
            return Result.failure(
                    "inline knows no word '" + call.words().get(0) + "'", "write the pages as pages=\"…\"");
        }
        PageList list = list(call, context);
        if (list instanceof PageList.Wrong wrong) {
            return wrong.failure();
        }
        List<PageName> all = new ArrayList<>(((PageList.Names) list).names());
        if (call.yes("reverse", false)) {
            Collections.reverse(all);
        }
        int skip = number(call.get("skip"), 0);
        all = all.subList(Math.min(skip, all.size()), all.size());
        boolean archive = call.yes("archive", false);
        boolean raw = call.yes("raw", false);
        int show = number(call.get("show", call.get("limit", "")), archive ? 0 : USUAL);
        List<PageName> shown = first(all, show);
        String feeds = "";
        if (!raw) {
            Result made = new InlineFeed(call, context).buttons(all, show);
            if (made instanceof Result.Failure) {
                return made;
            }
            feeds = made.html();
        }
        if (call.yes("feedonly", false)) {
            return new Result.Block(feeds);
        }
        InlineItems items = new InlineItems(call, context);
        StringBuilder out = new StringBuilder(feeds);
        for (PageName page : shown) {
            out.append(items.html(page, archive, raw));
        }
        return new Result.Block(out.toString());
    }

    private static PageList list(Call call, Context context) {
        String pages = call.get("pages");
        String names = call.get("pagenames");
        if ((pages == null) == (names == null)) {
            return new PageList.Wrong(Result.failure(
                    pages == null ? "inline needs pages or pagenames" : "pages and pagenames exclude each other",
                    "write pages=\"…\""));
        }
        if (names != null) {
            return call.get("sort") == null
                    ? PageList.named(names, context)
                    : new PageList.Wrong(Result.failure("pagenames have an order of their own", "remove sort"));
        }
        PageList list = PageList.matching(String.valueOf(pages), call.get("sort", "age title"), context);
        if (list instanceof PageList.Names found) {
            return new PageList.Names(found.names().stream()
                    .filter(page -> !page.equals(context.page()) && !page.equals(context.destination()))
                    .toList());
        }
        return list;
    }

    /** The first so many; all for 0, none for a negative number. */
    static List<PageName> first(List<PageName> all, int many) {
        return many == 0 ? all : all.subList(0, Math.max(0, Math.min(many, all.size())));
    }

    static int number(@org.jspecify.annotations.Nullable String text, int otherwise) {
        return text == null || !text.strip().matches("-?\\d{1,8}") ? otherwise : Integer.parseInt(text.strip());
    }
}
