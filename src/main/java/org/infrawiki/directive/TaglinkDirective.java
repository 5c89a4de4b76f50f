package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!taglink dns]]}: tags the page, and shows the link where it stands. */
@AutoService(Directive.class)
public final class TaglinkDirective implements Directive {
    @Override
    public String name() {
        return "taglink";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Tags the page and shows a link to the tag where it stands.",
                        "[[!taglink \"name service|dns\"]]",
                        param("TAG", "tag or text|tag", "The tag, with a text to show before a bar."))
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        for (Arg arg : call.args()) {
            if (arg.isWord()) {
                scan.tag(tag(arg.value()), arg.where());
            }
        }
    }

    @Override
    public Result render(Call call, Context context) {
        List<String> links = new ArrayList<>();
        for (String word : call.words()) {
            int bar = word.indexOf('|');
            String shown = PageName.shown(bar < 0 ? word : word.substring(0, bar));
            links.add(context.link(context.lookup().settings().tagTarget(tag(word)), Escape.html(shown)));
        }
        return links.isEmpty()
                ? Result.failure("taglink needs the name of a tag", "write [[!taglink name]]")
                : new Result.Inline(String.join(" ", links));
    }

    private static String tag(String word) {
        return word.substring(word.indexOf('|') + 1).strip();
    }
}
