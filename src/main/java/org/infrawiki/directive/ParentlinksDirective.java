package org.infrawiki.directive;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/** {@code [[!parentlinks]]}: the way from the front page down to this one. */
@AutoService(Directive.class)
public final class ParentlinksDirective implements Directive {
    @Override
    public String name() {
        return "parentlinks";
    }

    @Override
    public Doc doc() {
        return Doc.of("Shows the way from the front page down to this page.", "[[!parentlinks]]");
    }

    @Override
    public Result render(Call call, Context context) {
        PageName page = context.destination();
        List<String> links = new ArrayList<>();
        if (!page.equals(PageName.INDEX)) {
            links.add(context.linkTo(
                    PageName.INDEX, Escape.html(context.lookup().settings().name())));
        }
        String path = page.path();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            PageName parent = new PageName(path.substring(0, slash));
            String shown = Escape.html(parent.shown());
            links.add(context.lookup().exists(parent) ? context.linkTo(parent, shown) : shown);
        }
        return new Result.Inline("<span class=\"parentlinks\">" + String.join(" / ", links) + "</span>");
    }
}
