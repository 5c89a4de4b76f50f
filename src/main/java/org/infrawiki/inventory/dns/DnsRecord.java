package org.infrawiki.inventory.dns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Where;

/**
 * A resource record (RFC 1035) and where it comes from. Ordered as zone files are: by name (RFC 4034 section 6.1), by
 * type with NS and addresses first, by value.
 *
 * @param name its owner
 * @param ttl seconds
 * @param type such as {@code AAAA}
 * @param data in master-file form with absolute names; one line
 * @param page the page that made it
 * @param where the place in that page
 * @param rule the number of the rule it follows from, 1 to 5
 */
public record DnsRecord(DomainName name, long ttl, String type, String data, PageName page, Where where, int rule)
        implements Comparable<DnsRecord> {
    private static final Set<String> TARGETED = Set.of("CNAME", "DNAME", "MX", "NS", "PTR", "SRV");
    private static final List<String> FIRST = List.of("NS", "A", "AAAA");
    /** The name that a CNAME, DNAME, MX, NS, PTR or SRV record leads to; the root counts as none. */
    public Optional<DomainName> target() {
        return TARGETED.contains(type) ? DomainName.of(data.substring(data.lastIndexOf(' ') + 1)) : Optional.empty();
    }

    /** The address of an A or AAAA record. */
    public Optional<IpAddress> address() {
        return type.equals("A") || type.equals("AAAA") ? IpAddress.of(data) : Optional.empty();
    }

    /** Whether both say the same, whoever made them and however long they last. */
    public boolean sameData(DnsRecord other) {
        return name.equals(other.name) && type.equals(other.type) && data.equals(other.data);
    }

    /** Whether both belong to one RRset (RFC 2181 section 5). */
    public boolean sameSet(DnsRecord other) {
        return name.equals(other.name) && type.equals(other.type);
    }

    private int rank() {
        int place = FIRST.indexOf(type);
        return place < 0 ? FIRST.size() : place;
    }

    private static int compareData(DnsRecord a, DnsRecord b) {
        Optional<IpAddress> left = a.address();
        Optional<IpAddress> right = b.address();
        if (left.isPresent() && right.isPresent()) {
            return left.get().compareTo(right.get());
        }
        int numbers = Long.compare(leading(a.data), leading(b.data));
        return numbers != 0 ? numbers : a.data.compareTo(b.data);
    }

    /** The number before the first blank, such as a preference; 0 without one. */
    private static long leading(String data) {
        int end = data.indexOf(' ');
        return end > 0 && end < 10 && data.substring(0, end).chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(data.substring(0, end))
                : 0;
    }

    @Override
    public int compareTo(DnsRecord other) {
        int order = name.compareTo(other.name);
        order = order != 0 ? order : Integer.compare(rank(), other.rank());
        order = order != 0 ? order : type.compareTo(other.type);
        order = order != 0 ? order : compareData(this, other);
        order = order != 0 ? order : Long.compare(ttl, other.ttl);
        order = order != 0 ? order : page.compareTo(other.page);
        order = order != 0 ? order : where.compareTo(other.where);
        return order != 0 ? order : Integer.compare(rule, other.rule);
    }

    /** As a line of a zone file. */
    @Override
    public String toString() {
        return name.absolute() + "\t" + ttl + "\tIN\t" + type + "\t" + data;
    }
}
