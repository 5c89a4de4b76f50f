package org.infrawiki.directive.inventory;

import java.util.List;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.Link;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.render.Context;
import org.infrawiki.render.Scan;
import org.jspecify.annotations.Nullable;

/** The page that a directive's first word names; without one the page it stands on. */
final class Named {
    private Named() {}

    /** Makes a link of the word, so that the page named shows who uses its facts. */
    static void scan(Call call, Scan scan) {
        for (Arg arg : call.args()) {
            if (arg.isWord()) {
                scan.link(new Link(Link.Type.WIKI, arg.value(), "", arg.where()));
                return;
            }
        }
    }

    /** The page, or null where there is none of that name. */
    static @Nullable PageName page(Call call, Context context) {
        List<String> words = call.words();
        if (words.isEmpty()) {
            return context.page();
        }
        Resolution found = context.lookup().resolve(context.page(), words.get(0));
        return found.kind() == Resolution.Kind.PAGE ? found.name() : null;
    }

    /** What was meant, for messages. */
    static String shown(Call call) {
        return call.words().isEmpty() ? "this page" : "'" + call.words().get(0) + "'";
    }
}
