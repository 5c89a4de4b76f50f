package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;
import org.jspecify.annotations.Nullable;

/** {@code [[!toc levels=2]]}: the headings of the page as a list of links. */
@AutoService(Directive.class)
public final class TocDirective implements Directive {
    @Override
    public String name() {
        return "toc";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                        "Lists the headings of the page, with links to them.",
                        "[[!toc levels=2]]",
                        param("levels", "number", "How many levels of headings are listed; 1 unless given."),
                        param(
                                "startlevel",
                                "1 to 6",
                                "The highest level listed; that of the first heading unless given."))
                .withText("""
                        Headings above the list count as well. A heading that is higher than the first one is listed beside
                        it. Where the page is shown inside another one there is no list.""");
    }

    @Override
    public Result render(Call call, Context context) {
        if (context.inlined()) {
            return Result.NOTHING;
        }
        Integer levels = number(call.get("levels", "1"));
        Integer start = number(call.get("startlevel", "0"));
        if (levels == null || start == null) {
            return Result.failure("levels and startlevel are numbers", "write for example levels=2");
        }
        Tocs tocs = context.extras().memory(Tocs.class, () -> {
            Tocs made = new Tocs();
            context.extras().finish(made::finished);
            return made;
        });
        tocs.wanted.add(new Contents.Range(start, levels));
        return new Result.Block(Tocs.place(tocs.wanted.size() - 1));
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    /** The lists that wait for all headings of the page. */
    private static final class Tocs {
        private final List<Contents.Range> wanted = new ArrayList<>();

        static String place(int number) {
            return "<div class=\"toc\" data-toc=\"" + number + "\"></div>\n";
        }

        String finished(String html) {
            Contents contents = Contents.of(html);
            String done = contents.html();
            for (int i = 0; i < wanted.size(); i++) {
                done = done.replace(place(i), contents.list(wanted.get(i)));
            }
            return done;
        }
    }
}
