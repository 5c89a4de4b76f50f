package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.infrawiki.inventory.Party;
import org.infrawiki.inventory.Zone;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/** RFC 2182 section 5: a zone has at least two name servers. */
@AutoService(Check.class)
public final class SingleNameserver extends Rule {
    public SingleNameserver() {
        super(
                "single-nameserver",
                Severity.WARNING,
                "A zone has one name server. While that is down, none of its names exists (RFC 2182 section 5 wants two,"
                        + " apart from each other).");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        for (Zone zone : view.inventory().zones()) {
            long servers = zone.nameservers().stream()
                    .map(server -> server(view, server))
                    .distinct()
                    .count();
            if (servers < 2) {
                Where where = zone.nameservers().isEmpty()
                        ? zone.where()
                        : zone.nameservers().get(0).where();
                found.accept(problem(
                        where,
                        "the zone " + zone.zone().value() + " has "
                                + (servers == 0 ? "no name server" : "only one name server"),
                        "add a second one that shares as little as possible with the first"));
            }
        }
    }

    private static String server(View view, Party server) {
        if (server instanceof Party.OfHost of) {
            return view.inventory()
                    .target(of.host())
                    .map(PageName::path)
                    .orElse(of.host().text());
        }
        return server instanceof Party.Named named ? named.name().text() : server.toString();
    }
}
