package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Release;
import org.infrawiki.inventory.Releases;
import org.infrawiki.inventory.Slice;
import org.infrawiki.model.Delta;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/**
 * The way from the release a host runs to the next one that is supported for another year, one release at a time: no
 * distribution supports upgrades that leave one out. Argument: the host's page.
 */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // the service is found without its type argument
public final class Upgrades implements Slice<Upgrades.Way> {
    static final Upgrades TOPIC = new Upgrades();
    private static final int YEAR = 365;

    /**
     * The way.
     *
     * @param from the release it runs; nothing for systems without releases
     * @param ended whether that gets no updates any more
     * @param hops one for each release on the way, in order; none where there is no newer release
     */
    record Way(Optional<Release> from, boolean ended, List<Hop> hops) {
        Way {
            hops = List.copyOf(hops);
        }
    }

    /**
     * From one release to the next.
     *
     * @param from the release that runs
     * @param fromArchived whether its packages have moved to the archive
     * @param to the next one
     * @param toArchived whether that one's have moved, too
     */
    record Hop(Release from, boolean fromArchived, Release to, boolean toArchived) {}

    /** Whether anything is known about upgrades of a host's system. */
    static boolean isKnown(Site site, Host host) {
        return Shell.of(host) == Shell.GUIX || release(site, host).isPresent();
    }

    private static Optional<Release> release(Site site, Host host) {
        return host.os().flatMap(os -> releases(site).of(os.value()));
    }

    private static Releases releases(Site site) {
        return site.derived(Releases.class, all -> Releases.shipped());
    }

    @Override
    public String name() {
        return "upgrades";
    }

    @Override
    public Reach reach(Delta delta) {
        return Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS, Delta.Aspect.DAY));
    }

    @Override
    public Way answer(Site site, List<String> args) {
        Optional<Release> from =
                site.part(Inventory.class).host(new PageName(args.get(0))).flatMap(host -> release(site, host));
        LocalDate today = site.part(LocalDate.class);
        return from.map(release -> way(releases(site), release, today)).orElse(new Way(from, false, List.of()));
    }

    static Way way(Releases releases, Release from, LocalDate today) {
        List<Hop> hops = new ArrayList<>();
        Release at = from;
        Optional<Release> next = releases.successor(at, today);
        while (next.isPresent() && (hops.isEmpty() || endsSoon(at, today))) {
            hops.add(new Hop(at, archived(at, today), next.get(), archived(next.get(), today)));
            at = next.get();
            next = releases.successor(at, today);
        }
        return new Way(Optional.of(from), from.ended(today), hops);
    }

    private static boolean endsSoon(Release release, LocalDate today) {
        return release.ended(today.plusDays(YEAR));
    }

    /**
     * Whether a release has moved to where old ones are kept: Debian does that some months after the first extension has
     * ended, Ubuntu when nobody gets updates any more.
     */
    private static boolean archived(Release release, LocalDate today) {
        if (!release.distribution().equals("debian")) {
            return release.ended(today)
                    && release.extended().stream()
                            .allMatch(support -> support.end().isBefore(today));
        }
        return release.ended(today)
                && release.extended().stream()
                        .findFirst()
                        .map(Release.Support::end)
                        .filter(end -> !end.isBefore(today))
                        .isEmpty();
    }
}
