package org.infrawiki.kind.spec;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.Nearest;
import org.infrawiki.model.PageName;
import org.infrawiki.query.Scope;
import org.infrawiki.query.SpecError;

/** Finds the things that arguments name: by page, else by the last part of the page's name or the name they have. */
final class Things {
    private final Scope scope;
    private final List<Thing> all;
    private final String arg;

    /** @param kinds the kinds of thing that may be meant */
    Things(Scope scope, String arg, List<String> kinds) {
        this.scope = scope;
        this.arg = scope.absolute(arg.strip()).replaceFirst("^/", "");
        this.all = scope.site().part(Inventory.class).all(Thing.class).stream()
                .filter(thing -> kinds.contains(thing.common().kind()))
                .toList();
    }

    /** The thing; a page's own name goes before a short one. */
    Optional<Thing> find() {
        String wanted = arg.toLowerCase(Locale.ROOT);
        PageName page = scope.site().resolve(PageName.INDEX, "/" + arg).name();
        return all.stream()
                .filter(thing -> thing.page().equals(page))
                .findFirst()
                .or(() -> all.stream()
                        .filter(thing -> thing.page()
                                        .last()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(wanted)
                                || thing.name().value().toLowerCase(Locale.ROOT).equals(wanted))
                        .findFirst());
    }

    /** That there is none. */
    SpecError missing(String what) {
        List<String> names = all.stream().map(thing -> thing.page().last()).toList();
        return SpecError.argument("there is no " + what + " '" + arg + "'", Nearest.hint(arg, names));
    }
}
