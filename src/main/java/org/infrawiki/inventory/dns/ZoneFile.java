package org.infrawiki.inventory.dns;

import java.util.ArrayList;
import java.util.List;

/** The text of a zone as a master file (RFC 1035 section 5): the same bytes for the same data. */
public final class ZoneFile {
    private ZoneFile() {}

    /** The file's name: the zone's with {@code -} for {@code /}, which is allowed in RFC 2317 zones. */
    public static String name(ZoneData data, boolean split) {
        String name = data.name().text().replace('/', '-');
        return name + (split && !data.zone().isPublic() ? ".internal.zone" : ".zone");
    }

    /**
     * The text.
     *
     * @param serial of the SOA record, 32 bits unsigned
     */
    public static String text(ZoneData data, long serial) {
        StringBuilder out = new StringBuilder();
        String visibility = data.zone().isPublic() ? "public" : "internal";
        out.append("; Zone ")
                .append(data.name())
                .append(" (")
                .append(visibility)
                .append(").\n");
        out.append("; Made by infrawiki from the pages of the wiki. Do not edit: the next build writes it again.\n");
        data.dynamic().forEach(name -> out.append("; ")
                .append(name.name())
                .append(' ')
                .append(name.type())
                .append(" has a dynamic address; ")
                .append(name.dyn().isPresent() ? "it follows a name elsewhere" : "an updater keeps it")
                .append('\n'));
        long ttl = data.zone().ttl().value().toSeconds();
        out.append("$TTL ").append(ttl).append('\n');
        out.append(data.name().absolute() + "\t" + ttl + "\tIN\tSOA\t" + data.soa(serial) + "\n");
        records(data).forEach(record -> out.append(record).append('\n'));
        return out.toString();
    }

    /**
     * The records that are published: those that name servers load, each value once, with one TTL for each RRset. All
     * others are mistakes that checks tell of.
     */
    public static List<DnsRecord> records(ZoneData data) {
        return even(Loadable.of(data));
    }

    /** Each value once, and one TTL for each RRset, the lowest: name servers refuse or warn of others. */
    static List<DnsRecord> even(List<DnsRecord> records) {
        List<DnsRecord> even = new ArrayList<>();
        int start = 0;
        while (start < records.size()) {
            int end = start;
            long ttl = Long.MAX_VALUE;
            while (end < records.size() && records.get(end).sameSet(records.get(start))) {
                ttl = Math.min(ttl, records.get(end).ttl());
                end++;
            }
            for (int i = start; i < end; i++) {
                DnsRecord record = records.get(i);
                if (i == start || !record.sameData(records.get(i - 1))) {
                    even.add(new DnsRecord(
                            record.name(),
                            ttl,
                            record.type(),
                            record.data(),
                            record.page(),
                            record.where(),
                            record.rule()));
                }
            }
            start = end;
        }
        return even;
    }
}
