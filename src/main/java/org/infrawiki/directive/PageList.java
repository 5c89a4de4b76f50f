package org.infrawiki.directive;

import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.query.Match;
import org.infrawiki.query.Matches;
import org.infrawiki.query.SpecError;
import org.infrawiki.render.Context;
import org.infrawiki.render.Result;

/** The pages a directive's {@code pages} and {@code sort} mean, or what is wrong with them. */
sealed interface PageList {
    /** Pages and files, in order. */
    record Names(List<PageName> names) implements PageList {}

    /** The parameters mean nothing. */
    record Wrong(Result failure) implements PageList {}

    /** What a pagespec matches. */
    static PageList matching(String spec, String sort, Context context) {
        Matches matches = Match.ask(context.lookup(), spec, context.page(), sort);
        SpecError error = matches.error();
        return error == null ? new Names(matches.names()) : new Wrong(failure(error));
    }

    /** The value of {@code pages}, or of another parameter that holds a pagespec, by path. */
    static PageList of(Call call, String key, String otherwise, Context context) {
        return matching(call.get(key, otherwise), "", context);
    }

    /** A list of names, each as typed, in their order; those that do not exist are left out. */
    static PageList named(String names, Context context) {
        List<PageName> found = new ArrayList<>();
        for (String name : names.strip().split("\\s+", -1)) {
            String bare = name.replaceAll("^/+|/+$", "");
            if (!bare.isEmpty()) {
                PageName page = new PageName(bare);
                if (context.lookup().exists(page)) {
                    found.add(page);
                } else {
                    Resolution file = context.lookup().resolve(page, "/" + bare);
                    if (file.kind() == Resolution.Kind.FILE && page.equals(file.name())) {
                        found.add(page);
                    }
                }
            }
        }
        return new Names(found);
    }

    /** A mistake in a pagespec, as the reader and the writer see it. */
    static Result failure(SpecError error) {
        return new Result.Failure(
                "bad-pagespec", error.message() + " (at character " + (error.offset() + 1) + ")", error.hint());
    }
}
