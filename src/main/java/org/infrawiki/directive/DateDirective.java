package org.infrawiki.directive;

import static org.infrawiki.render.Doc.param;

import com.google.auto.service.AutoService;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.infrawiki.model.Call;
import org.infrawiki.model.Dates;
import org.infrawiki.render.Context;
import org.infrawiki.render.Directive;
import org.infrawiki.render.Doc;
import org.infrawiki.render.Escape;
import org.infrawiki.render.Result;

/** {@code [[!date "2026-11-23 18:00"]]}: a date, shown as all dates of the wiki are. */
@AutoService(Directive.class)
public final class DateDirective implements Directive {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    @Override
    public String name() {
        return "date";
    }

    @Override
    public Doc doc() {
        return Doc.of(
                "Shows a date the way the wiki shows dates, readable for people and programs.",
                "Moved on [[!date \"Wed, 25 Nov 2009 01:11:55 -0500\"]].",
                param("DATE", "date", "The date, with or without a time, in any common form."));
    }

    @Override
    public Result render(Call call, Context context) {
        String text = String.join(" ", call.words());
        Optional<Instant> date = Dates.parse(text);
        if (date.isEmpty()) {
            return Result.failure(
                    "unable to read '" + text + "' as a date", "write it as 2026-11-23 or 2026-11-23 18:00");
        }
        boolean timed = text.matches(".*\\d:\\d\\d.*");
        var at = date.get().atOffset(ZoneOffset.UTC);
        return new Result.Inline("<time class=\"date\" datetime=\""
                + Escape.html(timed ? date.get().toString() : at.toLocalDate().toString()) + "\">"
                + (timed ? TIME : DAY).format(at) + "</time>");
    }
}
