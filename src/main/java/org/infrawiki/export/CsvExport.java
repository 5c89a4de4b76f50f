package org.infrawiki.export;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Sheet;
import org.infrawiki.inventory.Zone;
import org.infrawiki.inventory.net.IpAddress;
import org.infrawiki.inventory.schema.Placed;
import org.infrawiki.inventory.schema.Ref;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;

/**
 * A table for spreadsheets (RFC 4180): a host, service, network or zone a row. Several values in a cell are parted by
 * blanks. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
@AutoService(Export.class)
public final class CsvExport implements Export {
    private static final List<String> COLUMNS = List.of(
            "kind", "name", "page", "title", "site", "role", "os", "addresses", "names", "on", "ports", "owner", "why");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String summary() {
        return "Hosts, services, networks and zones as one table, for a spreadsheet.";
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public Exported write(Lookup lookup, Wanted wanted) {
        Stock stock = new Stock(lookup, wanted);
        StringBuilder out = new StringBuilder(row(COLUMNS));
        for (String kind : List.of("host", "service", "network", "zone")) {
            for (Sheet sheet : stock.active(kind)) {
                out.append(row(cells(kind, sheet, stock)));
            }
        }
        return Exported.file("inventory.csv", out.toString());
    }

    private static List<String> cells(String kind, Sheet sheet, Stock stock) {
        Tree tree = new Tree();
        if (sheet.thing() instanceof Host host) {
            tree.putText("site", host.site().flatMap(sheet::target).map(stock::label))
                    .put("role", host.role())
                    .put("os", host.os())
                    .put(
                            "addresses",
                            join(Stock.fixed(host).stream()
                                    .map(IpAddress::toString)
                                    .toList()))
                    .put("names", texts(host.names()))
                    .putText("on", host.vmOn().flatMap(sheet::target).map(stock::label));
        } else if (sheet.thing() instanceof Service service) {
            tree.put("addresses", texts(service.addresses()))
                    .put("names", texts(service.names()))
                    .put("on", join(labels(sheet, service.runsOn(), stock)))
                    .put("ports", texts(service.listens()));
        } else if (sheet.thing() instanceof Network network) {
            tree.putText("site", network.site().flatMap(sheet::target).map(stock::label))
                    .put("addresses", texts(network.prefixes()));
        } else if (sheet.thing() instanceof Zone zone) {
            tree.putText("role", zone.visibility().map(seen -> seen.name().toLowerCase(java.util.Locale.ROOT)));
        }
        Optional<Ref> owner = sheet.thing().common().owner();
        tree.put("kind", kind)
                .put("name", sheet.thing().name().value())
                .put("page", sheet.thing().page().path())
                .put("title", sheet.thing().common().title())
                .putText(
                        "owner",
                        owner.map(ref -> sheet.target(ref).map(PageName::path).orElse(ref.text())))
                .put("why", sheet.thing().common().why());
        Map<String, Object> cells = tree.map();
        return COLUMNS.stream()
                .map(column -> String.valueOf(cells.getOrDefault(column, "")))
                .toList();
    }

    private static List<String> labels(Sheet sheet, List<Ref> refs, Stock stock) {
        return Stock.pages(sheet, refs).stream().map(stock::label).toList();
    }

    private static String texts(Collection<? extends Placed<?>> values) {
        return join(values.stream().map(value -> value.value().toString()).toList());
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }

    private static String row(List<String> cells) {
        List<String> quoted = new ArrayList<>();
        cells.forEach(cell -> quoted.add(cell(cell)));
        return quoted.stream().collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
