package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** A backup that no page says how to use; a section Restore on the thing's own page counts. */
@AutoService(Check.class)
public final class BackupNeverRestored extends Rule {
    public BackupNeverRestored() {
        super(
                "backup-never-restored",
                Severity.WARNING,
                "A backup is declared, but neither a 'restore' runbook nor a section Restore says how to get something back"
                        + " from it.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Backups one : Backups.of(view)) {
            if (one.backup().restore().isEmpty() && !view.hasSection(one.thing().page(), "restore")) {
                found.accept(problem(
                        one.backup().where(),
                        "nothing says how to restore " + one.thing().page(),
                        "name the runbook under 'restore', or write a section Restore"));
            }
        }
    }
}
