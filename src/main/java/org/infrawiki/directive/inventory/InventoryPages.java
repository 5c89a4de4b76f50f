package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.Generator;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/** The pages {@code hosts}, {@code services}, {@code networks} and {@code zones}, where there is something to list. */
@AutoService(Generator.class)
public final class InventoryPages implements Generator {
    /** A list; the word is its kind of page. */
    private record Table(String kind, String page, String title, String description) {}

    private static final List<Table> TABLES = List.of(
            new Table("host", "hosts", "Hosts", "Every machine, real and virtual"),
            new Table("service", "services", "Services", "Everything that answers"),
            new Table("network", "networks", "Networks", "Every network, and what is free on it"),
            new Table("zone", "zones", "Zones", "Every DNS zone, inside and outside"));

    @Override
    public String name() {
        return "inventory";
    }

    @Override
    public List<Made> pages(Site written) {
        Inventory inventory = written.part(Inventory.class);
        List<Made> pages = new ArrayList<>();
        for (Table table : TABLES) {
            List<Thing> things = inventory.all(Thing.class).stream()
                    .filter(thing -> thing.common().kind().equals(table.kind()))
                    .toList();
            if (!things.isEmpty()) {
                pages.add(page(table, things.stream().anyMatch(Thing::isRetired)));
            }
        }
        return pages;
    }

    private static Made page(Table table, boolean retired) {
        String spec = "kind(" + table.kind() + ")";
        String text = table.description() + ".\n\n[[!inventory pages=\"" + spec
                + (retired ? " and !field(status retired)" : "") + "\"]]\n";
        String past = "\n## Retired\n\n[[!inventory pages=\"" + spec
                + " and field(status retired)\" columns=\"name description\"]]\n";
        return new Made(
                new PageName(table.page()),
                Map.of("title", table.title(), "description", table.description()),
                retired ? text + past : text);
    }
}
