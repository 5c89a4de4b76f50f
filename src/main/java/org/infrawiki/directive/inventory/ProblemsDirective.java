package org.infrawiki.directive.inventory;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.directive.BadSpec;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Topics;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!problems pages="kind(service)"]]}: what the checks found. */
@AutoService(Directive.class)
public final class ProblemsDirective implements Directive {
    @Override
    public String name() {
        return "problems";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows what the checks found.",
                        "[[!problems pages=\"kind(service)\"]]",
                        param("PAGE", "page", "One page, shown as at its own top."),
                        param("pages", "pagespec", "Which pages, as a table; without both the whole wiki."),
                        param("codes", "globs", "Only these codes, such as no-* os-end-of-life*."),
                        param(
                                "feeds",
                                "yes|no",
                                "Whether the table has a feed of its problems by commit; by default not."))
                .withText("What a page accepts stands last, with the reason. Mistakes that only show when a page is"
                        + " made, such as that of a directive, stand in that page. In the feed a problem is dated by"
                        + " the last commit of the file it is in.");
    }

    @Override
    public void scan(Call call, Scan scan) {
        Named.scan(call, scan);
    }

    @Override
    public Result render(Call call, Context context) {
        if (!call.words().isEmpty()) {
            PageName page = Named.page(call, context);
            if (page == null) {
                return Result.failure("there is no page " + Named.shown(call), "mend the name");
            }
            Embedded.of(context).note(Embedded.PROBLEMS, page, context);
            String box = new ProblemBox(context)
                    .html(context.lookup().ask(Topics.FINDINGS, page).open());
            return new Result.Block(box.isEmpty() ? "<p>No problem was found.</p>\n" : box);
        }
        ProblemsTopic.Answer answer =
                ProblemsTopic.ask(context.lookup(), call.get("pages", ""), context.page(), call.get("codes", ""));
        if (answer.error() != null) {
            return BadSpec.failure(answer.error());
        }
        String feed = call.yes("feeds", false) ? new ProblemFeed(context).make(call) : "";
        return new Result.Block(feed
                + (answer.table().isEmpty()
                        ? "<p>No problem was found.</p>\n"
                        : new View(context).table(answer.table())));
    }
}
