package org.infrawiki.runbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Network;
import org.infrawiki.inventory.Service;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.Lookup;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Settings;
import org.infrawiki.model.Site;
import org.infrawiki.model.Value;
import org.infrawiki.query.Match;
import org.infrawiki.query.SpecError;
import org.jspecify.annotations.Nullable;

/**
 * A type of runbook: for each page it applies to there is a page {@code runbooks/TYPE/NAME}, made from the template of
 * the type's name. The program has some; a wiki adds its own in {@code infrawiki.yaml}:
 *
 * <pre>
 * runbooks:
 *   certificate:
 *     for: kind(service) and field(certificate *)
 *     title: Renew the certificate of NAME
 * </pre>
 *
 * @param name the type, part of page names
 * @param title of its pages; {@code NAME} stands for the subject's title
 * @param description of its pages, likewise
 * @param pages the pages it applies to
 */
record RunbookType(String name, String title, String description, Subjects pages) {
    /** The pages a type applies to, by name. */
    interface Subjects {
        List<PageName> of(Site site);
    }

    /** Types whose runbook is about the whole wiki: their pages have no name behind the type's. */
    static final String POWER = "power";

    private static final List<RunbookType> SHIPPED = List.of(
            new RunbookType(
                    "rebuild",
                    "Rebuild NAME",
                    "From bare metal, or nothing, to a working NAME",
                    things((site, thing) -> thing instanceof Host)),
            new RunbookType(
                    "deploy",
                    "Deploy NAME",
                    "Set up NAME, or move it to another host",
                    things((site, thing) -> thing instanceof Service)),
            new RunbookType(
                    "restore",
                    "Restore NAME",
                    "Get the data of NAME back from its backup",
                    things((site, thing) -> thing instanceof Service service
                            && (!service.data().isEmpty() || service.backup().isPresent()))),
            new RunbookType(
                    "upgrade",
                    "Upgrade NAME",
                    "Bring the operating system of NAME up to date, one release at a time",
                    things((site, thing) ->
                            thing instanceof Host host && thing.isActive() && Upgrades.isKnown(site, host))),
            new RunbookType(
                    "outage",
                    "NAME is down",
                    "What fails with NAME, whom to tell, and in which order to act",
                    things((site, thing) -> thing.isActive() && (thing instanceof Host || thing instanceof Service))),
            new RunbookType(
                    "renumber",
                    "Renumber NAME",
                    "Give NAME other addresses: every place that holds one of them",
                    things((site, thing) -> thing instanceof Network)));

    /** The names of the program's types. */
    static final List<String> SHIPPED_NAMES =
            SHIPPED.stream().map(RunbookType::name).toList();

    /** All types of a wiki: the program's, then its own. */
    static List<RunbookType> all(Settings settings) {
        List<RunbookType> all = new ArrayList<>(SHIPPED);
        Value.Entry entry = settings.root().entries().get("runbooks");
        if (entry != null && entry.value() instanceof Value.Entries own) {
            own.entries().forEach((name, type) -> {
                if (name.matches("[a-z0-9][a-z0-9-]*") && type.value() instanceof Value.Entries fields) {
                    all.removeIf(known -> known.name().equals(name));
                    all.add(new RunbookType(
                            name,
                            text(fields, "title", title(name) + " NAME"),
                            text(fields, "description", ""),
                            site -> Match.in(site, text(fields, "for", ""), PageName.INDEX, "")
                                    .names()));
                }
            });
        }
        return all;
    }

    /** What is wrong with the pagespec of a wiki's own type, or null. */
    static @Nullable SpecError fault(Lookup lookup, String type) {
        Value.Entry entry = lookup.settings().root().entries().get("runbooks");
        Value.Entry own = entry != null && entry.value() instanceof Value.Entries types
                ? types.entries().get(type)
                : null;
        return own != null && own.value() instanceof Value.Entries fields
                ? Match.ask(lookup, text(fields, "for", ""), PageName.INDEX, "").error()
                : null;
    }

    /** The names of the types that a wiki has of its own. */
    static List<String> own(Settings settings) {
        return all(settings).stream()
                .map(RunbookType::name)
                .filter(name -> !SHIPPED_NAMES.contains(name))
                .toList();
    }

    private static String text(Value.Entries fields, String key, String otherwise) {
        Value.Entry entry = fields.entries().get(key);
        return entry != null && entry.value() instanceof Value.Text text
                ? text.text().strip()
                : otherwise;
    }

    private static String title(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
    }

    private static Subjects things(BiPredicate<Site, Thing> which) {
        return site -> {
            Inventory inventory = site.part(Inventory.class);
            List<PageName> pages = new ArrayList<>();
            List<Collection<? extends Thing>> kinds =
                    List.of(inventory.hosts(), inventory.services(), inventory.networks());
            kinds.forEach(things -> things.stream()
                    .filter(thing -> !thing.isRetired() && which.test(site, thing))
                    .forEach(thing -> pages.add(thing.page())));
            return pages;
        };
    }
}
