package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Release;
import org.infrawiki.inventory.Releases;
import org.infrawiki.inventory.Slice;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.Delta;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Reach;
import org.infrawiki.model.Site;
import org.infrawiki.model.Topic;

/** The question "which releases are in use, and on how many hosts?". No arguments. */
@AutoService(Topic.class)
@SuppressWarnings("rawtypes") // a class literal has no type arguments
public final class EndsTopic implements Slice<EndsTopic.Ends> {
    private static final EndsTopic TOPIC = new EndsTopic();

    /**
     * The answer.
     *
     * @param today the day that checks compare with
     * @param uses those in use: by distribution, in the order they came out
     */
    record Ends(LocalDate today, List<Use> uses) {}

    /** A release and the number of hosts that run it, planned ones too. */
    record Use(Release release, int hosts) {}

    static Ends ask(Lookup lookup) {
        return lookup.ask(TOPIC, List.of());
    }

    @Override
    public String name() {
        return "ends";
    }

    @Override
    public Reach reach(Delta delta) {
        return Reach.allIf(delta.any(Delta.Aspect.NAMES, Delta.Aspect.FIELDS, Delta.Aspect.DAY));
    }

    @Override
    public Ends answer(Site site, List<String> args) {
        Releases releases = site.derived(Releases.class, all -> Releases.shipped());
        Map<Release, Integer> hosts = new TreeMap<>(Comparator.comparing(Release::distribution)
                .thenComparing(Release::released)
                .thenComparing(Release::version));
        for (Host host : new Sites(site).hosts()) {
            host.os()
                    .map(Placed::value)
                    .flatMap(releases::of)
                    .ifPresent(release -> hosts.merge(release, 1, Integer::sum));
        }
        return new Ends(
                site.part(LocalDate.class),
                hosts.entrySet().stream()
                        .map(entry -> new Use(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
