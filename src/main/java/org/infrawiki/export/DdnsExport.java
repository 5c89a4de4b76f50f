package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.util.Set;
import java.util.TreeSet;
import org.infrawiki.inventory.dns.DynamicName;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.model.Lookup;

/**
 * The names that follow a dynamic address, a tab-separated line each: name, type, zone, host, and what keeps the name:
 * {@code update}, or {@code cname} with the name elsewhere that an updater keeps.
 */
@AutoService(Export.class)
public final class DdnsExport implements Export {
    @Override
    public String name() {
        return "ddns";
    }

    @Override
    public String summary() {
        return "The names that follow a dynamic address, for an updater.";
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        Stock stock = new Stock(lookup, wanted);
        TreeSet<String> lines = new TreeSet<>();
        for (ZoneData zone : stock.zones()) {
            for (DynamicName name : zone.dynamic()) {
                lines.add(String.join(
                        "\t",
                        name.name().text(),
                        name.type(),
                        zone.name().text(),
                        stock.label(name.host()),
                        name.dyn().map(DomainName::text).map("cname "::concat).orElse("update")));
            }
        }
        return Exported.file("ddns.tsv", "#name\ttype\tzone\thost\tkept by\n" + lines(lines));
    }

    private static String lines(Set<String> lines) {
        StringBuilder out = new StringBuilder();
        lines.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }
}
