package org.infrawiki.directive.inventory;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.directive.BadSpec;
import org.infrawiki.model.Call;
import org.infrawiki.query.Match;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!inventory pages="kind(host)" columns="name os site"]]}: a table of pages and their facts. */
@AutoService(Directive.class)
public final class InventoryDirective implements Directive {
    @Override
    public String name() {
        return "inventory";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Makes a table of pages with their facts.",
                        "[[!inventory pages=\"kind(host) and field(os debian*)\" columns=\"name os end site\"]]",
                        param("pages", "pagespec", "Which pages; each is a row."),
                        param("columns", "words", "What to show of each; the usual facts of its kind unless given."),
                        param("sort", "sort keys", "The order of the rows; by page name unless given."),
                        param("show", "number", "How many rows at most; 0, as without it, for all."),
                        param("skip", "number", "How many to leave out first."))
                .withText("""
                        A column is a field of the front matter by its name (`hardware`, `interfaces.mac`, `x-room`) or one of
                        these, which are worked out and lead to other pages: `name`, `title`, `kind`, `description`, `owner`,
                        `status`, `problems`; of hosts `address`, `addresses`, `networks`, `names`, `site`, `os`, `end` (until
                        when its release is supported), `services`, `guests`, `vm_on`, `depends_on`, `backup`; of services
                        `exposure`, `runs_on`, `ports`, `names`, `addresses`, `depends_on`, `backup`; of networks `prefixes`,
                        `gateway`, `vlan`, `zone`, `site`, `used`, `free`; of zones `visibility`, `provider`, `nameservers`,
                        `records`.

                        The pages `hosts`, `services`, `networks` and `zones` are such tables. They are made by
                        themselves as soon as there is something to show; a page of that name that you write takes their
                        place. A list of more than 500 goes on on the pages `hosts-2`, `hosts-3` and so on.""");
    }

    @Override
    public Result render(Call call, Context context) {
        String spec = call.get("pages");
        if (spec == null || spec.isBlank()) {
            return Result.failure("it is not said which pages", "write [[!inventory pages=\"kind(host)\"]]");
        }
        int[] range = new int[2];
        for (int i = 0; i < range.length; i++) {
            String name = i == 0 ? "skip" : "show";
            String number = call.get(name, "0").strip();
            if (!number.matches("[0-9]{1,6}")) {
                return Result.failure(name + "= is a number, not '" + number + "'", "write " + name + "=100");
            }
            range[i] = Integer.parseInt(number);
        }
        TableTopic.Answer answer = TableTopic.ask(
                context.lookup(),
                Match.args(spec, context.page(), call.get("sort", "")),
                call.get("columns", ""),
                range[0],
                range[1]);
        if (answer.error() != null) {
            return BadSpec.failure(answer.error());
        }
        if (!answer.unknown().isEmpty()) {
            return Result.failure("there is no column '" + answer.unknown() + "'", answer.hint());
        }
        return new Result.Block(
                answer.table().isEmpty() ? "<p>There is none.</p>\n" : new View(context).table(answer.table()));
    }
}
