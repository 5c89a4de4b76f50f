package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Release;
import org.infrawiki.inventory.Releases;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Hosts whose release will soon get no updates any more. */
@AutoService(Check.class)
public final class OsEndOfLifeSoon extends Rule {
    private static final int DAYS = 180;

    public OsEndOfLifeSoon() {
        super(
                "os-end-of-life-soon",
                Severity.WARNING,
                "The standard support of the release that a host runs ends within 180 days. An upgrade that is planned is"
                        + " quieter than one that is due.");
    }

    @Override
    public boolean asksDay() {
        return true;
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        Releases releases = view.releases();
        for (Host host : view.activeHosts()) {
            Optional<Release> release = host.os().map(Placed::value).flatMap(releases::of);
            Optional<LocalDate> end = release.flatMap(Release::end);
            if (end.isPresent()) {
                long days = ChronoUnit.DAYS.between(view.today(), end.get());
                if (days >= 0 && days <= DAYS) {
                    found.accept(problem(
                            host.os().orElseThrow().where(),
                            release.get() + " reaches its end of life on " + end.get() + ", in " + days + " days",
                            "plan " + OsEndOfLife.upgrade(releases, release.get(), view.today())));
                }
            }
        }
    }
}
