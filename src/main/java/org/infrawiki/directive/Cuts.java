package org.infrawiki.directive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.infrawiki.model.Arg;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Resolution;
import org.infrawiki.model.Where;
import org.infrawiki.render.Context;
import org.infrawiki.render.Result;
import org.jspecify.annotations.Nullable;

/**
 * The texts that {@code cut}, {@code copy} and {@code absorb} memorize on a page. They may be pasted before they are cut:
 * at first the last text of each id holds, then the one that was rendered last.
 */
final class Cuts {
    private final Map<String, Arg> texts = new HashMap<>();

    /** The memories of all pages whose text is part of the page being made. */
    private static final class ByPage {
        private final Map<PageName, Cuts> pages = new HashMap<>();
    }

    static Cuts of(Context context, Where where) {
        Map<PageName, Cuts> pages = context.extras().memory(ByPage.class, ByPage::new).pages;
        Cuts cuts = pages.get(context.page());
        if (cuts == null) {
            cuts = new Cuts();
            pages.put(context.page(), cuts);
            cuts.gather(context.page(), context, where, new HashSet<>());
        }
        return cuts;
    }

    private void gather(PageName page, Context context, Where where, Set<PageName> seen) {
        String source =
                context.lookup().text(page).map(text -> text.source().get()).orElse("");
        if (!seen.add(page) || !source.contains("[[!")) {
            return;
        }
        for (Call call : context.calls(source, new Where(where.path(), 1, 1))) {
            Arg text = call.arg("text");
            String id = call.get("id");
            switch (call.name()) {
                case "cut", "copy" -> {
                    if (id != null && text != null) {
                        texts.put(id, text);
                    }
                }
                case "absorb" -> {
                    for (String name : call.get("pagenames", "").strip().split("\\s+", -1)) {
                        Resolution found = context.lookup().resolve(page, name);
                        PageName other = found.name();
                        if (other != null && found.kind() == Resolution.Kind.PAGE) {
                            gather(other, context, where, seen);
                        }
                    }
                }
                default -> {}
            }
        }
    }

    /** Memorizes; says what is missing. */
    static Result.@Nullable Failure put(Call call, Context context) {
        String id = call.get("id");
        Arg text = call.arg("text");
        if (id == null || text == null) {
            return new Result.Failure("bad-directive", (id == null ? "id" : "text") + " parameter is required", "");
        }
        of(context, call.where()).texts.put(id, text);
        return null;
    }

    @Nullable
    Arg get(String id) {
        return texts.get(id);
    }
}
