package org.infrawiki.directive.inventory;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.Generator;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/**
 * The pages {@code hosts}, {@code services}, {@code networks} and {@code zones}, where there is something to list; long
 * lists go on on {@code hosts-2} and so on.
 */
@AutoService(Generator.class)
public final class InventoryPages implements Generator {
    /** How many rows a page has at most. A phone scrolls through them, and an edit writes no more than these again. */
    static final int MOST = 500;

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
            List<PageName> kept = things.stream()
                    .filter(thing -> !thing.isRetired())
                    .map(Thing::page)
                    .sorted()
                    .toList();
            boolean retired = kept.size() < things.size();
            if (kept.size() > MOST) {
                pages.addAll(parts(table, kept, retired));
            } else if (!things.isEmpty()) {
                pages.add(page(table, table(table, retired, "") + (retired ? past(table) : "")));
            }
        }
        return pages;
    }

    private static Made page(Table table, String text) {
        return new Made(
                new PageName(table.page()),
                Map.of("title", table.title(), "description", table.description()),
                table.description() + ".\n\n" + text);
    }

    /** A further part of a list; what it continues leads to it, and the menu need not. */
    private static Made further(Table table, Made first, int part, int count) {
        Map<String, String> meta = new TreeMap<>(first.meta());
        meta.put("title", table.title() + ", part " + (part + 1) + " of " + count);
        meta.put("continues", table.page());
        return new Made(new PageName(name(table, part)), meta, first.text());
    }

    /** A long list in parts, each with links to all of them by what stands first and last there. */
    private static List<Made> parts(Table table, List<PageName> kept, boolean retired) {
        int count = (kept.size() + MOST - 1) / MOST;
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int last = Math.min(kept.size(), (i + 1) * MOST) - 1;
            links.append("- [[")
                    .append(kept.get(i * MOST).last())
                    .append(" to ")
                    .append(kept.get(last).last())
                    .append("|/")
                    .append(name(table, i))
                    .append("]]\n");
        }
        List<Made> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "There are " + kept.size() + ", so that they stand on " + count + " pages:\n\n" + links + "\n"
                    + table(table, retired, " skip=" + i * MOST + " show=" + MOST)
                    + (retired && i == count - 1 ? past(table) : "");
            Made first = page(table, text);
            pages.add(i == 0 ? first : further(table, first, i, count));
        }
        return pages;
    }

    private static String name(Table table, int part) {
        return part == 0 ? table.page() : table.page() + "-" + (part + 1);
    }

    /** @param range more parameters, each with a blank before it */
    private static String table(Table table, boolean retired, String range) {
        return "[[!inventory pages=\"kind(" + table.kind() + ")" + (retired ? " and !field(status retired)" : "") + "\""
                + range + "]]\n";
    }

    private static String past(Table table) {
        return "\n## Retired\n\n[[!inventory pages=\"kind(" + table.kind()
                + ") and field(status retired)\" columns=\"name description\"]]\n";
    }
}
