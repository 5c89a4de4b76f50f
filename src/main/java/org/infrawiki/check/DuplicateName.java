package org.infrawiki.check;

import com.google.auto.service.AutoService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.inventory.Visibility;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Severity;
import org.infrawiki.model.Where;

/** Two hosts of one name, two things that answer to one name, two pages of one zone. */
@AutoService(Check.class)
public final class DuplicateName extends Rule {
    private record Claim(Thing thing, Where where) {}

    private record ZoneKey(DomainName name, Optional<Visibility> visibility) {}

    public DuplicateName() {
        super(
                "duplicate-name",
                Severity.ERROR,
                "Two hosts have the same name, or two pages claim the same domain name or declare the same zone."
                        + " Whoever asks for it gets the one or the other.");
    }

    @Override
    void look(View view, Consumer<Problem> found) {
        hosts(view, found);
        zones(view, found);
        Map<DomainName, Claim> claims = derived(view);
        Stream.concat(view.activeHosts().stream(), view.activeServices().stream())
                .forEach(thing -> claim(view, thing, claims, found));
    }

    private void hosts(View view, Consumer<Problem> found) {
        Map<String, Host> seen = new HashMap<>();
        for (Host host : view.inventory().hosts()) {
            if (!host.isRetired()) {
                Host first = seen.putIfAbsent(host.name().value(), host);
                if (first != null) {
                    found.accept(problem(
                            host.name().where(),
                            "the host " + first.page() + " is called '"
                                    + host.name().value() + "', too ("
                                    + first.name().where() + ")",
                            "give one of them another 'name:'"));
                }
            }
        }
    }

    private void zones(View view, Consumer<Problem> found) {
        Map<ZoneKey, Zone> seen = new HashMap<>();
        for (Zone zone : view.inventory().zones()) {
            Zone first = seen.putIfAbsent(new ZoneKey(zone.zone().value(), zone.visibility()), zone);
            if (first != null) {
                found.accept(problem(
                        zone.zone().where(),
                        "the zone " + zone.zone().value() + " is declared by " + first.page() + ", too ("
                                + first.zone().where() + ")",
                        "keep one of the two pages; only a public and an internal one may stand side by side"));
            }
        }
    }

    /** The names that hosts have by their addresses. */
    private static Map<DomainName, Claim> derived(View view) {
        Map<DomainName, Claim> claims = new HashMap<>();
        for (ZoneData zone : view.answers().zones()) {
            for (DnsRecord record : zone.records()) {
                if (record.rule() == 1) {
                    host(view, record.page())
                            .ifPresent(host -> claims.putIfAbsent(record.name(), new Claim(host, record.where())));
                }
            }
        }
        return claims;
    }

    private static Optional<Host> host(View view, PageName page) {
        return view.inventory().host(page);
    }

    private void claim(View view, Thing thing, Map<DomainName, Claim> claims, Consumer<Problem> found) {
        List<Placed<DomainName>> names =
                thing instanceof Host host ? host.names() : thing instanceof Service one ? one.names() : List.of();
        for (Placed<DomainName> name : names) {
            Claim first = claims.putIfAbsent(name.value(), new Claim(thing, name.where()));
            if (first != null && !first.thing().page().equals(thing.page()) && !isOn(view, thing, first.thing())) {
                found.accept(problem(
                        name.where(),
                        name.value() + " is a name of " + thing.page() + " and of "
                                + first.thing().page() + " (" + first.where() + ")",
                        "let only one of them have it"));
            }
        }
    }

    /** A service may have the name of the one host it runs on: the answer is the same. */
    private static boolean isOn(View view, Thing service, Thing host) {
        return service instanceof Service runs
                && runs.runsOn().size() == 1
                && view.inventory().target(runs.runsOn().get(0)).equals(Optional.of(host.page()));
    }
}
