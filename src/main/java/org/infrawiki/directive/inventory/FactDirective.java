package org.infrawiki.directive.inventory;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!fact hosts/gw address]]}: one fact in running text. */
@AutoService(Directive.class)
public final class FactDirective implements Directive {
    @Override
    public String name() {
        return "fact";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Puts one fact of a page into running text.",
                        "[[!fact hosts/nas address]]",
                        param("PAGE", "page", "The page that has the fact."),
                        param("FACT", "word", "A column of `inventory`, or a field by its name."))
                .withText("So a sentence never says an address that was changed since. A fact that does not exist is an"
                        + " error.")
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        Named.scan(call, scan);
    }

    @Override
    public Result render(Call call, Context context) {
        if (call.words().size() != 2) {
            return Result.failure("a page and a fact are to be named", "write [[!fact hosts/gw address]]");
        }
        PageName page = Named.page(call, context);
        String fact = call.words().get(1);
        if (page == null) {
            return Result.failure("there is no page " + Named.shown(call), "write that page, or mend the name");
        }
        FactTopic.Answer answer = FactTopic.ask(context.lookup(), page, fact);
        if (!answer.known()) {
            return Result.failure("there is no fact '" + fact + "'", answer.hint());
        }
        if (answer.value().isEmpty()) {
            return Result.failure("the page " + page + " does not say its " + fact, answer.hint());
        }
        return new Result.Inline(new View(context).cell(inline(answer.value())));
    }

    /** Lines follow each other with commas. */
    private static Cell inline(Cell value) {
        List<Piece> line = new ArrayList<>();
        for (List<Piece> pieces : value.lines()) {
            if (!line.isEmpty()) {
                line.add(Piece.of(", "));
            }
            line.addAll(pieces);
        }
        return new Cell(List.of(line));
    }
}
