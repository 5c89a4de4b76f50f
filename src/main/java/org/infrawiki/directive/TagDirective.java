package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!tag dns mail]]}: tags, which show at the foot of the page and not where they stand. */
@AutoService(Directive.class)
public final class TagDirective implements Directive {
    @Override
    public String name() {
        return "tag";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Tags the page; the tags show at its foot, and each has a page of its own with a feed.",
                        "[[!tag dns mail \"two words\"]]",
                        param("TAG", "word", "A tag; `/x` is the page x itself, whatever the tagbase."))
                .withText("Lists find the pages of a tag with `tagged(dns)`. The front matter's `tags` do the same.")
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        call.args().stream().filter(Arg::isWord).forEach(arg -> scan.tag(arg.value(), arg.where()));
    }

    @Override
    public Result render(Call call, Context context) {
        return Result.NOTHING;
    }
}
