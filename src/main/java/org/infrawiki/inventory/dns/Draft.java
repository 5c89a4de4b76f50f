package org.infrawiki.inventory.dns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Problem;
import org.infrawiki.model.Where;

/** The zones while the rules fill them. */
final class Draft {
    private static final Comparator<DynamicName> BY_NAME = Comparator.comparing(DynamicName::name)
            .thenComparing(DynamicName::type)
            .thenComparing(DynamicName::host)
            .thenComparing(DynamicName::where);

    private final Map<PageName, List<DnsRecord>> records = new TreeMap<>();
    private final Map<PageName, List<DynamicName>> dynamic = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Draft(Inventory inventory) {
        for (Zone zone : inventory.zones()) {
            records.put(zone.page(), new ArrayList<>());
            dynamic.put(zone.page(), new ArrayList<>());
        }
    }

    /** Adds a record with the zone's own TTL. */
    void add(Zone zone, DomainName name, String type, String data, PageName page, Where where, int rule) {
        add(zone, new DnsRecord(name, zone.ttl().value().toSeconds(), type, data, page, where, rule));
    }

    void add(Zone zone, DnsRecord record) {
        into(records, zone).add(record);
    }

    void add(Zone zone, DynamicName name) {
        into(dynamic, zone).add(name);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    private static <T> List<T> into(Map<PageName, List<T>> all, Zone zone) {
        List<T> list = all.get(zone.page());
        if (list == null) {
            throw new IllegalStateException(zone.page() + " is not among the zones");
        }
        return list;
    }

    /** The records of a zone so far, sorted; of several with the same value and TTL the first. */
    List<DnsRecord> records(Zone zone) {
        List<DnsRecord> distinct = new ArrayList<>();
        for (DnsRecord record : into(records, zone).stream().sorted().toList()) {
            DnsRecord last = distinct.isEmpty() ? record : distinct.get(distinct.size() - 1);
            if (distinct.isEmpty() || !last.sameData(record) || last.ttl() != record.ttl()) {
                distinct.add(record);
            }
        }
        return distinct;
    }

    List<DynamicName> dynamic(Zone zone) {
        return into(dynamic, zone).stream().sorted(BY_NAME).distinct().toList();
    }

    List<Problem> problems() {
        Collections.sort(problems);
        return problems.stream().distinct().toList();
    }
}
