package org.infrawiki.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.infrawiki.inventory.dns.Dns;
import org.infrawiki.inventory.dns.Serials;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.dns.ZoneFile;
import org.infrawiki.model.Digest;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.parse.PageParser;
import org.infrawiki.source.Line;
import org.infrawiki.source.LineMemory;
import org.infrawiki.source.Tree;

/** The zones of one build: their serials from history, and which differ from those of the build before. */
final class Zones {
    /** The kinds of pages whose every change moves the serials. */
    private static final Set<String> KINDS = Set.of("host", "service", "network", "zone");

    private Zones() {}

    /** The first-parent line as far as inventory pages are concerned. */
    static Line line(Tree tree, LineMemory before, Settings settings) {
        return tree.line(before, bytes -> KINDS.contains(PageParser.kind(bytes)), settings.content());
    }

    static Serials serials(Line line, LocalDate today) {
        Serials.Basis basis =
                switch (line.end()) {
                    case NO_HISTORY -> Serials.Basis.NONE;
                    case CUT_OFF -> Serials.Basis.CUT_OFF;
                    case FIRST_COMMIT -> line.edited() ? Serials.Basis.EDITED : Serials.Basis.COMMITTED;
                };
        return new Serials(basis, line.memory().times(), today);
    }

    /** By zone page, a fingerprint of all that its file says but the serial. */
    static Map<String, Long> digests(Site site) {
        Map<String, Long> digests = new TreeMap<>();
        site.part(Dns.class)
                .zones()
                .forEach(zone -> digests.put(
                        zone.zone().page().path(),
                        new Digest().put(ZoneFile.text(zone, 0)).value()));
        return digests;
    }

    /** The zones whose records are not those of the build before. */
    static List<Report.ChangedZone> changed(Site site, Map<String, Long> before, Map<String, Long> after) {
        List<Report.ChangedZone> changed = new ArrayList<>();
        for (ZoneData zone : site.part(Dns.class).zones()) {
            String page = zone.zone().page().path();
            if (!after.getOrDefault(page, 0L).equals(before.get(page))) {
                changed.add(new Report.ChangedZone(
                        page,
                        zone.name().text(),
                        zone.zone().isPublic(),
                        site.part(Serials.class).of(zone.zone())));
            }
        }
        return changed;
    }
}
