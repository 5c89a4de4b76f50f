package org.infrawiki.inventory.dns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * All zones with their records, derived from an inventory when they are first asked for. Safe for use by several
 * threads.
 */
public final class Dns {
    private final Inventory inventory;
    private @Nullable Derived derived;

    private record Derived(
            TreeMap<PageName, ZoneData> zones,
            Map<PageName, List<DnsRecord>> byPage,
            Map<PageName, Map<DomainName, List<DnsRecord>>> byName,
            List<Problem> problems) {}

    public Dns(Inventory inventory) {
        this.inventory = inventory;
    }

    /** The zones by page. */
    public Collection<ZoneData> zones() {
        return Collections.unmodifiableCollection(derived().zones().values());
    }

    /** The zone that a page declares. */
    public Optional<ZoneData> zone(PageName page) {
        return Optional.ofNullable(derived().zones().get(page));
    }

    /** Whether two pages declare the zone, one for the outside and one for the inside. */
    public boolean isSplit(Zone zone) {
        return inventory.zones(zone.zone().value()).size() > 1;
    }

    /** The records that a host's, service's or zone's page made, in all zones, sorted. */
    public List<DnsRecord> madeBy(PageName page) {
        return derived().byPage().getOrDefault(page, List.of());
    }

    /** What a name answers in the public or in the internal zone that holds it. */
    public List<DnsRecord> answers(DomainName name, boolean outside) {
        return inventory.zonesOf(name).stream()
                .filter(zone -> zone.isPublic() == outside)
                .map(zone -> derived().byName().getOrDefault(zone.page(), Map.of()))
                .flatMap(zone -> zone.getOrDefault(name, List.of()).stream())
                .toList();
    }

    /**
     * The mistakes that the rules meet, sorted. Their codes: {@code no-reverse-zone}, {@code no-zone-for-name}, {@code
     * no-public-address}, {@code internal-service-in-public-zone}, {@code name-without-address}, {@code bad-record},
     * {@code bad-txt-length}, {@code cname-at-apex} (of a dynamic address), {@code leak-private-address}, {@code
     * leak-internal-name}.
     */
    public List<Problem> problems() {
        return derived().problems();
    }

    private synchronized Derived derived() {
        if (derived == null) {
            derived = derive();
        }
        return derived;
    }

    private Derived derive() {
        Draft draft = new Draft(inventory);
        Leaks leaks = new Leaks(inventory);
        HostNames names = new HostNames(inventory, draft);
        Servers servers = new Servers(inventory, draft, names, leaks);
        names.derive();
        new ReverseRecords(inventory, draft, names, leaks).derive();
        new NameRecords(inventory, draft, new Reach(inventory), leaks).derive();
        new ServiceRecords(inventory, draft).derive();
        new ExtraRecords(inventory, draft).derive();
        servers.derive();
        TreeMap<PageName, ZoneData> zones = new TreeMap<>();
        TreeMap<PageName, List<DnsRecord>> byPage = new TreeMap<>();
        Map<PageName, Map<DomainName, List<DnsRecord>>> byName = new HashMap<>();
        for (Zone zone : inventory.zones()) {
            if (zone.visibility().isEmpty()) {
                continue;
            }
            ZoneData data = data(zone, draft, leaks, servers);
            told(data).forEach(draft::add);
            zones.put(zone.page(), data);
            Map<DomainName, List<DnsRecord>> named = byName.computeIfAbsent(zone.page(), page -> new HashMap<>());
            for (DnsRecord record : data.records()) {
                byPage.computeIfAbsent(record.page(), page -> new ArrayList<>()).add(record);
                named.computeIfAbsent(record.name(), name -> new ArrayList<>(2)).add(record);
            }
        }
        byPage.values().forEach(Collections::sort);
        return new Derived(zones, byPage, byName, draft.problems());
    }

    private static ZoneData data(Zone zone, Draft draft, Leaks leaks, Servers servers) {
        List<DnsRecord> records = new ArrayList<>();
        List<Withheld> withheld = new ArrayList<>();
        for (DnsRecord record : draft.records(zone)) {
            Optional<Withheld> leak = zone.isPublic() ? leaks.in(record) : Optional.empty();
            leak.ifPresentOrElse(withheld::add, () -> records.add(record));
        }
        return new ZoneData(
                zone, servers.primary(zone), servers.hostmaster(zone), records, draft.dynamic(zone), withheld);
    }

    /** One problem for each cause, not for each record: a private address on a server may have many names. */
    private static List<Problem> told(ZoneData data) {
        record Cause(Where where, String code, String what) {}
        Map<Cause, List<DomainName>> causes = new LinkedHashMap<>();
        for (Withheld leak : data.withheld()) {
            causes.computeIfAbsent(
                            new Cause(leak.record().where(), leak.code(), leak.what()), cause -> new ArrayList<>())
                    .add(leak.record().name());
        }
        List<Problem> problems = new ArrayList<>();
        causes.forEach((cause, names) -> {
            boolean address = cause.code().equals("leak-private-address");
            String more = names.size() > 1 ? " and " + (names.size() - 1) + " more" : "";
            problems.add(Problem.error(
                    cause.code(),
                    cause.where(),
                    (address ? "the private address " : "the internal name ") + cause.what()
                            + " would be published in the public zone " + data.name() + " (" + names.get(0) + more
                            + ")",
                    address
                            ? "use a public address there, or a name in an internal zone; the record is left out"
                            : "use a public name there; the record is left out"));
        });
        return problems;
    }
}
