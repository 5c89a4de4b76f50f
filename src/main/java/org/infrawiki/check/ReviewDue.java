package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.infrawiki.inventory.Common;
import org.infrawiki.inventory.Facts;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Pages of any kind whose review is due, by their own word or else by the configuration's {@code stale_after}. */
@AutoService(Check.class)
public final class ReviewDue extends Rule {
    public ReviewDue() {
        super(
                "review-due",
                Severity.WARNING,
                "A page says how often it shall be reviewed, or the configuration does with 'stale_after', and nobody has for"
                        + " longer than that.");
    }

    @Override
    public boolean asksDay() {
        return true;
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        int stale = view.site().settings().staleAfter();
        for (Facts facts : view.inventory().facts()) {
            Common page = facts.common();
            Optional<Placed<LocalDate>> last = page.reviewed();
            page.reviewEvery().ifPresentOrElse(every -> look(page, last, every, view.today(), found), () -> last.filter(
                            day -> stale > 0 && isDue(day.value(), Duration.ofDays(stale), view.today()))
                    .ifPresent(day -> found.accept(problem(
                            day.where(),
                            page.page() + " was last reviewed on " + day.value() + ", and the"
                                    + " configuration wants that every " + stale + " days",
                            "read it, mend it, and write today's date under 'reviewed'"))));
        }
    }

    private void look(
            Common page,
            Optional<Placed<LocalDate>> last,
            Placed<Duration> every,
            LocalDate today,
            Consumer<Problem> found) {
        long days = every.value().toDays();
        if (last.isEmpty()) {
            found.accept(problem(
                    every.where(),
                    page.page() + " shall be reviewed every " + days + " days, and never was",
                    "read it, mend it, and write the day under 'reviewed'"));
        } else if (isDue(last.get().value(), every.value(), today)) {
            found.accept(problem(
                    last.get().where(),
                    page.page() + " was last reviewed on " + last.get().value() + " and shall be every " + days
                            + " days",
                    "read it, mend it, and write today's date under 'reviewed'"));
        }
    }

    private static boolean isDue(LocalDate last, Duration every, LocalDate today) {
        return last.plusDays(every.toDays()).isBefore(today);
    }
}
