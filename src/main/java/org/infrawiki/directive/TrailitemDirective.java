package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.Link;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.infrawiki.render.Scan;

/** {@code [[!trailitem page]]}: a stop on this page's trail that nobody sees here. */
@AutoService(Directive.class)
public final class TrailitemDirective implements Directive {
    @Override
    public String name() {
        return "trailitem";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Puts a page on the trail that this page makes, without showing a link.",
                        "[[!trailitem walkthrough/first]]",
                        param("PAGE", "page", "The page, as in a link."))
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        for (Arg arg : call.args()) {
            if (arg.isWord()) {
                Trails.stop(arg.value(), scan);
                scan.link(new Link(Link.Type.WIKI, arg.value(), "", arg.where()));
            }
        }
    }

    @Override
    public Result render(Call call, Context context) {
        return Result.NOTHING;
    }
}
