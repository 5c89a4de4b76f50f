package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infrawiki.model.Call;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Result;

/** {@code [[!progress percent=30%]]}: how much is done, as a bar. */
@AutoService(Directive.class)
public final class ProgressDirective implements Directive {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int ALL = 100;

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Shows how much is done, as a bar.",
                "[[!progress percent=30%]]",
                param("percent", "number", "How much is done."),
                param("totalpages", "pagespec", "All pages that need doing."),
                param("donepages", "pagespec", "Those that are done."));
    }

    @Override
    public Result render(Call call, Context context) {
        String percent = call.get("percent");
        if (percent != null) {
            Matcher number = NUMBER.matcher(percent);
            return number.find()
                    ? bar(Integer.parseInt(number.group()))
                    : Result.failure("'" + percent + "' holds no number", "write percent=30%");
        }
        String total = call.get("totalpages");
        String done = call.get("donepages");
        if (total == null || done == null) {
            return Result.failure(
                    "nothing to show: percent= is missing, or totalpages= and donepages=", "write percent=30%");
        }
        PageCount.Answer all = PageCount.ask(context.lookup(), total, context.page());
        PageCount.Answer some = PageCount.ask(context.lookup(), done, context.page());
        if (all.error() != null) {
            return BadSpec.failure(all.error());
        }
        if (some.error() != null) {
            return BadSpec.failure(some.error());
        }
        return bar(all.count() == 0 ? ALL : some.count() * ALL / all.count());
    }

    private static Result bar(int percent) {
        int shown = Math.min(ALL, percent);
        return new Result.Inline("<span class=\"progress\"><progress class=\"progress-done\" max=\"100\" value=\""
                + shown + "\" aria-label=\"Done\"></progress> " + percent + "%</span>");
    }
}
