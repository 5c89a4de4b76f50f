package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.inventory.dns.SerialTopic;
import org.infrawiki.inventory.dns.ZoneData;
import org.infrawiki.inventory.dns.ZoneFile;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.Problem;

/** Each zone as a master file (RFC 1035 section 5). Without serials, in a shallow clone, there are no zones. */
@AutoService(Export.class)
public final class ZonesExport implements Export {
    @Override
    public String name() {
        return "zones";
    }

    @Override
    public String summary() {
        return "One master file a DNS zone, for any name server.";
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        Stock stock = new Stock(lookup, wanted);
        Map<String, byte[]> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ZoneData zone : stock.zones()) {
            SerialTopic.Told told = lookup.ask(SerialTopic.TOPIC, zone.zone().page());
            if (problems.isEmpty()) {
                told.note().ifPresent(problems::add);
            }
            told.serial()
                    .ifPresent(serial -> files.put(
                            ZoneFile.name(zone, stock.isSplit(zone)),
                            ZoneFile.text(zone, serial).getBytes(StandardCharsets.UTF_8)));
        }
        return new Exported(files, problems);
    }
}
