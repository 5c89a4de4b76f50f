package org.infrawiki.runbook;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infrawiki.inventory.Host;
import org.infrawiki.inventory.Inventory;
import org.infrawiki.inventory.Thing;
import org.infrawiki.model.Generator;
import org.infrawiki.model.PageName;
import org.infrawiki.model.Site;

/**
 * A page for each runbook that the facts can fill. Its text is one call of {@code [[!runbook …]]}, so that what it says is
 * asked when it is shown and changes only with the answers; the links in the call are what the page links to.
 */
@AutoService(Generator.class)
public final class RunbookPages implements Generator {
    /** What one needs when nothing works. */
    static final PageName EMERGENCY = new PageName("emergency");

    @Override
    public String name() {
        return "runbooks";
    }

    @Override
    public List<Made> pages(Site written) {
        if (!RunbookNames.isNeeded(written)) {
            return List.of();
        }
        Inventory inventory = written.part(Inventory.class);
        List<Made> pages = new ArrayList<>();
        RunbookNames.of(written).all().forEach((name, about) -> {
            StringBuilder links = new StringBuilder();
            concerned(inventory, about)
                    .forEach(page -> links.append(links.isEmpty() ? "" : " ").append("[[/" + page + "]]"));
            pages.add(made(
                    name,
                    about.title(),
                    about.description(),
                    "[[!runbook type=" + about.type() + " for=\"/" + about.subject() + "\" from=\"" + links
                            + "\"]]\n"));
        });
        for (String type : RunbookType.own(written.settings())) {
            if (pages.stream().noneMatch(page -> page.name().path().startsWith("runbooks/" + type + "/"))) {
                // Nothing matches, perhaps by mistake: the call says which.
                pages.add(made(RunbookNames.FOLDER.child(type), type, "", "[[!runbook type=" + type + "]]\n"));
            }
        }
        pages.add(made(
                RunbookNames.FOLDER.child(RunbookType.POWER),
                "Power off, power on",
                "The order in which to stop everything, and to start it again",
                "[[!runbook type=power]]\n"));
        pages.add(made(
                RunbookNames.FOLDER.child("all"),
                "All runbooks",
                "Every runbook on one page, to be printed while the wiki is up",
                "[[!runbook type=all]]\n"));
        pages.add(made(
                EMERGENCY,
                "Emergency",
                "What to know when the wiki, the names and the network are gone. Save it as one file, or print it",
                "[[!runbook type=emergency]]\n"));
        pages.add(new Made(
                RunbookNames.FOLDER,
                Map.of("title", "Runbooks", "description", "What to do, step by step"),
                "[[!map pages=\"runbooks/*\" show=title]]\n"));
        return pages;
    }

    private static Made made(PageName name, String title, String description, String text) {
        Map<String, String> meta = new TreeMap<>(Map.of("title", title, "kind", "runbook"));
        if (!description.isEmpty()) {
            meta.put("description", description);
        }
        return new Made(name, meta, text);
    }

    /** The subject, and what lives on it: the pages whose sections go into the runbook. */
    private static List<PageName> concerned(Inventory inventory, RunbookNames.About about) {
        List<PageName> pages = new ArrayList<>(List.of(about.subject()));
        inventory.host(about.subject()).ifPresent(host -> lives(inventory, host).stream()
                .filter(thing -> !thing.isRetired())
                .map(Thing::page)
                .forEach(pages::add));
        return pages;
    }

    private static List<Thing> lives(Inventory inventory, Host host) {
        List<Thing> things = new ArrayList<>(inventory.servicesOn(host));
        things.addAll(inventory.guests(host));
        return things;
    }
}
