package org.infrawiki.directive.inventory;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.List;
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
                        param("by", "check", "A table each code, those of errors first."),
                        param("most", "number", "How many rows a table may have; by default all."),
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
        String by = call.get("by", "");
        String most = call.get("most", "0").strip();
        if (!by.isEmpty() && !by.equals("check")) {
            return Result.failure("by= groups by 'check', not by '" + by + "'", "write by=check, or leave it out");
        }
        if (!most.matches("\\d{1,6}")) {
            return Result.failure("most= is a number, not '" + most + "'", "write most=100");
        }
        List<String> which = ProblemsTopic.args(call.get("pages", ""), context.page(), call.get("codes", ""));
        ProblemsTopic.Answer answer = ProblemsTopic.ask(context.lookup(), which, by, Integer.parseInt(most));
        if (answer.error() != null) {
            return BadSpec.failure(answer.error());
        }
        StringBuilder out = new StringBuilder(call.yes("feeds", false) ? new ProblemFeed(context).make(which) : "");
        View view = new View(context);
        for (ProblemsTopic.Group group : answer.groups()) {
            out.append(by.isEmpty() ? view.table(group.table()) : view.part(group.table()));
            if (group.left() > 0) {
                out.append("<p>And ")
                        .append(group.left())
                        .append(" more; <code>infrawiki check</code> prints them.</p>\n");
            }
        }
        return new Result.Block(out + (answer.groups().isEmpty() ? "<p>No problem was found.</p>\n" : ""));
    }
}
