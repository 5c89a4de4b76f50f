package org.infrawiki.directive.inventory;

import java.util.ArrayList;
import java.util.List;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.dns.DnsRecord;
import org.infrawiki.inventory.net.DomainName;
import org.infrawiki.inventory.schema.Placed;

/** The tables of a service. */
record ServiceParts(Subject subject, Service service) {
    /** What each of its names leads to, for those at home and for everybody. */
    Part names() {
        return Part.table(
                "made-names",
                "Names",
                List.of("Name", "Inside", "Outside"),
                service.names().stream()
                        .map(Placed::value)
                        .map(name -> List.of(Cell.mono(name.text()), answer(name, false), answer(name, true)))
                        .toList());
    }

    private Cell answer(DomainName name, boolean outside) {
        List<DnsRecord> records = subject.dns().answers(name, outside);
        List<Piece> lines = records.stream()
                .filter(record -> record.address().isPresent() || record.type().equals("CNAME"))
                .map(record -> Piece.mono(record.type().equals("CNAME") ? "CNAME " + record.data() : record.data()))
                .distinct()
                .toList();
        return Cell.stacked(lines);
    }

    Part software() {
        List<List<Cell>> rows = new ArrayList<>();
        row("Packages", service.packages(), rows);
        row("Configuration", service.config(), rows);
        row("Data", service.data(), rows);
        row("Units", service.units(), rows);
        return Part.table("made-software", "Software and data", List.of("What", "Where"), rows);
    }

    private static void row(String what, List<Placed<String>> values, List<List<Cell>> rows) {
        if (!values.isEmpty()) {
            rows.add(List.of(
                    Cell.text(what),
                    Cell.stacked(values.stream()
                            .map(value -> Piece.mono(value.value()))
                            .toList())));
        }
    }
}
