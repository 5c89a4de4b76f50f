package org.infrawiki.inventory.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the values whose prefixes hold an address, the longest prefix first. A question costs one look-up for each
 * distinct length, however many prefixes there are.
 *
 * @param <V> what a prefix leads to
 */
public final class PrefixTable<V> {
    private final Map<Prefix, List<V>> table = new HashMap<>();
    private final TreeSet<Integer> lengths4 = new TreeSet<>(Comparator.reverseOrder());
    private final TreeSet<Integer> lengths6 = new TreeSet<>(Comparator.reverseOrder());

    public void put(Prefix prefix, V value) {
        table.computeIfAbsent(prefix, key -> new ArrayList<>()).add(value);
        (prefix.v6() ? lengths6 : lengths4).add(prefix.length());
    }

    /** The values of the longest prefix that holds the address; empty where none does. */
    public List<V> longest(IpAddress address) {
        List<List<V>> all = all(address);
        return all.isEmpty() ? List.of() : all.get(0);
    }

    /** The values of each prefix that holds the address, the longest first. */
    public List<List<V>> all(IpAddress address) {
        List<List<V>> found = new ArrayList<>();
        for (int length : address.v6() ? lengths6 : lengths4) {
            List<V> values = table.get(Prefix.around(address, length));
            if (values != null) {
                found.add(values);
            }
        }
        return found;
    }
}
