package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Release;
import org.infrawiki.inventory.Releases;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;

/** Hosts whose release gets no updates any more. */
@AutoService(Check.class)
public final class OsEndOfLife extends Rule {
    public OsEndOfLife() {
        super(
                "os-end-of-life",
                Severity.WARNING,
                "The release of Debian or Ubuntu that a host runs is past the end of its standard support, so holes in it"
                        + " stay open unless somebody arranges for longer support. Guix has no releases and no end.");
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
            if (release.isPresent() && release.get().ended(view.today())) {
                LocalDate end = release.get().end().orElseThrow();
                String longer = release.get().supports();
                found.accept(problem(
                        host.os().orElseThrow().where(),
                        release.get() + " is past its end of life since " + end
                                + (longer.isEmpty() ? "" : " (" + longer + ")"),
                        "plan " + upgrade(releases, release.get(), view.today()) + " or a replacement"));
            }
        }
    }

    /** The upgrade to the next release that is still supported, or to the last that there is. */
    static String upgrade(Releases releases, Release from, LocalDate today) {
        int steps = 0;
        Release to = from;
        Optional<Release> next = releases.successor(from, today);
        while (next.isPresent() && (steps == 0 || to.ended(today))) {
            to = next.get();
            steps++;
            next = releases.successor(to, today);
        }
        return steps == 0
                ? "the upgrade"
                : "the upgrade" + (steps == 1 ? "" : " by " + steps + " releases") + " to " + to;
    }
}
