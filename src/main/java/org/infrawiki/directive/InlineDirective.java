package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Blob;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!inline pages="posts/*"]]}: other pages shown here, in full or as a list, with a feed. */
@AutoService(Directive.class)
public final class InlineDirective implements Directive {
    @Override
    public String name() {
        return "inline";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows other pages here, newest first, in full or as a list, with a feed of them.",
                        "[[!inline pages=\"posts/* and !*/drafts/*\" archive=yes show=5 feeds=no]]",
                        param("pages", "pagespec", "Which pages; the page itself is left out."),
                        param("pagenames", "names", "The pages by name, in this order, instead of `pages`."),
                        param("show", "number", "How many at most; 0 for all. By default 10 in full, all in a list."),
                        param("limit", "number", "The same as `show`."),
                        param("skip", "number", "How many to leave out first."),
                        param("sort", "keys", "The order; by default `age title`."),
                        param("reverse", "yes|no", "Turns the order round."),
                        param("archive", "yes|no", "Lists titles and dates instead of the whole texts."),
                        param("quick", "yes|no", "Makes no feeds."),
                        param("raw", "yes|no", "Puts in the bare text of the pages, without title and date."),
                        param(
                                "template",
                                "name",
                                "The form of each page: `inlinepage`, `archivepage`, `titlepage`,"
                                        + " `microblog`, or a file `templates/NAME.tmpl` of the wiki."),
                        param("timeformat", "strftime", "The form of dates, such as `%d.%m.%Y`."),
                        param("feeds", "yes|no", "Whether to make feeds."),
                        param("rss", "yes|no", "Whether there is an RSS feed."),
                        param("atom", "yes|no", "Whether there is an Atom feed."),
                        param("json", "yes|no", "Whether there is a JSON feed."),
                        param("allowrss", "yes|no", "Accepted; say `rss`."),
                        param("allowatom", "yes|no", "Accepted; say `atom`."),
                        param("feedshow", "number", "How many items the feeds have, if not as many as are shown."),
                        param("feedlimit", "number", "The same as `feedshow`."),
                        param("feedpages", "pagespec", "Which of the pages are in the feeds."),
                        param("feedonly", "yes|no", "Shows the feeds' buttons only."),
                        param("feedfile", "name", "Another file name for the feeds than `index`."),
                        param("emptyfeeds", "yes|no", "Whether a feed is made while it has no items."),
                        param("title", "text", "The feeds' title, where the page sets none."),
                        param("description", "text", "What the feeds are about."),
                        param("guid", "URI", "The feeds' own id."),
                        param("id", "name", "The id of the buttons' element."),
                        param("trail", "yes|no", "Makes the pages a trail to walk along."),
                        param("rootpage", "page", "Accepted; forms for new pages need a server."),
                        param("postform", "yes|no", "Accepted, as `rootpage`."),
                        param("postformtext", "text", "Accepted, as `rootpage`."),
                        param("actions", "yes|no", "Accepted, as `rootpage`."))
                .withText("Feeds are made when the wiki has a `url`, since a feed needs whole addresses.");
    }

    @Override
    public void scan(Call call, Scan scan) {
        if (call.yes("trail", false)) {
            Trails.declare(call, "age title", scan);
        }
    }

    @Override
    public Result render(Call call, Context context) {
        InlineOptions.Parsed parsed =
                InlineOptions.of(call, context.page(), context.lookup().settings());
        if (parsed instanceof InlineOptions.Bad bad) {
            return bad.failure();
        }
        InlineOptions options = ((InlineOptions.Good) parsed).options();
        InlineForm form = form(options, context);
        if (form == null) {
            return Result.failure(
                    "there is no template '" + options.template() + "'",
                    "write templates/" + options.template() + ".tmpl, or leave template= out");
        }
        Listing.Answer list = Listing.ask(context.lookup(), options.pages(), form.fields());
        if (list.error() != null) {
            return BadSpec.failure(list.error());
        }
        StringBuilder out = new StringBuilder();
        if (options.feeds()) {
            InlineFeed.Made feed = new InlineFeed(options, context).make();
            if (feed.error() != null) {
                return BadSpec.failure(feed.error());
            }
            out.append(feed.buttons());
        }
        if (!options.feedonly()) {
            for (int i = 0; i < list.rows().size(); i++) {
                String html =
                        form.html(list.rows().get(i), i == 0, i == list.rows().size() - 1);
                if (form.error() != null) {
                    return Result.failure(
                            "template '" + options.template() + "': " + form.error(), "mend the template");
                }
                out.append(html);
            }
        }
        return options.raw() ? raw(out.toString()) : Result.of(out.toString(), !out.isEmpty());
    }

    /** A bare text of one paragraph joins the text it stands in. */
    private static Result raw(String html) {
        String text = html.strip();
        boolean one = text.startsWith("<p>") && text.endsWith("</p>") && text.indexOf("<p>", 3) < 0;
        return one ? new Result.Inline(text.substring(3, text.length() - 4)) : new Result.Block(html);
    }

    private static @org.jspecify.annotations.Nullable InlineForm form(InlineOptions options, Context context) {
        String name = options.template();
        if (options.raw()) {
            return InlineForm.raw(context);
        }
        if (name.isEmpty()) {
            return InlineForm.builtIn(options.archive() ? "archivepage" : "inlinepage", options, context);
        }
        String path = (name.startsWith("/") ? name.substring(1) : "templates/" + name).replaceFirst("\\.tmpl$", "");
        Blob own = path.isEmpty() || path.endsWith("/")
                ? null
                : context.lookup().file(new PageName(path + ".tmpl").path()).orElse(null);
        return own != null ? InlineForm.template(own, options, context) : InlineForm.builtIn(name, options, context);
    }
}
