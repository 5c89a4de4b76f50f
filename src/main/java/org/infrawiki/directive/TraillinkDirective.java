package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.Link;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!traillink page]]}: a link that is also a stop on this page's trail. */
@AutoService(Directive.class)
public final class TraillinkDirective implements Directive {
    @Override
    public String name() {
        return "traillink";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Shows a link, and puts the page it leads to on the trail that this page makes.",
                        "[[!traillink first_steps text=\"Start here\"]]",
                        param("PAGE", "page or text|page", "The page, as in a link."),
                        param("text", "text", "What the link shows."))
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        for (Arg arg : call.args()) {
            if (arg.isWord()) {
                Trails.stop(target(arg.value()), scan);
                scan.link(new Link(Link.Type.WIKI, target(arg.value()), "", arg.where()));
            }
        }
    }

    @Override
    public Result render(Call call, Context context) {
        if (call.words().isEmpty()) {
            return Result.failure("no page is named", "write [[!traillink PAGE]]");
        }
        String word = call.words().get(0);
        int bar = word.lastIndexOf('|');
        String text = call.get("text", bar < 0 ? "" : PageName.shown(word.substring(0, bar)));
        return new Result.Inline(context.link(target(word), Escape.html(text)));
    }

    private static String target(String word) {
        return word.substring(word.lastIndexOf('|') + 1);
    }
}
