package org.infrawiki.directive.inventory;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!records zones/example.org]]}: the DNS records of a zone, host or service. */
@AutoService(Directive.class)
public final class RecordsDirective implements Directive {
    @Override
    public String name() {
        return "records";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows the DNS records of a zone, or those that a host or service makes.",
                        "[[!records services/mail]]",
                        param("PAGE", "page", "A zone, host or service; this page unless given."))
                .withText("Such pages show their records by themselves; where the text of one has this directive, they"
                        + " stand there instead.")
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        Named.scan(call, scan);
    }

    @Override
    public Result render(Call call, Context context) {
        PageName page = Named.page(call, context);
        Optional<List<Part>> found = page == null ? Optional.empty() : Records.ask(context.lookup(), page);
        if (page == null || found.isEmpty()) {
            return Result.failure(Named.shown(call) + " has no DNS records", "name a zone, a host or a service");
        }
        Embedded.of(context).note(Embedded.RECORDS, page, context);
        List<Part> parts = found.get();
        if (parts.isEmpty()) {
            return new Result.Block("<p>There is none.</p>\n");
        }
        View view = new View(context);
        StringBuilder out = new StringBuilder(view.table(parts.get(0)));
        parts.subList(1, parts.size()).forEach(part -> out.append("<p><b>")
                .append(part.heading())
                .append("</b></p>\n")
                .append(view.table(part)));
        return new Result.Block(out.toString());
    }
}
