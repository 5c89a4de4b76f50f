package org.infrawiki.directive.inventory;

import java.util.Optional;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Status;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.PageName;
import org.infrawiki.svg.Look;

/** What hosts, services and networks look like in every picture. */
record Spots(Inventory inventory) {
    /** The id of what a page describes. */
    static String id(PageName page) {
        return page.path();
    }

    Sketch.Spot spot(Thing thing, String in) {
        if (thing instanceof Network network) {
            return network(network, in, prefix(network));
        }
        boolean host = thing instanceof Host;
        String title = thing.common().title();
        String name = thing.name().value();
        String kind = host ? "Host " : thing instanceof Service ? "Service " : "";
        String more = thing instanceof Host one
                ? one.role().map(role -> ", " + role.value()).orElse("")
                : title.equals(name) ? "" : ", " + title;
        return new Sketch.Spot(
                id(thing.page()),
                in,
                Optional.of(thing.page()),
                name,
                "",
                kind + name + more + (thing.status() == Status.PLANNED ? ", planned" : ""),
                host ? Look.HOST : Look.SERVICE,
                thing.status() == Status.PLANNED);
    }

    Sketch.Spot network(Network network, String in, String note) {
        String title = network.common().title();
        String prefix = prefix(network);
        return new Sketch.Spot(
                id(network.page()),
                in,
                Optional.of(network.page()),
                title,
                note,
                "Network " + title + (prefix.isEmpty() ? "" : ", " + prefix),
                Look.NETWORK,
                false);
    }

    private static String prefix(Network network) {
        return network.prefixes().stream()
                .findFirst()
                .map(prefix -> prefix.value().toString())
                .orElse("");
    }

    /** A place with others in it, by the title of its page. */
    static Sketch.Spot place(String id, PageName page, String title) {
        return new Sketch.Spot(id, "", Optional.of(page), title, "", "Site " + title, Look.PLACE, false);
    }

    /** Several things as one box. */
    static Sketch.Spot many(String id, String in, Optional<PageName> page, String label, String note) {
        String tip = label + (note.isEmpty() ? "" : ": " + note);
        return new Sketch.Spot(id, in, page, label, note, tip, Look.MANY, false);
    }

    /** {@code 1 host}, {@code 2 hosts}. */
    static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
