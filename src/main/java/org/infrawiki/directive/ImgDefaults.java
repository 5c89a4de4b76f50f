package org.infrawiki.directive;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.infrawiki.model.Call;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Where;
import org.infrawiki.render.Context;

/** What {@code [[!img defaults …]]} sets for the pictures of a page, those before it included. */
final class ImgDefaults {
    private static final Pattern SET = Pattern.compile("\\[\\[!img\\s+defaults\\b");

    private final Map<String, String> values = new HashMap<>();

    /** The defaults of all pages whose text is part of the page being made. */
    private static final class ByPage {
        private final Map<PageName, ImgDefaults> pages = new HashMap<>();
    }

    static ImgDefaults of(Context context, Where where) {
        Map<PageName, ImgDefaults> pages = context.extras().memory(ByPage.class, ByPage::new).pages;
        ImgDefaults known = pages.get(context.page());
        if (known != null) {
            return known;
        }
        ImgDefaults defaults = new ImgDefaults();
        pages.put(context.page(), defaults);
        String source = context.lookup()
                .text(context.page())
                .map(text -> text.source().get())
                .orElse("");
        if (SET.matcher(source).find()) {
            context.calls(source, new Where(where.path(), 1, 1)).stream()
                    .filter(call -> call.name().equals("img") && call.words().contains("defaults"))
                    .forEach(defaults::set);
        }
        return defaults;
    }

    void set(Call call) {
        values.clear();
        values.putAll(keyed(call));
    }

    /** The parameters of a call, with the defaults for those it does not have. */
    Map<String, String> with(Call call) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(keyed(call));
        return all;
    }

    private static Map<String, String> keyed(Call call) {
        Map<String, String> keyed = new HashMap<>();
        call.args().stream().filter(arg -> !arg.isWord()).forEach(arg -> keyed.put(arg.key(), arg.value()));
        return keyed;
    }
}
