package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** A backup from which nothing was restored for long. */
@AutoService(Check.class)
public final class BackupNotTested extends Rule {
    private static final int DAYS = 180;

    public BackupNotTested() {
        super(
                "backup-not-tested",
                Severity.WARNING,
                "The last restore was over 180 days ago, or none is on record. A backup is what was restored, not what was"
                        + " copied.");
    }

    @Override
    public boolean asksDay() {
        return true;
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Backups one : Backups.of(view)) {
            Optional<Placed<LocalDate>> tested = one.backup().tested();
            long days = tested.map(last -> ChronoUnit.DAYS.between(last.value(), view.today()))
                    .orElse(Long.MAX_VALUE);
            if (days > DAYS) {
                found.accept(problem(
                        tested.map(Placed::where).orElse(one.backup().where()),
                        tested.isPresent()
                                ? "the last restore of " + one.thing().page() + " was on "
                                        + tested.get().value() + ", " + days + " days ago"
                                : "no restore of " + one.thing().page() + " was ever tested",
                        "restore something, and write the day under 'tested'"));
            }
        }
    }
}
