package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Release;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Value;
import org.infrawiki.render.template.MarkdownText;

/** What the template of upgrades may say beside its host: the way, hop by hop. */
final class UpgradeValues {
    /** From this release on the security suite has a name of its own, {@code bullseye-security} (its release notes). */
    private static final int OWN_SECURITY_SUITE = 11;

    /** From this release on firmware has a component of its own (its release notes). */
    private static final int OWN_FIRMWARE = 12;

    private UpgradeValues() {}

    static Map<String, Object> of(Known known, PageName host) {
        Upgrades.Way way = known.lookup().ask(Upgrades.TOPIC, host);
        Map<String, Object> values = new HashMap<>();
        values.put("release", way.from().map(Release::toString).orElse(""));
        values.put("distribution", way.from().map(Release::distribution).orElse(""));
        values.put("ended", way.ended());
        values.put("end", way.from().flatMap(Release::end).map(Object::toString).orElse(""));
        values.put("supports", way.from().map(Release::supports).orElse(""));
        List<Map<String, Object>> hops = new ArrayList<>();
        Hops notes = known.lookup().ask(Hops.TOPIC, List.of());
        for (Upgrades.Hop hop : way.hops()) {
            hops.add(hop(hop, notes));
        }
        values.put("hops", hops);
        values.put("several", hops.size() > 2);
        values.put("count", Integer.toString(hops.size()));
        values.put("target", way.hops().isEmpty() ? "" : last(way).to().toString());
        return values;
    }

    private static Upgrades.Hop last(Upgrades.Way way) {
        return way.hops().get(way.hops().size() - 1);
    }

    private static Map<String, Object> hop(Upgrades.Hop hop, Hops notes) {
        Map<String, Object> values = new HashMap<>();
        Release to = hop.to();
        values.put("from", hop.from().series());
        values.put("to", to.series());
        values.put("title", hop.from() + " to " + to);
        values.put("version", to.version());
        values.put("os", to.distribution() + " " + to.version());
        values.put("end", to.end().map(Object::toString).orElse(""));
        values.put("supports", to.supports());
        boolean debian = to.distribution().equals("debian");
        values.put("old", debian ? sources(hop.from(), hop.fromArchived()) : List.of());
        values.put("sources", debian ? sources(to, hop.toArchived()) : List.of());
        values.put("archived", hop.toArchived());
        values.put("oldarchived", hop.fromArchived());
        values.put("mirror", mirror(debian, hop.toArchived()));
        values.put("oldmirror", mirror(debian, hop.fromArchived()));
        // What Ubuntu's own program looks for: the next release, or the next that is supported for long.
        values.put("prompt", hop.from().isLong() ? "lts" : "normal");
        values.put("before", notes.text(hop.from().series(), to.series(), "before"));
        values.put("after", notes.text(hop.from().series(), to.series(), "after"));
        return values;
    }

    private static String mirror(boolean debian, boolean archived) {
        if (debian) {
            return archived ? "http://archive.debian.org/debian" : "http://deb.debian.org/debian";
        }
        return archived ? "http://old-releases.ubuntu.com/ubuntu" : "http://archive.ubuntu.com/ubuntu";
    }

    /** The lines of {@code sources.list} for a release of Debian. */
    static List<String> sources(Release release, boolean archived) {
        int version = (int) Double.parseDouble(release.version());
        String series = release.series();
        String parts = "main contrib non-free" + (version >= OWN_FIRMWARE ? " non-free-firmware" : "");
        String security = version >= OWN_SECURITY_SUITE ? series + "-security" : series + "/updates";
        String host = archived ? "http://archive.debian.org/" : "http://deb.debian.org/";
        String securityHost = archived ? host : "http://security.debian.org/";
        List<String> lines = new ArrayList<>();
        lines.add("deb " + host + "debian " + series + " " + parts);
        lines.add("deb " + securityHost + "debian-security " + security + " " + parts);
        if (!archived) {
            lines.add("deb " + host + "debian " + series + "-updates " + parts);
        }
        return lines;
    }

    /** The gates of an upgrade: what it is about to leave, and how far it goes. */
    static void gates(Known known, PageName host, Gates gates) {
        Upgrades.Way way = known.lookup().ask(Upgrades.TOPIC, host);
        String link = known.link(host);
        known.thing(Host.class, host)
                .filter(one -> Shell.of(one) == Shell.GUIX)
                .ifPresent(guix -> gates.add(
                        Gates.Level.GO, link + " runs Guix, which keeps the generation before: there is a way back."));
        known.sheet(host)
                .map(sheet -> sheet.thing().common().extra().get("x-pins"))
                .map(Value.Entry::value)
                .filter(Value.Text.class::isInstance)
                .ifPresent(pins -> gates.add(
                        Gates.Level.STOP,
                        link + " holds packages back: " + MarkdownText.escaped(((Value.Text) pins).text())
                                + " (`x-pins`). End that first."));
        way.from().ifPresent(from -> {
            String runs = link + " runs " + MarkdownText.escaped(from.toString());
            String end = from.end().map(Object::toString).orElse("");
            String longer = from.supports().isEmpty() ? "" : "; longer support: " + from.supports();
            if (way.ended()) {
                gates.add(Gates.Level.CAUTION, runs + ", whose standard support ended on " + end + longer + ".");
            } else {
                gates.add(Gates.Level.GO, runs + ", supported until " + end + longer + ".");
            }
            if (way.hops().size() > 2) {
                gates.add(
                        Gates.Level.CAUTION,
                        "It is " + way.hops().size() + " releases behind. Rebuilding it is usually shorter"
                                + RunbooksTopic.link(known, host, "rebuild")
                                        .map(to -> ": " + to)
                                        .orElse("") + ".");
            }
        });
    }
}
