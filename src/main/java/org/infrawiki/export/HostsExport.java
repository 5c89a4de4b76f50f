package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.model.Lookup;

/** {@code /etc/hosts} (hosts(5)): an address a line, its host's own names first. */
@AutoService(Export.class)
public final class HostsExport implements Export {
    @Override
    public String name() {
        return "hosts";
    }

    @Override
    public String summary() {
        return "Addresses and names for /etc/hosts.";
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        Stock stock = new Stock(lookup, wanted);
        Map<IpAddress, List<DnsRecord>> byAddress = new TreeMap<>();
        for (DnsRecord record : stock.addressRecords()) {
            if (record.name().isHostName()) {
                byAddress
                        .computeIfAbsent(record.address().orElseThrow(), key -> new ArrayList<>())
                        .add(record);
            }
        }
        StringBuilder out = new StringBuilder("# Made by infrawiki from the pages of the wiki. Do not edit.\n");
        Set<String> labels = new HashSet<>();
        byAddress.forEach((ip, records) -> {
            records.sort(Comparator.comparingInt(DnsRecord::rule)
                    .thenComparing(record -> record.name().labels().size())
                    .thenComparing(record -> record.name().text()));
            Set<String> names = new LinkedHashSet<>();
            records.forEach(record -> names.add(record.name().text()));
            DnsRecord first = records.get(0);
            String label = first.name().labels().get(0);
            // Every machine is its own localhost, whatever a host of that name thinks.
            boolean own = first.rule() == 1 && label.equals(stock.label(first.page())) && !label.equals("localhost");
            if (own && labels.add(label + " " + ip.recordType())) {
                names.add(label);
            }
            out.append(ip).append('\t').append(String.join(" ", names)).append('\n');
        });
        return Exported.file("hosts", out.toString());
    }
}
