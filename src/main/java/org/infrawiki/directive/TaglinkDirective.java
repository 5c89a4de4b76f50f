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

/** {@code [[!taglink dns]]}: a tag that is also a link where it stands. */
@AutoService(Directive.class)
public final class TaglinkDirective implements Directive {
    @Override
    public String name() {
        return "taglink";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Tags the page and shows the tag as a link.",
                        "This is about [[!taglink dns]] and [[!taglink \"post offices|mail\"]].",
                        param("TAG", "tag or text|tag", "A tag, with the text to show before a bar."))
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        call.args().stream().filter(Arg::isWord).forEach(arg -> scan.tag(tag(arg.value()), arg.where()));
    }

    @Override
    public Result render(Call call, Context context) {
        List<String> links = new ArrayList<>();
        for (String word : call.words()) {
            int bar = word.lastIndexOf('|');
            String target = context.lookup().settings().tagTarget(tag(word));
            links.add(context.link(target, bar < 0 ? "" : Escape.html(PageName.shown(word.substring(0, bar)))));
        }
        return new Result.Inline(String.join(" ", links));
    }

    private static String tag(String word) {
        return word.substring(word.lastIndexOf('|') + 1);
    }
}
