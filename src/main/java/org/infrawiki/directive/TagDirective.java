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

/** {@code [[!tag dns mail]]}: tags the page. */
@AutoService(Directive.class)
public final class TagDirective implements Directive {
    @Override
    public String name() {
        return "tag";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Tags the page; the tags are shown at its foot.",
                        "[[!tag dns mail]]",
                        param("TAG", "words", "One tag or several; one with blanks needs quotes."))
                .withText("A tag is a page below `tagbase`; one that nobody wrote is made by the program and lists what"
                        + " carries it. `/x` is a page outside `tagbase`.")
                .notLive();
    }

    @Override
    public void scan(Call call, Scan scan) {
        for (Arg arg : call.args()) {
            if (arg.isWord()) {
                scan.tag(arg.value().strip(), arg.where());
            }
        }
    }

    @Override
    public Result render(Call call, Context context) {
        return call.words().isEmpty()
                ? Result.failure("tag needs the name of a tag", "write [[!tag name]]")
                : Result.NOTHING;
    }
}
